import { AppError } from '#shared/api/envelope.ts'
import type { AnswerCount, AnswerRating } from '#shared/domain/answers.ts'
import type { AnswerId, RevisionId, TermId, TranscriptId } from '#shared/domain/ids.ts'
import type { ProjectDatabase } from './database.ts'
import { newIdentity, type Identity } from './identity.ts'
import type { Row } from './tables.ts'
import type { Writer } from './writer.ts'

/** The rated answers of one revision, in reading order. */
export function listAnswers(db: ProjectDatabase, revisionId: string): AnswerRating[] {
  return db
    .all<Row<'answer'>>('SELECT * FROM answer WHERE revision_id = ? ORDER BY start_offset', revisionId)
    .map((row) => ({
      id: row.id,
      start: row.start_offset,
      qualityId: row.quality_id,
      coderId: row.coder_id,
      createdAt: row.created_at,
    }))
}

/** Gives the answer that begins at `start` this quality, or takes its rating away. Throws `invalid-input`. */
export function rateAnswer(
  db: ProjectDatabase,
  writer: Writer,
  { id: revisionId, transcript_id: transcriptId }: Row<'revision'>,
  start: number,
  qualityId: TermId | null,
): void {
  const known = db.get<Pick<Row<'answer'>, 'id'>>(
    'SELECT id FROM answer WHERE revision_id = ? AND start_offset = ?',
    revisionId,
    start,
  )
  if (qualityId === null) {
    if (known) writer.delete('answer', known)
    return
  }
  const block = db.get('SELECT 1 FROM block WHERE revision_id = ? AND start_offset = ?', revisionId, start)
  if (!block) throw new AppError('invalid-input', 'No paragraph of this text begins there.')
  if (known) {
    writer.update('answer', known, { quality_id: qualityId })
    return
  }
  insertAnswer(writer, { transcriptId, revisionId, start, qualityId })
}

/** `start` is where a block of the revision begins, and no rating of it is there yet. */
export function insertAnswer(
  writer: Writer,
  answer: { transcriptId: TranscriptId; revisionId: RevisionId; start: number; qualityId: TermId },
  { id, coderId, createdAt }: Identity<AnswerId> = newIdentity(writer),
): void {
  writer.insert('answer', {
    id,
    transcript_id: answer.transcriptId,
    revision_id: answer.revisionId,
    start_offset: answer.start,
    quality_id: answer.qualityId,
    coder_id: coderId,
    created_at: createdAt,
  })
}

/** How the answers in current revisions were rated, by speaker, then in the order of the list. */
export function countAnswers(
  db: ProjectDatabase,
  filter: { transcriptId?: string | undefined; actorId?: string | undefined },
): AnswerCount[] {
  return db.all<AnswerCount>(
    `SELECT speaker.actor_id AS actorId, coalesce(actor.name, speaker.name) AS speakerName, answer.quality_id AS qualityId,
       count(*) AS answers
     FROM answer
     JOIN block ON block.revision_id = answer.revision_id AND block.start_offset = answer.start_offset
     JOIN speaker ON speaker.id = block.speaker_id
     JOIN term ON term.id = answer.quality_id
     LEFT JOIN actor ON actor.id = speaker.actor_id
     WHERE (@transcriptId IS NULL OR answer.transcript_id = @transcriptId)
       AND (@actorId IS NULL OR speaker.actor_id = @actorId)
       AND answer.revision_id = (SELECT revision.id FROM revision WHERE revision.transcript_id = answer.transcript_id
         ORDER BY revision.number DESC LIMIT 1)
     GROUP BY coalesce(speaker.actor_id, speaker.id), answer.quality_id ORDER BY speakerName, term.rank`,
    { transcriptId: filter.transcriptId ?? null, actorId: filter.actorId ?? null },
  )
}
