import { expect, test } from 'vitest'
import { exampleSource } from './example-source.ts'
import { quotationTable } from './project-tables.ts'

const WIDE = { layout: 'wide', columns: [], provenance: false } as const

function readWide(source = exampleSource()): Record<string, string | number>[] {
  const { columns, rows } = quotationTable(source, WIDE)
  return Array.from(rows, (row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? ''])))
}

test('there is a row for each passage, in which what differs between its positions is joined in their order', () => {
  const rows = readWide()
  expect(rows.map((row) => row['holder'])).toEqual(['Anders Halden', 'Anders Halden; Irena Tamsin', ''])
  expect(rows[1]).toMatchObject({ stance: 'leans-against; supports', stance_value: '-1; 2', own_word: '0; 1' })
  expect(rows[0]).toMatchObject({ stance_value: -2, own_word: 1 })
})

test('every issue and code has a column of 0 and 1, used or not, and an issue is not marked for what is below it', () => {
  expect(readWide().map((row) => [row['issue: Islands'], row['issue: Islands > Name of the islands']])).toEqual([
    [1, 0],
    [1, 1],
    [0, 0],
  ])
  expect(readWide().map((row) => [row['issue: Trade'], row['code: Legal argument']])).toEqual([
    [0, 1],
    [0, 0],
    [0, 1],
  ])
})

test('two codes of one name have columns of two names', () => {
  const source = exampleSource()
  const codes = [...source.codes, ...source.codes]
  const names = quotationTable({ ...source, codes }, WIDE).columns.map(({ name }) => name)
  expect(names.slice(-2)).toEqual(['code: Legal argument', 'code: Legal argument (2)'])
})
