import { bibtexText } from '#shared/export/bibtex.ts'
import type { ExportWriter } from './export-writer.ts'

/** The transcripts as references for LaTeX. */
export const bibtexWriter: ExportWriter = {
  extension: 'bib',
  mediaType: 'application/x-bibtex; charset=utf-8',
  write: bibtexText,
}
