import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import { readCodebookFile } from './read-codebook-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-codebook-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function read(content: string | Uint8Array, name = 'codebook.csv') {
  const path = join(folder, name)
  writeFileSync(path, content)
  return readCodebookFile(path)
}

test('any bytes are read, or refused with an error in words', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '>', '\\', '日', '\uD800'),
    maxLength: 20,
  })
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    cell.map((text) => `path,definition\n${text}`),
    cell.map((text) => `<CodeBook><Codes><Code name="${text}"/></Codes></CodeBook>`),
  )
  fc.assert(
    fc.property(content, fc.constantFrom('codebook.csv', 'codebook.qdc'), (bytes, name) => {
      try {
        expect(read(bytes, name).entries.length).toBeGreaterThan(0)
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
      }
    }),
    { numRuns: 300 },
  )
})

test('tells names with > and \\ in them from levels, and lines from each other', () => {
  const { entries } = read(
    ['kind,path,definition', String.raw`code,A > B \> C \\,"two`, 'lines"', 'issue,D>E,'].join('\n'),
  )
  expect(entries.map(({ kind, path, line }) => ({ kind, path, line }))).toEqual([
    { kind: 'code', path: ['A', String.raw`B > C ` + '\\'], line: 3 },
    { kind: 'issue', path: ['D>E'], line: 4 },
  ])
})

test('leaves out what is deeper than anything can be shown', () => {
  const deep = Array.from({ length: 80 }, (_, level) => `l${level}`).join(' > ')
  const { entries, skipped } = read(`path\nA\n${deep}\n`)
  expect([entries.length, skipped.length]).toEqual([1, 1])
})
