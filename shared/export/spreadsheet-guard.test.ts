import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { guard, unguard } from './spreadsheet-guard.ts'

/** Texts that often begin as a formula would. */
const cells = fc
  .tuple(
    fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ' ', '＝', '\u3000', 'x') }),
    fc.string(),
  )
  .map(([start, rest]) => start + rest)

test('what was guarded comes back exactly', () => {
  fc.assert(fc.property(fc.oneof(cells, fc.string({ unit: 'grapheme' })), (cell) => unguard(guard(cell)) === cell))
})

test('no guarded cell begins as a formula does', () => {
  fc.assert(fc.property(cells, (cell) => !/^[=+\-@\t\r\n＝＋－＠]/u.test(guard(cell).trimStart())))
})

test('a cell that begins like any sentence is left alone', () => {
  for (const cell of ['', "'tis the season", '“We differ.”', '– yes', '1 = 1', 'а+б']) expect(guard(cell)).toBe(cell)
})

test('a formula gets one apostrophe', () => {
  expect(guard('=HYPERLINK("x")')).toBe('\'=HYPERLINK("x")')
  expect(guard('- Мы согласны')).toBe("'- Мы согласны")
})
