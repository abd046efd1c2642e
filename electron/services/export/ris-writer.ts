import { risText } from '#shared/export/ris.ts'
import type { ExportWriter } from './export-writer.ts'

/** The transcripts as references for EndNote and most other reference managers. */
export const risWriter: ExportWriter = {
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  write: risText,
}
