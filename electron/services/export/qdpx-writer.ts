import { refiProjectParts, refiProjectText } from '#shared/export/refi/project-file.ts'
import type { ExportWriter } from './export-writer.ts'
import { zipParts } from './zip-parts.ts'

/** Texts and tags for other programs of qualitative analysis. */
export const qdpxWriter: ExportWriter = {
  extension: 'qdpx',
  mediaType: 'application/zip',
  readings: 3,
  write: (source) => zipParts(refiProjectParts(source)),
  preview: refiProjectText,
}
