import type { PassageId, TranscriptId } from '#shared/domain/ids.ts'
import type { MemoSubject, PlacedMemo } from '#shared/domain/memos.ts'
import type { ProjectDatabase } from './database.ts'
import type { Row } from './tables.ts'

interface PlacedRow extends Row<'memo'> {
  coder: string
  subject_title: string | null
  /** The spans' quotations as a JSON array, in reading order; null where the memo is on no words. */
  quotes: string | null
  transcript_id: TranscriptId | null
  passage_id: PassageId | null
}

// Each subject by its key; a memo is on one of them.
const SELECT_PLACED = `SELECT memo.*, coder.name AS coder,
    passage.id AS passage_id,
    coalesce(passage.transcript_id, transcript.id) AS transcript_id,
    (SELECT json_group_array(quote) FROM (SELECT quote FROM passage_span
       WHERE passage_span.passage_id = passage.id ORDER BY seq)) AS quotes,
    CASE memo.subject
      WHEN 'project' THEN (SELECT title FROM project)
      WHEN 'event' THEN (SELECT title FROM event WHERE id = memo.subject_id)
      WHEN 'disagreement' THEN (SELECT title FROM disagreement WHERE id = memo.subject_id)
      WHEN 'actor' THEN (SELECT name FROM actor WHERE id = memo.subject_id)
      WHEN 'issue' THEN (SELECT name FROM issue WHERE id = memo.subject_id)
      WHEN 'code' THEN (SELECT name FROM code WHERE id = memo.subject_id)
      WHEN 'position' THEN (SELECT actor.name || ' on ' || issue.name FROM actor, issue
        WHERE actor.id = position.holder_id AND issue.id = position.issue_id)
      ELSE transcript.title
    END AS subject_title
  FROM memo JOIN coder ON coder.id = memo.coder_id
  LEFT JOIN position ON memo.subject = 'position' AND position.id = memo.subject_id
  LEFT JOIN passage ON passage.id = CASE memo.subject WHEN 'passage' THEN memo.subject_id ELSE position.passage_id END
  LEFT JOIN transcript
    ON transcript.id = CASE memo.subject WHEN 'transcript' THEN memo.subject_id ELSE passage.transcript_id END`

/** Memos with what each is on, oldest first; of one kind of subject or one subject where given. */
export function listPlacedMemos(
  db: ProjectDatabase,
  filter: { subject?: MemoSubject | undefined; subjectId?: string | undefined },
): PlacedMemo[] {
  const rows = db.all<PlacedRow>(
    `${SELECT_PLACED} WHERE (@subject IS NULL OR memo.subject = @subject)
       AND (@subjectId IS NULL OR memo.subject_id = @subjectId) ORDER BY memo.created_at, memo.id`,
    { subject: filter.subject ?? null, subjectId: filter.subjectId ?? null },
  )
  return rows.map(toPlacedMemo)
}

function toPlacedMemo(row: PlacedRow): PlacedMemo {
  // Made by SQLite from the spans' own texts.
  const quotes = row.quotes === null || row.passage_id === null ? null : (JSON.parse(row.quotes) as string[])
  return {
    id: row.id,
    subject: row.subject,
    subjectId: row.subject_id,
    text: row.text,
    coderId: row.coder_id,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    coder: row.coder,
    subjectTitle: row.subject_title ?? '',
    quote: quotes?.join(' … ') ?? null,
    transcriptId: row.transcript_id,
    passageId: row.passage_id,
  }
}
