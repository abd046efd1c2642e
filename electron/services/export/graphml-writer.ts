import { NETWORK_OPTIONS } from '#shared/export/network/export-network.ts'
import { graphmlText } from '#shared/export/network/graphml.ts'
import type { ExportWriter } from './export-writer.ts'

/** The network for R, Python and visone. */
export const graphmlWriter: ExportWriter = {
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  options: NETWORK_OPTIONS,
  write: (source, options) => graphmlText(source, { ...NETWORK_OPTIONS, ...options }),
}
