import { EDGE_COLUMNS, edgeRows } from '#shared/export/network/edge-table.ts'
import { NETWORK_OPTIONS } from '#shared/export/network/export-network.ts'
import { CSV_OPTIONS, csvTable } from './csv-table.ts'
import type { ExportWriter } from './export-writer.ts'

/** The network as pairs. */
export const edgesWriter: ExportWriter = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  options: { ...CSV_OPTIONS, ...NETWORK_OPTIONS },
  write: (source, options) => csvTable(EDGE_COLUMNS, edgeRows(source, { ...NETWORK_OPTIONS, ...options }), options),
}
