import type { AnswerId, PassageId, RevisionId, SuggestionDismissalId } from '#shared/domain/ids.ts'
import { quoteSpan, type QuotedSpan, type Span } from '#shared/domain/spans.ts'
import type { ProjectDatabase } from './database.ts'
import { replaceSpans } from './passage-store.ts'
import type { Row } from './tables.ts'
import type { Writer } from './writer.ts'

// What hangs on the words of a revision, and its move to the next one.

export interface PlacedPassage {
  readonly id: PassageId
  readonly spans: readonly QuotedSpan[]
}

/** In reading order. */
export function listPlacedPassages(db: ProjectDatabase, revisionId: RevisionId): PlacedPassage[] {
  const spans = db.all<Row<'passage_span'>>(
    `SELECT passage_span.* FROM passage JOIN passage_span ON passage_span.passage_id = passage.id
     WHERE passage.revision_id = ? ORDER BY passage.start_offset, passage.id, passage_span.seq`,
    revisionId,
  )
  return [...Map.groupBy(spans, (span) => span.passage_id)].map(([id, rows]) => ({
    id,
    spans: rows.map(({ start_offset: start, end_offset: end, quote, prefix, suffix }) => {
      return { start, end, quote, prefix, suffix }
    }),
  }))
}

/** `spans` are in reading order, inside the new text, none touching the next. */
export function movePassage(
  writer: Writer,
  passage: PlacedPassage,
  revision: { readonly id: RevisionId; readonly text: string },
  spans: readonly Span[],
): void {
  writer.update('passage', { id: passage.id }, { revision_id: revision.id })
  const quoted = spans.map((span) => quoteSpan(revision.text, span))
  if (JSON.stringify(quoted) !== JSON.stringify(passage.spans)) {
    replaceSpans(writer, passage.id, revision.text, spans)
  }
}

export function moveAnswer(writer: Writer, id: AnswerId, revisionId: RevisionId, start: number): void {
  writer.update('answer', { id }, { revision_id: revisionId, start_offset: start })
}

export function moveDismissal(
  writer: Writer,
  id: SuggestionDismissalId,
  { id: revisionId, text }: { readonly id: RevisionId; readonly text: string },
  { start, end }: Span,
): void {
  const changes = { revision_id: revisionId, start_offset: start, end_offset: end, quote: text.slice(start, end) }
  writer.update('dismissed_suggestion', { id }, changes)
}

export function deleteDismissal(writer: Writer, id: SuggestionDismissalId): void {
  writer.delete('dismissed_suggestion', { id })
}
