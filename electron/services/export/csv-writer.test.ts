import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleSource } from '#shared/export/example-source.ts'
import { standardOptions, type ExportOptions } from '#shared/export/export-options.ts'
import type { ExportSource } from '#shared/export/export-source.ts'
import { QUOTATION_COLUMNS, quotationRows } from '#shared/export/quotation-table.ts'
import { unguard } from '#shared/export/spreadsheet-guard.ts'
import { csvWriter } from './csv-writer.ts'

const write = (options: Partial<ExportOptions> = {}, source: ExportSource = exampleSource()): string =>
  [...csvWriter.write(source, { ...standardOptions, ...options })].join('')
// Safe: with `columns: true` csv-parse gives one object of strings a record.
const read = (csv: string) => parse(csv, { columns: true, bom: true }) as Record<string, string>[]

/** The example, with other words in its first passage. */
function quoting(quote: string) {
  const source = exampleSource()
  const passages = source.summaries.flatMap(({ id }) => source.passages(id)).slice(0, 1)
  return {
    ...source,
    passages: () => passages.map((one) => ({ ...one, spans: one.spans.map((span) => ({ ...span, quote })) })),
  }
}

test('an independent reader gets every cell back, once the guard is taken away', () => {
  const rows = [...quotationRows(exampleSource())]
  for (const [index, record] of read(write()).entries()) {
    for (const [at, column] of QUOTATION_COLUMNS.entries()) {
      expect(unguard(record[column] ?? '')).toBe(String(rows[index]?.[at]))
    }
  }
})

test('any quotation comes back character by character', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: fc.constantFrom('=', '-', "'", '"', ',', ';', '\n', '\r', '\t', ' ', '。', 'я'), minLength: 1 }),
  )
  fc.assert(
    fc.property(words, (quote) => {
      const guarded = read(write({}, quoting(quote)))[0]?.['quotation'] ?? ''
      const exact = read(write({ spreadsheetSafe: false }, quoting(quote)))[0]?.['quotation']
      expect(unguard(guarded)).toBe(quote)
      expect(exact).toBe(quote)
      expect(guarded).not.toMatch(/^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u)
    }),
    { numRuns: 50 },
  )
}, 30_000)

test('only cells that look like formulas are touched, and the row says which', () => {
  const records = read(write())
  expect(records.map((record) => record['guarded'])).toEqual(['gloss', 'quotation', 'quotation', ''])
  expect(records[1]?.['quotation']).toMatch(/^'=SUM/u)
})

test('negative stance values stay numbers', () => {
  expect(read(write())[0]?.['stance_value']).toBe('-2')
})

test('records end with CRLF and text is quoted', () => {
  const csv = write()
  expect(csv.startsWith('"transcript_title","kind",')).toBe(true)
  expect(csv.endsWith('\r\n')).toBe(true)
})

test('the byte-order mark stands in front where it is asked for', () => {
  expect(write().charCodeAt(0)).toBe(0x22)
  expect(write({ bom: true }).charCodeAt(0)).toBe(0xfeff)
})
