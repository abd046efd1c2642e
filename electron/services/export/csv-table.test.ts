import { stringify } from 'csv-stringify/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { standardOptions } from '#shared/export/export-options.ts'
import { csvTable } from './csv-table.ts'

const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const

test('any table is written as another writer of CSV writes it', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', ' ', '=', 'я') }),
    fc.integer(),
  )
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 5 })
  fc.assert(
    fc.property(rows, fc.constantFrom('comma', 'semicolon', 'tab'), (table, separator) => {
      const written = [...csvTable(['a', 'b'], table, { ...standardOptions, separator, spreadsheetSafe: false })].join(
        '',
      )
      const expected = stringify([['a', 'b', 'guarded'], ...table.map((row) => [...row, ''])], {
        delimiter: SEPARATORS[separator],
        record_delimiter: '\r\n',
        quoted_string: true,
        quoted_empty: false,
      })
      expect(written).toBe(expected)
    }),
  )
})
