import { cslJsonText } from '#shared/export/csl-json.ts'
import type { ExportWriter } from './export-writer.ts'

/** The transcripts as references for Zotero, Pandoc and the like. */
export const cslJsonWriter: ExportWriter = {
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  write: cslJsonText,
}
