import { quotationDocx } from '#shared/export/docx/docx-quotations.ts'
import { transcriptDocx } from '#shared/export/docx/docx-transcripts.ts'
import type { ExportWriter } from './export-writer.ts'
import { htmlWriter } from './html-writer.ts'
import { zipParts } from './zip-parts.ts'

/** A Word document to write on with: quotations with their citations as footnotes, or texts with comments. */
export const docxWriter: ExportWriter = {
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write: (source, options) =>
    zipParts(options.content === 'transcript' ? transcriptDocx(source) : quotationDocx(source, options)),
  preview: htmlWriter.write,
}
