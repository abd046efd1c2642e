import type { CodeId, PassageId, SpeakerId } from '#shared/domain/ids.ts'
import type { QuotedPassage } from '#shared/domain/passages.ts'
import type { ProjectDatabase } from './database.ts'
import { placeFinder } from './position-store.ts'
import type { Row } from './tables.ts'

export interface PassageFilter {
  readonly ids?: readonly PassageId[] | undefined
  readonly codeId?: CodeId | undefined
}

interface QuotedRow extends Row<'passage'> {
  transcript_title: string
  date: string | null
  publisher: string | null
  /** The spans' quotations as a JSON array, in reading order. */
  quotes: string
}

/** Passages with their quotations, by date (undated last), then transcript, then place in the text. */
export function listQuotedPassages(db: ProjectDatabase, filter: PassageFilter): QuotedPassage[] {
  const rows = db.all<QuotedRow>(
    `SELECT passage.*, transcript.title AS transcript_title, transcript.date, transcript.publisher,
       (SELECT json_group_array(quote) FROM (SELECT quote FROM passage_span
          WHERE passage_span.passage_id = passage.id ORDER BY seq)) AS quotes
     FROM passage JOIN transcript ON transcript.id = passage.transcript_id
     WHERE (@ids IS NULL OR passage.id IN (SELECT value FROM json_each(@ids)))
       AND (@codeId IS NULL OR passage.id IN (SELECT passage_id FROM passage_code WHERE code_id = @codeId))
     ORDER BY transcript.date IS NULL, transcript.date, transcript.title, passage.transcript_id, passage.start_offset, passage.id`,
    { ids: filter.ids ? JSON.stringify(filter.ids) : null, codeId: filter.codeId ?? null },
  )
  const placeOf = placeFinder(db)
  const speakers = new Map(
    db.all<{ id: SpeakerId; name: string }>('SELECT id, name FROM speaker').map((row) => [row.id, row.name]),
  )
  return rows.map((row) => {
    const { paragraph, speakerId } = placeOf(row.revision_id, row.start_offset)
    return {
      id: row.id,
      transcriptId: row.transcript_id,
      transcriptTitle: row.transcript_title,
      date: row.date,
      publisher: row.publisher,
      // Made by SQLite from the spans' own texts.
      quotes: JSON.parse(row.quotes) as string[],
      start: row.start_offset,
      paragraph,
      speakerId,
      speakerName: speakerId === null ? null : (speakers.get(speakerId) ?? null),
    }
  })
}
