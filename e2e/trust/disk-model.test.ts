import { expect, test } from 'vitest'
import { readTrace } from './promises/disk-model.ts'

const hex = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')

test('a call is read whole where another thread made one meanwhile', () => {
  const path = '/t/a.demarche'
  const file = `18<${hex(path)}>`
  const whole = [
    `7 pwrite64(${file}, "${hex('new')}", 3, 4096) = 3`,
    `7 fsync(${file}) = 0`,
    `8 write(1<${hex('/dev/pts/0')}>, "${hex('stored 5\n')}", 9) = 9`,
  ]
  const interrupted = [
    `7 pwrite64(${file}, "${hex('new')}", 3, 4096 <unfinished ...>`,
    `8 write(1<${hex('/dev/pts/0')}>, "${hex('stored 5\n')}", 9) = 9`,
    '7 <... pwrite64 resumed>) = 3',
    `7 fsync(${file} <unfinished ...>`,
    `7 <... fsync resumed>)          = 0`,
  ]
  const calls = readTrace(whole.join('\n'), path)
  expect(calls.map(({ did }) => did)).toEqual(['write', 'sync', 'say'])
  const [write, sync, say] = calls
  expect(readTrace(interrupted.join('\n'), path)).toEqual([say, write, sync])
})
