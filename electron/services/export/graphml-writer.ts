import { graphmlText } from '#shared/export/network/graphml.ts'
import type { ExportWriter } from './export-writer.ts'

/** The network for R, Python and visone. */
export const graphmlWriter: ExportWriter = {
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  sumsUp: true,
  write: graphmlText,
}
