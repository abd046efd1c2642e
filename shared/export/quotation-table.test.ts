import { expect, test } from 'vitest'
import { EXAMPLE_PARAGRAPHS, exampleSource } from './example-source.ts'
import { QUOTATION_COLUMNS, quotationRows } from './quotation-table.ts'

const rows = [...quotationRows(exampleSource())].map((row) =>
  Object.fromEntries(QUOTATION_COLUMNS.map((column, at) => [column, row[at]])),
)

test('there is a row for each position of a passage, and one for a passage without', () => {
  expect(rows.map((row) => [row['holder'], row['stance'], row['own_word']])).toEqual([
    ['Anders Halden', 'rejects', 1],
    ['Anders Halden', 'leans-against', 0],
    ['Irena Tamsin', 'supports', 1],
    ['', '', ''],
  ])
})

test('every row has every column and no other', () => {
  for (const row of quotationRows(exampleSource())) expect(row).toHaveLength(QUOTATION_COLUMNS.length)
})

test('quotations are the exact words, elided ones joined by […]', () => {
  expect(rows.map((row) => row['quotation'])).toEqual([
    EXAMPLE_PARAGRAPHS[1],
    EXAMPLE_PARAGRAPHS[2],
    EXAMPLE_PARAGRAPHS[2],
    `${EXAMPLE_PARAGRAPHS[1].slice(0, 17)} […] ${EXAMPLE_PARAGRAPHS[3]}`,
  ])
})

test('a row tells speaker from holder', () => {
  expect(rows[1]).toMatchObject({ speaker: 'Irena Tamsin', holder: 'Anders Halden', attribution: 'reported' })
  expect(rows[3]).toMatchObject({ speaker: 'Anders Halden; Irena Tamsin', paragraph: '1, 3' })
})

test('a row bears issue path, codes, disagreements, revision and citation', () => {
  expect(rows[2]).toMatchObject({
    issue: 'Islands > Name of the islands',
    disagreements: 'Whose islands',
    addressee: 'Anders Halden',
    stance_value: 2,
    revision: 1,
    text_sha256: 'ab'.repeat(32),
    paragraph: '2',
  })
  expect(rows[0]).toMatchObject({
    codes: 'Legal argument',
    citation:
      'Anders Halden (Foreign Minister, Norrland), “Joint press conference, ‘Ostmark’” (joint press conference, Fourth round, Ostmark, March 14, 2019, 15:30), Ministry of Foreign Affairs of Norrland, official translation, ¶ 1, accessed April 30, 2024, https://mfa.example/1?a=1&b=2.',
  })
})
