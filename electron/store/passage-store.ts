import { AppError } from '#shared/api/envelope.ts'
import type { CodeId, PassageId, PositionId, RevisionId, TranscriptId } from '#shared/domain/ids.ts'
import type { Coding, Passage, TaggedPassage } from '#shared/domain/passages.ts'
import { quoteSpan, type QuotedSpan, type Span } from '#shared/domain/spans.ts'
import type { ProjectDatabase } from './database.ts'
import { newIdentity, type Identity } from './identity.ts'
import { deleteMemosOn, listMemosOn, listPassageMemos } from './memo-store.ts'
import { deletePosition, listPositionsOfPassage, listPositionsOfTranscript } from './position-store.ts'
import type { Row } from './tables.ts'
import type { Writer } from './writer.ts'

/** All passages of the transcript with what they bear, in reading order. */
export function listTaggedPassages(db: ProjectDatabase, transcriptId: TranscriptId): TaggedPassage[] {
  const passages = db.all<Row<'passage'>>(
    'SELECT * FROM passage WHERE transcript_id = ? ORDER BY start_offset, id',
    transcriptId,
  )
  const spans = Map.groupBy(
    db.all<Row<'passage_span'>>(
      `SELECT passage_span.* FROM passage JOIN passage_span ON passage_span.passage_id = passage.id
       WHERE passage.transcript_id = ? ORDER BY passage_span.passage_id, passage_span.seq`,
      transcriptId,
    ),
    (span) => span.passage_id,
  )
  const codes = Map.groupBy(
    db.all<{ passage_id: PassageId; code_id: CodeId }>(
      `SELECT passage_code.passage_id, passage_code.code_id FROM passage
       JOIN passage_code ON passage_code.passage_id = passage.id
       WHERE passage.transcript_id = ? ORDER BY passage_code.created_at, passage_code.code_id`,
      transcriptId,
    ),
    (row) => row.passage_id,
  )
  const positions = Map.groupBy(listPositionsOfTranscript(db, transcriptId), (position) => position.passageId)
  const memos = Map.groupBy(listPassageMemos(db, transcriptId), (memo) => memo.subjectId)
  return passages.map((row) => ({
    ...toPassage(row, spans.get(row.id) ?? []),
    positions: positions.get(row.id) ?? [],
    codeIds: (codes.get(row.id) ?? []).map((code) => code.code_id),
    memos: memos.get(row.id) ?? [],
  }))
}

export function getTaggedPassage(db: ProjectDatabase, id: PassageId): TaggedPassage {
  return {
    ...getPassage(db, id),
    positions: listPositionsOfPassage(db, id),
    codeIds: db
      .all<{ code_id: CodeId }>(
        'SELECT code_id FROM passage_code WHERE passage_id = ? ORDER BY created_at, code_id',
        id,
      )
      .map((row) => row.code_id),
    memos: listMemosOn(db, JSON.stringify([id])),
  }
}

export function getPassage(db: ProjectDatabase, id: PassageId): Passage {
  const row = db.get<Row<'passage'>>('SELECT * FROM passage WHERE id = ?', id)
  if (!row) throw new AppError('not-found', 'There is no such passage.')
  return toPassage(row, db.all<Row<'passage_span'>>('SELECT * FROM passage_span WHERE passage_id = ? ORDER BY seq', id))
}

/** The passage of the revision that covers exactly these spans, undefined where there is none. */
export function findPassageBySpans(
  db: ProjectDatabase,
  revisionId: RevisionId,
  spans: readonly Span[],
): Passage | undefined {
  const start = spans[0]?.start ?? 0
  const candidates = db.all<{ id: PassageId }>(
    'SELECT id FROM passage WHERE revision_id = ? AND start_offset = ? ORDER BY id',
    revisionId,
    start,
  )
  return candidates
    .map(({ id }) => getPassage(db, id))
    .find(
      (passage) =>
        passage.spans.length === spans.length &&
        passage.spans.every((span, n) => span.start === spans[n]?.start && span.end === spans[n]?.end),
    )
}

/** `spans` are in reading order, inside `text`, none touching the next. */
export function insertPassage(
  writer: Writer,
  passage: { transcriptId: TranscriptId; revisionId: RevisionId; text: string; spans: readonly Span[] },
  { id, coderId, createdAt }: Identity<PassageId> = newIdentity(writer),
): PassageId {
  const { transcriptId, revisionId, text, spans } = passage
  writer.insert('passage', {
    id,
    transcript_id: transcriptId,
    revision_id: revisionId,
    start_offset: spans[0]?.start ?? 0,
    coder_id: coderId,
    created_at: createdAt,
  })
  insertSpans(writer, id, text, spans)
  return id
}

export function replaceSpans(writer: Writer, id: PassageId, text: string, spans: readonly Span[]): void {
  writer.deleteWhere('passage_span', 'passage_id', id)
  writer.update('passage', { id }, { start_offset: spans[0]?.start ?? 0 })
  insertSpans(writer, id, text, spans)
}

/** Answers whether the passage did not bear the code yet. */
export function insertPassageCode(
  db: ProjectDatabase,
  writer: Writer,
  passageId: PassageId,
  codeId: CodeId,
  { coderId, createdAt }: Omit<Identity<CodeId>, 'id'> = { coderId: writer.coderId, createdAt: writer.now },
): boolean {
  if (db.get('SELECT 1 FROM passage_code WHERE passage_id = ? AND code_id = ?', passageId, codeId)) return false
  writer.insert('passage_code', {
    passage_id: passageId,
    code_id: codeId,
    coder_id: coderId,
    created_at: createdAt,
  })
  return true
}

/** Who put codes on the passage, by time. */
export function listCodings(db: ProjectDatabase, passageId: PassageId): Coding[] {
  return db.all<Coding>(
    `SELECT passage_id AS passageId, code_id AS codeId, coder_id AS coderId, created_at AS createdAt FROM passage_code
     WHERE passage_id = ? ORDER BY created_at, code_id`,
    passageId,
  )
}

export function deletePassageCode(writer: Writer, passageId: PassageId, codeId: CodeId): boolean {
  return writer.delete('passage_code', { passage_id: passageId, code_id: codeId })
}

/** Deletes the passage with all it bears, and takes it out of disagreements. */
export function deletePassage(db: ProjectDatabase, writer: Writer, id: PassageId): void {
  for (const position of db.all<{ id: PositionId }>('SELECT id FROM position WHERE passage_id = ?', id)) {
    deletePosition(writer, position.id)
  }
  for (const row of db.all<Row<'disagreement_status'>>('SELECT * FROM disagreement_status WHERE passage_id = ?', id)) {
    writer.update('disagreement_status', row, { passage_id: null })
  }
  writer.deleteWhere('acknowledgement', 'passage_id', id)
  writer.deleteWhere('passage_code', 'passage_id', id)
  writer.deleteWhere('passage_span', 'passage_id', id)
  deleteMemosOn(writer, id)
  writer.delete('passage', { id })
}

export function listPassageIds(db: ProjectDatabase, transcriptId: TranscriptId): PassageId[] {
  return db.all<{ id: PassageId }>('SELECT id FROM passage WHERE transcript_id = ?', transcriptId).map((row) => row.id)
}

function insertSpans(writer: Writer, id: PassageId, text: string, spans: readonly Span[]): void {
  for (const [seq, span] of spans.entries()) {
    const { start, end, quote, prefix, suffix } = quoteSpan(text, span)
    writer.insert('passage_span', { passage_id: id, seq, start_offset: start, end_offset: end, quote, prefix, suffix })
  }
}

function toPassage(row: Row<'passage'>, spans: readonly Row<'passage_span'>[]): Passage {
  return {
    id: row.id,
    transcriptId: row.transcript_id,
    revisionId: row.revision_id,
    spans: spans.map(({ start_offset: start, end_offset: end, quote, prefix, suffix }): QuotedSpan => ({
      start,
      end,
      quote,
      prefix,
      suffix,
    })),
    coderId: row.coder_id,
    createdAt: row.created_at,
  }
}
