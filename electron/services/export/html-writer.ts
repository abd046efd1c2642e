import { reportPage } from '#shared/export/page/report-page.ts'
import { transcriptPage } from '#shared/export/page/transcript-page.ts'
import type { ExportWriter } from './export-writer.ts'

/** A page to read and print: a report of quotations, or texts with their margin notes. */
export const htmlWriter = {
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  write: (source, options) => (options.content === 'transcript' ? transcriptPage(source) : reportPage(source, options)),
} satisfies ExportWriter

/** The same page, printed. */
export const pdfWriter: ExportWriter = {
  ...htmlWriter,
  extension: 'pdf',
  mediaType: 'application/pdf',
  isPrinted: true,
}
