import { expect, test } from 'vitest'
import { exampleSource } from '#shared/export/example-source.ts'
import { NASTY_EXPECTED, nastySource } from '#shared/export/testing/nasty-source.ts'
import { readPackage, textOfPart, writeExport } from './testing/read-package.ts'
import { readWorkbook } from './testing/read-workbook.ts'
import { xlsxWriter } from './xlsx-writer.ts'

test('an independent reader gets every quotation back character by character', async () => {
  const workbook = await readWorkbook(await writeExport(xlsxWriter, nastySource()))
  expect(workbook.get('quotations')?.map((row) => row['quotation'])).toEqual(NASTY_EXPECTED)
  expect(workbook.get('positions')?.map((row) => row['gloss'])).toEqual(NASTY_EXPECTED)
})

test('there is a sheet for each kind of thing, and one that says what they are', async () => {
  const workbook = await readWorkbook(await writeExport(xlsxWriter))
  expect([...workbook.keys()]).toEqual([
    'quotations',
    'positions',
    'disagreements',
    'actors',
    'issues',
    'codes',
    'transcripts',
    'read-me',
  ])
  expect(workbook.get('positions')).toHaveLength(3)
  expect(workbook.get('disagreements')?.map((row) => [row['side'], row['side_actors'], row['side_positions']])).toEqual(
    [
      [1, 'Anders Halden', 1],
      [2, 'Irena Tamsin', 1],
      [3, null, 0],
    ],
  )
  expect(workbook.get('issues')?.[1]).toMatchObject({ path: 'Islands > Name of the islands', uses: 1 })
})

test('numbers are numbers, whole days are dates, and nothing is a formula', async () => {
  const bytes = await writeExport(xlsxWriter)
  const [row] = (await readWorkbook(bytes)).get('quotations') ?? []
  expect(row).toMatchObject({ stance_value: -2, own_word: 1, start: 23, date: 43_538, accessed: 45_412 })
  const sheet = textOfPart(await readPackage(bytes), 'xl/worksheets/sheet1.xml')
  expect(sheet).not.toContain('<f>')
  expect(sheet).toContain('state="frozen"')
  expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+5"\/>/u)
})

test('characters that XML cannot hold, and what looks like their notation, come back', async () => {
  const quote = 'bell\u0007 vertical\u000B tab\r\n _x0041_ \uFFFE'
  const source = exampleSource()
  const passages = source.summaries.flatMap(({ id }) => source.passages(id)).slice(0, 1)
  const bytes = await writeExport(xlsxWriter, {
    ...source,
    passages: () => passages.map((one) => ({ ...one, spans: one.spans.map((span) => ({ ...span, quote })) })),
  })
  expect((await readWorkbook(bytes)).get('quotations')?.[0]?.['quotation']).toBe(quote)
})

test('what is too long for a cell goes on in a sheet of its own, no character cut in two', async () => {
  const quote = `${'x'.repeat(32_766)}𠮷${'y'.repeat(40_000)}`
  const source = exampleSource()
  const passages = source.summaries.flatMap(({ id }) => source.passages(id)).slice(0, 1)
  const bytes = await writeExport(xlsxWriter, {
    ...source,
    passages: () => passages.map((one) => ({ ...one, spans: one.spans.map((span) => ({ ...span, quote })) })),
  })
  const workbook = await readWorkbook(bytes)
  const [row] = workbook.get('quotations') ?? []
  const rest = (workbook.get('long texts') ?? []).filter((one) => one['column'] === 'quotation')
  expect(rest.map((one) => [one['sheet'], one['row'], one['part']])).toEqual([
    ['quotations', 2, 2],
    ['quotations', 2, 3],
  ])
  expect([row?.['quotation'], ...rest.map((one) => one['text'])].join('')).toBe(quote)
})

test('two exports of the same project are the same bytes', async () => {
  expect((await writeExport(xlsxWriter)).equals(await writeExport(xlsxWriter))).toBe(true)
})
