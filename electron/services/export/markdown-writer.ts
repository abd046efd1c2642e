import { markdownText } from '#shared/export/markdown.ts'
import type { ExportWriter } from './export-writer.ts'

/** The report for notes and for Pandoc. */
export const markdownWriter: ExportWriter = {
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  write: markdownText,
}
