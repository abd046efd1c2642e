import { expect, test } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import { packZip } from './testing/pack-zip.ts'
import { unpackZip } from './zip-archive.ts'

async function faultOf(bytes: Uint8Array): Promise<string> {
  try {
    await unpackZip(bytes, () => true)
    return 'read'
  } catch (error) {
    return error instanceof AppError ? `${error.code}: ${error.message}` : 'thrown'
  }
}

/** Writes other bytes over every place where the name or number stands. */
function patch(zip: Uint8Array, from: Buffer, to: Buffer): Uint8Array {
  const bytes = Buffer.from(zip)
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) to.copy(bytes, at)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

test('of an archive only what is wanted is unpacked', async () => {
  const zip = await packZip({ 'a.xml': 'one', 'media/b.png': 'two' })
  const files = await unpackZip(zip, (name) => name.endsWith('.xml'))
  expect([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([['a.xml', 'one']])
})

test('names that lead out of the archive are refused', async () => {
  for (const name of ['../../b', '/bbbbbb', 'C:/bbbb', 'a/../../', 'a\\..\\b.']) {
    const zip = patch(await packZip({ aaaaaaa: 'words' }), Buffer.from('aaaaaaa'), Buffer.from(name.slice(0, 7)))
    expect(await faultOf(zip), name).toMatch(/^unreadable-file: /u)
  }
})

test('an archive that lies about a size is stopped, whether it says too little or too much', async () => {
  const content = 'The ministers met and talked about the islands. '.repeat(40)
  const zip = await packZip({ 'a.xml': content })
  for (const size of [10, content.length - 1, content.length + 1]) {
    expect(await faultOf(patch(zip, uint32(content.length), uint32(size)))).toMatch(/^unreadable-file: /u)
  }
})

test('an archive that unpacks to far more than it is, is not unpacked', async () => {
  const bomb = await packZip({ 'a.xml': Buffer.alloc(8 * 1024 * 1024) })
  expect(bomb.length).toBeLessThan(20_000)
  expect(await faultOf(bomb)).toContain('far more than a document')
  const large = patch(await packZip({ 'a.xml': 'words' }), uint32(5), uint32(200 * 1024 * 1024))
  expect(await faultOf(large)).toContain('far more than a document')
})

test('too many files, two of one name, a password and a cut-off archive are refused', async () => {
  const many = Buffer.from(await packZip({ 'a.xml': 'words' }))
  many.writeUInt16LE(10_001, many.length - 14)
  many.writeUInt16LE(10_001, many.length - 12)
  expect(await faultOf(many)).toContain('too many')
  const twice = patch(await packZip({ 'a.xml': 'a', 'b.xml': 'b' }), Buffer.from('b.xml'), Buffer.from('a.xml'))
  expect(await faultOf(twice)).toContain('one name')
  const zip = await packZip({ 'a.xml': 'words' })
  expect(await faultOf(zip.subarray(0, zip.length - 10))).toContain('damaged')
  expect(await faultOf(new Uint8Array(0))).toContain('damaged')
})
