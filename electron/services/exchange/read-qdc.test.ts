import { expect, test } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import { exampleSource } from '#shared/export/example-source.ts'
import type { CodebookNode } from '#shared/exchange/codebook-nodes.ts'
import { qdcWriter } from '../export/qdc-writer.ts'
import { writeExport } from '../export/testing/read-package.ts'
import { readQdc } from './read-qdc.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const codebook = (codes: string, rest = ''): Uint8Array =>
  encode(
    `<?xml version="1.0" encoding="utf-8"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Any 1"><Codes>${codes}</Codes>${rest}</CodeBook>`,
  )
const names = (nodes: readonly CodebookNode[]): unknown[] =>
  nodes.map((node) => (node.children.length === 0 ? node.name : [node.name, names(node.children)]))

function codeOf(bytes: Uint8Array): string {
  try {
    readQdc(bytes)
    return 'read'
  } catch (error) {
    return error instanceof AppError ? error.code : 'thrown'
  }
}

test('a codebook of another program is a tree of codes with colours and definitions', () => {
  const read = readQdc(
    codebook(
      '<Code guid="{0189AAAA-0000-7000-8000-00000000000A}" name="Law &amp; order" isCodable="true" color="#F00">' +
        '<Description>What the law says.\nOf all states.\nInclude: treaties\nExclude: custom</Description>' +
        '<Code guid="0189aaaa-0000-7000-8000-00000000000b" name="条約" isCodable="true"/></Code>' +
        '<Code guid="12345678-1234-1234-1234-123456789012" name="Grey" isCodable="false" color="#808080"/>',
    ),
  )
  expect(read.origin).toBe('Any 1')
  expect(names(read.codes)).toEqual([['Law & order', ['条約']], 'Grey'])
  expect(read.codes[0]).toMatchObject({
    id: '0189aaaa-0000-7000-8000-00000000000a',
    hue: 0,
    definition: 'What the law says.\nOf all states.',
    inclusion: 'treaties',
    exclusion: 'custom',
    example: '',
  })
  expect(read.codes[1]).toMatchObject({ hue: null, isCodable: false })
})

test('a mark before the XML, a prefix in names and an empty Sets element are no obstacle', () => {
  const text =
    '\uFEFF<?xml version="1.0"?>\n<q:CodeBook xmlns:q="urn:QDA-XML:codebook:0:4"><q:Codes><q:Code guid="x" name="A" isCodable="true"/></q:Codes><q:Sets/></q:CodeBook>'
  expect(names(readQdc(encode(text)).codes)).toEqual(['A'])
})

test('what Demarche writes comes back as codes, issues and actors', async () => {
  const source = exampleSource()
  const read = readQdc(await writeExport(qdcWriter, source))
  expect(names(read.codes)).toEqual(['Legal argument'])
  expect(names(read.issues)).toEqual([['Islands', ['Name of the islands']], 'Trade'])
  expect(names(read.actors)).toEqual(['Anders Halden', 'Irena Tamsin'])
  expect(read.actors[0]?.also).toEqual(['Халден'])
  expect(read.issues[0]).toMatchObject({ id: source.issues[0]?.id })
  expect(read.issues[0]?.children[0]).toMatchObject({ definition: 'What they are called.', also: ['Northern Chain'] })
  for (const [index, issue] of [read.issues[0], read.issues[0]?.children[0], read.issues[1]].entries()) {
    expect(Math.abs((issue?.hue ?? -9) - (source.issues[index]?.hue ?? 0))).toBeLessThanOrEqual(1)
  }
})

test('what is no codebook is refused with a reason', () => {
  expect(codeOf(encode('<html/>'))).toBe('unreadable-file')
  expect(codeOf(encode('no XML'))).toBe('unreadable-file')
  expect(codeOf(codebook('<Code guid="1" name="a"').subarray(0, 150))).toBe('unreadable-file')
  expect(codeOf(encode('<!DOCTYPE x [<!ENTITY a "b">]><CodeBook>&a;</CodeBook>'))).toBe('unreadable-file')
  expect(codeOf(codebook('<Code guid="1" name="a" isCodable="true">'.repeat(300)))).toBe('unreadable-file')
})
