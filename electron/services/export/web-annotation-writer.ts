import { webAnnotationText } from '#shared/export/web-annotation.ts'
import type { ExportWriter } from './export-writer.ts'

/** Passages as linked data. */
export const webAnnotationWriter: ExportWriter = {
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  write: webAnnotationText,
}
