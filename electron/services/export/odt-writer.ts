import { odtParts } from '#shared/export/odt/odt-document.ts'
import type { ExportWriter } from './export-writer.ts'
import { htmlWriter } from './html-writer.ts'
import { zipParts } from './zip-parts.ts'

/** An OpenDocument text to write on with: quotations with their citations as footnotes. */
export const odtWriter: ExportWriter = {
  extension: 'odt',
  mediaType: 'application/vnd.oasis.opendocument.text',
  write: (source, options) => zipParts(odtParts(source, options)),
  preview: htmlWriter.write,
}
