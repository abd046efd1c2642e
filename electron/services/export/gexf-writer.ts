import { gexfText } from '#shared/export/network/gexf.ts'
import type { ExportWriter } from './export-writer.ts'

/** The network for Gephi. */
export const gexfWriter: ExportWriter = {
  extension: 'gexf',
  mediaType: 'application/gexf+xml',
  sumsUp: true,
  write: gexfText,
}
