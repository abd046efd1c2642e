import { FileHandle } from '#shared/api/references.ts'
import type { ColumnsBy } from '#shared/tables/column-choices.ts'
import { expect, test } from 'vitest'
import type { ChosenTable, DescribedTable } from './describe-tables.ts'
import { summariseTables, tellTable } from './table-words.ts'

const file = { handle: FileHandle.parse('a'.repeat(32)), name: 'a.csv', byteLength: 1, isTable: true }

function described(columnsBy: ColumnsBy | null, rows = 412, areRowsCounted = true): DescribedTable {
  const columns = [
    { name: 'Nr', sample: '1', field: null, guess: null },
    { name: 'speech_body', sample: 'No.', field: columnsBy === null ? null : ('text' as const), guess: null },
    { name: 'Tag', sample: '2019', field: 'date' as const, guess: null },
  ]
  const table = { name: 'a.csv', encoding: null, isEncodingGuessed: false, columns }
  return { table, columnsBy, rows, areRowsCounted }
}

const known = (columnsBy: ColumnsBy | null): ChosenTable => ({ file, described: described(columnsBy), problem: null })
const broken: ChosenTable = { file, described: null, problem: 'It is damaged.' }

test('a table is told by its rows and by how it is known what its columns are', () => {
  expect(tellTable(described('names', 1))).toBe('1 row. Columns by their names: text, date.')
  expect(tellTable(described('choice', 1_412))).toBe('1,412 rows. Columns as you chose them: text, date.')
  expect(tellTable(described('words-in-names'))).toBe(
    '412 rows. Columns by a guess, please check: “speech_body” as text, “Tag” as date.',
  )
  expect(tellTable(described(null))).toBe('412 rows. No column says that it is the text.')
})

test('rows that were not counted are told about, and to two figures', () => {
  expect(tellTable(described('names', 20_413, false))).toMatch(/^about 20,000 rows\./u)
  expect(tellTable(described('names', 1, false))).toMatch(/^about 1 row\./u)
})

test('all tables together are told by what is to be done about some of them', () => {
  expect(summariseTables([known('names')])).toBe('The table holds one text a row.')
  expect(summariseTables([known('names'), known('choice')])).toBe('The tables hold one text a row.')
  expect(summariseTables([broken])).toBe('The table cannot be read.')
  expect(summariseTables([known(null), known('words-in-names'), broken, broken])).toBe(
    'Nothing comes in from 1 table until you choose which column is the text. ' +
      'What the columns of 1 table are is a guess: please check. 2 tables cannot be read.',
  )
})
