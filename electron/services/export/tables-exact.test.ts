import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { CodedPassage } from '#shared/domain/passages.ts'
import { standardOptions, type ExportOptions } from '#shared/export/export-options.ts'
import type { ExportSource } from '#shared/export/export-source.ts'
import { unguard } from '#shared/export/spreadsheet-guard.ts'
import { NASTY_EXPECTED, nastySource } from '#shared/export/testing/nasty-source.ts'
import { csvWriter } from './csv-writer.ts'
import { eventsWriter } from './events-writer.ts'
import { jsonWriter } from './json-writer.ts'
import { readWorkbook } from './testing/read-workbook.ts'
import { writeExport } from './testing/read-package.ts'
import { xlsxWriter } from './xlsx-writer.ts'

const DELIMITERS: Readonly<Record<ExportOptions['separator'], string>> = { comma: ',', semicolon: ';', tab: '\t' }
const separators = ['comma', 'semicolon', 'tab'] as const
const layouts = ['long', 'wide'] as const
const everyWay = separators.flatMap((separator) =>
  layouts.flatMap((layout) =>
    [false, true].flatMap((bom) =>
      [false, true].map((spreadsheetSafe) => ({ separator, layout, bom, spreadsheetSafe })),
    ),
  ),
)

function readTable(csv: string, separator: ExportOptions['separator']): Record<string, string>[] {
  // Safe: with `columns: true` csv-parse gives one object of strings a record.
  return parse(csv, { columns: true, bom: true, delimiter: DELIMITERS[separator] }) as Record<string, string>[]
}

test.each(everyWay)(
  'CSV gives every quotation back: $separator, $layout, bom $bom, guarded $spreadsheetSafe',
  async (options) => {
    const csv = (await writeExport(csvWriter, nastySource(), options)).toString('utf8')
    const rows = readTable(csv, options.separator)
    const exact = (cell = ''): string => (options.spreadsheetSafe ? unguard(cell) : cell)
    expect(csv.startsWith('\uFEFF')).toBe(options.bom)
    expect(rows.map((row) => exact(row['quotation']))).toEqual(NASTY_EXPECTED)
    expect(rows.map((row) => exact(row['gloss']))).toEqual(NASTY_EXPECTED)
    // What was guarded is named, so that the exact text comes back without knowing the rule.
    for (const row of rows) {
      const guarded = (row['guarded'] ?? '').split(' ').includes('quotation')
      expect(guarded).toBe(row['quotation'] !== exact(row['quotation']))
    }
  },
)

test.each(separators)('the event list gives every quotation back, parted by %s', async (separator) => {
  const csv = (await writeExport(eventsWriter, nastySource(), { separator })).toString('utf8')
  expect(readTable(csv, separator).map((row) => unguard(row['text'] ?? ''))).toEqual(NASTY_EXPECTED)
})

test.each(layouts)('a workbook gives every quotation back, %s', async (layout) => {
  const workbook = await readWorkbook(await writeExport(xlsxWriter, nastySource(), { layout }))
  expect(workbook.get('quotations')?.map((row) => row['quotation'])).toEqual(NASTY_EXPECTED)
  expect(workbook.get('positions')?.map((row) => row['gloss'])).toEqual(NASTY_EXPECTED)
})

test('columns come in the order in which they were chosen, with what says where each row is from', async () => {
  const options = { columns: ['quotation', 'holder', 'quotation'], separator: 'tab' } as const
  const bare = (await writeExport(csvWriter, nastySource(), { ...options, provenance: false })).toString('utf8')
  expect(bare.split('\r\n')[0]).toBe('"quotation"\t"holder"\t"guarded"')
  const named = (await writeExport(csvWriter, nastySource(), options)).toString('utf8')
  expect(Object.keys(readTable(named, 'tab')[0] ?? {})).toEqual([
    'quotation',
    'holder',
    'revision',
    'text_sha256',
    'project',
    'contents',
    'exported_at',
    'exported_by',
    'guarded',
  ])
})

test('a column that the table does not have is refused with the names of those that it has', async () => {
  const written = writeExport(csvWriter, nastySource(), { table: 'actors', columns: ['quotation'] })
  await expect(written).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining('actor_id'),
  })
})

const findNothing = () => ({
  transcriptIds: new Set<string>(),
  passages: 0,
  rows: 0,
  among: (ids: ReadonlySet<string>) => ids,
})

/** The nasty passages, so often that holding them all would show. */
function manyTimes(times: number, onRead: () => void): ExportSource {
  const source = nastySource()
  function* passages(id: TranscriptId): Generator<CodedPassage> {
    for (let time = 0; time < times; time += 1) {
      for (const passage of source.passages(id)) {
        onRead()
        yield passage
      }
    }
  }
  return { ...source, passages, find: findNothing }
}

test.each([
  ['csv', csvWriter],
  ['json', jsonWriter],
])('%s is written as it is read: what is in memory does not grow with the number of passages', async (_, writer) => {
  let read = 0
  let readBefore = 0
  let most = 0
  for await (const _piece of writer.write(
    manyTimes(200, () => (read += 1)),
    standardOptions,
  )) {
    most = Math.max(most, read - readBefore)
    readBefore = read
  }
  expect(read).toBeGreaterThanOrEqual(200 * NASTY_EXPECTED.length)
  expect(most).toBeLessThan(250)
})
