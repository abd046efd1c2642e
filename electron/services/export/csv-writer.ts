import { stringify } from 'csv-stringify/sync'
import type { ExportSource } from '#shared/export/export-source.ts'
import { QUOTATION_COLUMNS, quotationRows, type QuotationRow } from '#shared/export/quotation-table.ts'
import { guard } from '#shared/export/spreadsheet-guard.ts'
import type { ExportWriter } from './export-writer.ts'

const ROWS_AT_ONCE = 500
const COLUMNS = [...QUOTATION_COLUMNS, 'guarded']

/**
 * The table of quotations as RFC 4180: UTF-8, comma, CRLF, every text cell quoted. Options: `bom` puts the
 * byte-order mark in front that Excel needs; `spreadsheetSafe` (on) guards cells that look like formulas, and the
 * last column names the cells of the row that were.
 */
export const csvWriter = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  options: { bom: false, spreadsheetSafe: true },
  *write(source: ExportSource, options: Readonly<Record<string, boolean>>): Generator<string> {
    if (options['bom']) yield '\uFEFF'
    yield toCsv([COLUMNS])
    let batch: (string | number)[][] = []
    for (const cells of rows(source, options['spreadsheetSafe'] ?? true)) {
      batch.push(cells)
      if (batch.length < ROWS_AT_ONCE) continue
      yield toCsv(batch)
      batch = []
    }
    yield toCsv(batch)
  },
} satisfies ExportWriter

function* rows(source: ExportSource, spreadsheetSafe: boolean): Generator<(string | number)[]> {
  for (const row of quotationRows(source)) yield spreadsheetSafe ? guardRow(row) : [...plainCells(row), '']
}

function plainCells(row: QuotationRow): (string | number)[] {
  return QUOTATION_COLUMNS.map((column) => row[column])
}

function guardRow(row: QuotationRow): (string | number)[] {
  const plain = plainCells(row)
  const cells = plain.map((cell) => (typeof cell === 'string' ? guard(cell) : cell))
  const guarded = QUOTATION_COLUMNS.filter((_, index) => cells[index] !== plain[index])
  return [...cells, guarded.join(' ')]
}

function toCsv(records: readonly (readonly (string | number)[])[]): string {
  return records.length === 0 ? '' : stringify([...records], { record_delimiter: '\r\n', quoted_string: true })
}
