import { NETWORK_OPTIONS } from '#shared/export/network/export-network.ts'
import { gexfText } from '#shared/export/network/gexf.ts'
import type { ExportWriter } from './export-writer.ts'

/** The network for Gephi. */
export const gexfWriter: ExportWriter = {
  extension: 'gexf',
  mediaType: 'application/gexf+xml',
  options: NETWORK_OPTIONS,
  write: (source, options) => gexfText(source, { ...NETWORK_OPTIONS, ...options }),
}
