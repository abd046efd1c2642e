import { AppError } from '#shared/api/envelope.ts'
import { blockIndexAt, numberParagraphs } from '#shared/domain/blocks.ts'
import type {
  ActorId,
  IssueId,
  PassageId,
  PositionId,
  RevisionId,
  SpeakerId,
  TranscriptId,
} from '#shared/domain/ids.ts'
import type { Position, QuotedPosition } from '#shared/domain/positions.ts'
import type { Block } from '#shared/domain/transcripts.ts'
import type { ProjectDatabase } from './database.ts'
import { deleteMemosOn } from './memo-store.ts'
import { newIdentity, type Identity } from './identity.ts'
import type { Row } from './tables.ts'
import { listBlocks } from './revision-store.ts'
import type { Writer } from './writer.ts'

export type PositionFields = Omit<Position, 'id' | 'passageId' | 'coderId' | 'createdAt'>

export interface PositionFilter {
  readonly ids?: readonly PositionId[] | undefined
  readonly transcriptId?: TranscriptId | undefined
  readonly holderId?: ActorId | undefined
  readonly issueId?: IssueId | undefined
}

/** The columns as the position's own fields: a row needs no turning over, of which exports have many. */
const POSITION = `position.id, position.passage_id AS passageId, position.holder_id AS holderId,
  position.issue_id AS issueId, position.stance_id AS stanceId, position.act_id AS actId, position.attribution,
  position.addressee_id AS addresseeId, position.conditions, position.gloss, position.confidence,
  position.coder_id AS coderId, position.created_at AS createdAt`

export function listPositionsOfPassage(db: ProjectDatabase, passageId: PassageId): Position[] {
  return db.all<Position>(`SELECT ${POSITION} FROM position WHERE passage_id = ? ORDER BY created_at, id`, passageId)
}

/** By passage, then time. `passageIds` is a JSON array. */
export function listPositionsOfPassages(db: ProjectDatabase, passageIds: string): Position[] {
  return db.all<Position>(
    `SELECT ${POSITION} FROM position WHERE passage_id IN (SELECT value FROM json_each(?))
     ORDER BY passage_id, created_at, id`,
    passageIds,
  )
}

export function listPositionsOfTranscript(db: ProjectDatabase, transcriptId: TranscriptId): Position[] {
  return db.all<Position>(
    `SELECT ${POSITION} FROM passage JOIN position ON position.passage_id = passage.id
     WHERE passage.transcript_id = ? ORDER BY position.created_at, position.id`,
    transcriptId,
  )
}

export function getPosition(db: ProjectDatabase, id: PositionId): Position {
  const position = db.get<Position>(`SELECT ${POSITION} FROM position WHERE id = ?`, id)
  if (!position) throw new AppError('not-found', 'There is no such position.')
  return position
}

interface QuotedRow extends Position {
  transcriptId: TranscriptId
  transcriptTitle: string
  date: string | null
  publisher: string | null
  revisionId: RevisionId
  start: number
  /** The spans' quotations as a JSON array, in reading order. */
  quotes: string
}

/** Positions with their quotations, by date (undated last), then transcript, then place in the text. */
export function listQuotedPositions(db: ProjectDatabase, filter: PositionFilter): QuotedPosition[] {
  const rows = db.all<QuotedRow>(
    `SELECT ${POSITION}, passage.transcript_id AS transcriptId, passage.revision_id AS revisionId,
       passage.start_offset AS start, transcript.title AS transcriptTitle, transcript.date, transcript.publisher,
       (SELECT json_group_array(quote) FROM (SELECT quote FROM passage_span
          WHERE passage_span.passage_id = passage.id ORDER BY seq)) AS quotes
     FROM position JOIN passage ON passage.id = position.passage_id JOIN transcript ON transcript.id = passage.transcript_id
     WHERE (@ids IS NULL OR position.id IN (SELECT value FROM json_each(@ids)))
       AND (@transcriptId IS NULL OR passage.transcript_id = @transcriptId) AND (@holderId IS NULL OR position.holder_id = @holderId)
       AND (@issueId IS NULL OR position.issue_id = @issueId)
     ORDER BY transcript.date IS NULL, transcript.date, transcript.title, passage.transcript_id, passage.start_offset, position.id`,
    {
      ids: filter.ids ? JSON.stringify(filter.ids) : null,
      transcriptId: filter.transcriptId ?? null,
      holderId: filter.holderId ?? null,
      issueId: filter.issueId ?? null,
    },
  )
  const placeOf = placeFinder(db)
  const speakers = new Map(
    db.all<{ id: SpeakerId; name: string }>('SELECT id, name FROM speaker').map((row) => [row.id, row.name]),
  )
  return rows.map(({ revisionId, quotes, ...row }) => {
    const place = placeOf(revisionId, row.start)
    return {
      ...row,
      // Made by SQLite from the spans' own texts.
      quotes: JSON.parse(quotes) as string[],
      paragraph: place.paragraph,
      speakerId: place.speakerId,
      speakerName: place.speakerId === null ? null : (speakers.get(place.speakerId) ?? null),
    }
  })
}

/** Finds paragraph number and speaker of an offset; reads the blocks of each revision once. */
export function placeFinder(
  db: ProjectDatabase,
): (revisionId: RevisionId, offset: number) => { paragraph: number | null; speakerId: SpeakerId | null } {
  const known = new Map<RevisionId, { blocks: Block[]; numbers: (number | null)[] }>()
  return (revisionId, offset) => {
    let revision = known.get(revisionId)
    if (!revision) {
      const blocks = listBlocks(db, revisionId)
      revision = { blocks, numbers: numberParagraphs(blocks) }
      known.set(revisionId, revision)
    }
    const index = blockIndexAt(revision.blocks, offset)
    return { paragraph: revision.numbers[index] ?? null, speakerId: revision.blocks[index]?.speakerId ?? null }
  }
}

export function insertPosition(
  writer: Writer,
  passageId: PassageId,
  fields: PositionFields,
  { id, coderId, createdAt }: Identity<PositionId> = newIdentity(writer),
): PositionId {
  writer.insert('position', {
    id,
    passage_id: passageId,
    ...toColumns(fields),
    coder_id: coderId,
    created_at: createdAt,
  })
  return id
}

export function updatePosition(writer: Writer, id: PositionId, fields: PositionFields): void {
  writer.update('position', { id }, toColumns(fields))
}

/** Deletes the position and takes it out of the sides that it is evidence of. */
export function deletePosition(writer: Writer, id: PositionId): void {
  writer.deleteWhere('side_position', 'position_id', id)
  deleteMemosOn(writer, id)
  writer.delete('position', { id })
}

function toColumns(fields: PositionFields): Omit<Row<'position'>, 'id' | 'passage_id' | 'coder_id' | 'created_at'> {
  return {
    holder_id: fields.holderId,
    issue_id: fields.issueId,
    stance_id: fields.stanceId,
    act_id: fields.actId,
    attribution: fields.attribution,
    addressee_id: fields.addresseeId,
    conditions: fields.conditions,
    gloss: fields.gloss,
    confidence: fields.confidence,
  }
}
