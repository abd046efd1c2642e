import { EDGE_COLUMNS, edgeRows } from '#shared/export/network/edge-table.ts'
import { csvTable } from './csv-table.ts'
import type { ExportWriter } from './export-writer.ts'

/** The network as pairs. */
export const edgesWriter: ExportWriter = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  sumsUp: true,
  write: (source, options) => csvTable(EDGE_COLUMNS, edgeRows(source, options), options),
}
