import { revisionOf, type ExportSource } from './export-source.ts'
import type { TableRow } from './table.ts'

export const TRANSCRIPT_COLUMNS = [
  'transcript_id',
  'title',
  'kind',
  'date',
  'time',
  'place',
  'event',
  'publisher',
  'language',
  'translation',
  'url',
  'accessed',
  'rights',
  'passages',
  'positions',
  'revision',
  'text_sha256',
  'file',
  'file_sha256',
] as const

/** A row for each text, with the revision and hash that offsets refer to. */
export function* transcriptRows(source: ExportSource): Generator<TableRow> {
  const events = new Map(source.events.map((event) => [event.id, event]))
  for (const summary of source.summaries) {
    const revision = revisionOf(source, summary.id)
    const { passages, positions } = source.tagCounts(summary.id)
    yield [
      summary.id,
      summary.title,
      summary.kind,
      summary.date ?? '',
      summary.time ?? '',
      summary.place ?? '',
      summary.eventId === null ? '' : (events.get(summary.eventId)?.title ?? ''),
      summary.publisher ?? '',
      summary.language ?? '',
      summary.translation ?? '',
      summary.url ?? '',
      summary.accessed ?? '',
      summary.rights ?? '',
      passages,
      positions,
      revision.number,
      revision.sha256,
      summary.originalName,
      summary.sha256,
    ]
  }
}
