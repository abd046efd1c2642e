import { codebookFileText } from '#shared/export/refi/codebook-file.ts'
import type { ExportWriter } from './export-writer.ts'

/** The codebook for other programs of qualitative analysis. */
export const qdcWriter: ExportWriter = {
  extension: 'qdc',
  mediaType: 'application/xml',
  write: codebookFileText,
}
