import type { ExportSource } from '#shared/export/export-source.ts'
import { QUOTATION_COLUMNS, quotationRows } from '#shared/export/quotation-table.ts'
import type { TableRow } from '#shared/export/table.ts'
import { csvTable, type CsvOptions } from './csv-table.ts'
import type { ExportWriter } from './export-writer.ts'

/** The table of quotations, a row for each passage × position. */
export const csvWriter = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  write: (source: ExportSource, options: CsvOptions) => csvTable(QUOTATION_COLUMNS, rows(source), options),
} satisfies ExportWriter

function* rows(source: ExportSource): Generator<TableRow> {
  for (const row of quotationRows(source)) yield QUOTATION_COLUMNS.map((column) => row[column])
}
