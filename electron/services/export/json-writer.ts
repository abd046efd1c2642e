import { projectDocumentText } from '#shared/export/project-document.ts'
import type { ExportWriter } from './export-writer.ts'

/** Everything, as docs/exports.md describes it. */
export const jsonWriter: ExportWriter = {
  extension: 'json',
  mediaType: 'application/json',
  write: projectDocumentText,
}
