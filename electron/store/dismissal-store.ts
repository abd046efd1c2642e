import type { SuggestionDismissal } from '#shared/domain/dismissals.ts'
import type { SuggestionDismissalId } from '#shared/domain/ids.ts'
import type { Span } from '#shared/domain/spans.ts'
import type { ProjectDatabase } from './database.ts'
import { newIdentity } from './identity.ts'
import type { Row } from './tables.ts'
import type { Writer } from './writer.ts'

/** What was dismissed in one revision, in reading order. */
export function listDismissals(db: ProjectDatabase, revisionId: string): SuggestionDismissal[] {
  return db
    .all<Row<'dismissed_suggestion'>>(
      'SELECT * FROM dismissed_suggestion WHERE revision_id = ? ORDER BY start_offset, end_offset',
      revisionId,
    )
    .map((row) => ({ id: row.id, start: row.start_offset, end: row.end_offset, quote: row.quote, rule: row.rule }))
}

/** Remembers that the span is not to be suggested again; the caller has checked it. Once is enough. */
export function insertDismissal(
  db: ProjectDatabase,
  writer: Writer,
  { id: revisionId, transcript_id: transcriptId, text }: Row<'revision'>,
  { start, end, rule }: Span & { readonly rule: string },
): void {
  const known = db.get(
    'SELECT 1 FROM dismissed_suggestion WHERE revision_id = ? AND start_offset = ? AND end_offset = ?',
    revisionId,
    start,
    end,
  )
  if (known) return
  const { id, coderId, createdAt } = newIdentity<SuggestionDismissalId>(writer)
  writer.insert('dismissed_suggestion', {
    id,
    transcript_id: transcriptId,
    revision_id: revisionId,
    start_offset: start,
    end_offset: end,
    quote: text.slice(start, end),
    rule,
    coder_id: coderId,
    created_at: createdAt,
  })
}

/** Forgets the dismissals of the transcript, all or those given; answers how many there were. */
export function deleteDismissals(
  db: ProjectDatabase,
  writer: Writer,
  transcriptId: string,
  ids: readonly SuggestionDismissalId[] | undefined,
): number {
  if (ids === undefined) return writer.deleteWhere('dismissed_suggestion', 'transcript_id', transcriptId)
  const rows = db.all<Pick<Row<'dismissed_suggestion'>, 'id'>>(
    'SELECT id FROM dismissed_suggestion WHERE transcript_id = ?',
    transcriptId,
  )
  const wanted = new Set(ids)
  return rows.filter((row) => wanted.has(row.id) && writer.delete('dismissed_suggestion', row)).length
}
