import { reportText } from '#shared/export/report.ts'
import type { ExportWriter } from './export-writer.ts'

/** A report to read and print. */
export const htmlWriter: ExportWriter = {
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  write: reportText,
}
