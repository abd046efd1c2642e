import { EDGE_COLUMNS, edgeRows } from '#shared/export/network/edge-table.ts'
import { buildNetwork } from '#shared/export/network/export-network.ts'
import { csvTable } from './csv-table.ts'
import type { ExportWriter } from './export-writer.ts'

/** The network as pairs. */
export const edgesWriter: ExportWriter = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  sumsUp: true,
  *write(source, options) {
    const network = yield* buildNetwork(source, options)
    yield* csvTable(EDGE_COLUMNS, edgeRows(source, network), options)
  },
}
