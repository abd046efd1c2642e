import { stringify } from 'csv-stringify/sync'
import { guard } from '#shared/export/spreadsheet-guard.ts'
import type { TableRow } from '#shared/export/table.ts'

const ROWS_AT_ONCE = 500

/** What can be chosen about every table in CSV. */
export const CSV_OPTIONS = { bom: false, spreadsheetSafe: true } as const

/**
 * A table as RFC 4180: UTF-8, comma, CRLF, every text cell quoted. Options: `bom` puts the byte-order mark in front
 * that Excel needs; `spreadsheetSafe` (on) guards cells that look like formulas, and the last column names the cells of
 * the row that were.
 */
export function* csvTable(
  columns: readonly string[],
  rows: Iterable<TableRow>,
  options: Readonly<Record<string, boolean>>,
): Generator<string> {
  const isGuarded = options['spreadsheetSafe'] ?? CSV_OPTIONS.spreadsheetSafe
  if (options['bom']) yield '\uFEFF'
  yield toCsv([[...columns, 'guarded']])
  let batch: TableRow[] = []
  for (const row of rows) {
    batch.push(isGuarded ? guardRow(columns, row) : [...row, ''])
    if (batch.length < ROWS_AT_ONCE) continue
    yield toCsv(batch)
    batch = []
  }
  yield toCsv(batch)
}

function guardRow(columns: readonly string[], row: TableRow): TableRow {
  const cells = row.map((cell) => (typeof cell === 'string' ? guard(cell) : cell))
  const guarded = columns.filter((_, index) => cells[index] !== row[index])
  return [...cells, guarded.join(' ')]
}

function toCsv(records: readonly TableRow[]): string {
  return records.length === 0 ? '' : stringify([...records], { record_delimiter: '\r\n', quoted_string: true })
}
