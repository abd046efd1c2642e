import { AppError } from '#shared/api/envelope.ts'
import type { CoderId, RevisionId, TranscriptId } from '#shared/domain/ids.ts'
import type { Block, Revision } from '#shared/domain/transcripts.ts'
import type { ProjectDatabase } from './database.ts'
import type { Row } from './tables.ts'
import type { Writer } from './writer.ts'

/** The revision that was read last, by connection. */
const lastRead = new WeakMap<ProjectDatabase, Row<'revision'>>()

/** All of a revision but its words. */
const HEAD = 'id, transcript_id, number, sha256, length, coder_id, created_at, stored_at'
/** The words in UTF-8: as bytes they leave SQLite, and become a string, in a fifth of the time. */
const BYTES = 'CAST(text AS BLOB) AS bytes'

/** As the file has it. */
export function getCurrentRevision(db: ProjectDatabase, id: TranscriptId): Row<'revision'> {
  const row = db.get<Omit<Row<'revision'>, 'text'> & { bytes: Buffer }>(
    `SELECT ${HEAD}, ${BYTES} FROM revision WHERE transcript_id = ? ORDER BY number DESC LIMIT 1`,
    id,
  )
  if (!row) throw new AppError('not-found', 'There is no such transcript.')
  const { bytes, ...head } = row
  const revision = { ...head, text: bytes.toString('utf8') }
  lastRead.set(db, revision)
  return revision
}

/**
 * The same, from memory where it was read last: a revision never changes, and a million words take ten milliseconds to
 * read, which each tag would wait for. What checks the file must not ask here.
 */
export function recallCurrentRevision(db: ProjectDatabase, id: TranscriptId): Row<'revision'> {
  const known = lastRead.get(db)
  return known && known.id === getCurrentRevisionId(db, id) ? known : getCurrentRevision(db, id)
}

/** The words of a revision in UTF-8; null where it is gone. */
export function readRevisionBytes(db: ProjectDatabase, id: RevisionId): Buffer | null {
  return db.get<{ bytes: Buffer }>(`SELECT ${BYTES} FROM revision WHERE id = ?`, id)?.bytes ?? null
}

/** Reads nothing that stands behind the words in the file: getting past those takes as long as reading them. */
export function getCurrentRevisionId(db: ProjectDatabase, id: TranscriptId): RevisionId {
  const row = db.get<{ id: RevisionId }>(
    'SELECT id FROM revision WHERE transcript_id = ? ORDER BY number DESC LIMIT 1',
    id,
  )
  if (!row) throw new AppError('not-found', 'There is no such transcript.')
  return row.id
}

/** The current revision without its words. */
export function getRevisionHead(db: ProjectDatabase, id: TranscriptId): Omit<Row<'revision'>, 'text'> {
  const row = db.get<Omit<Row<'revision'>, 'text'>>(
    `SELECT ${HEAD} FROM revision WHERE transcript_id = ? ORDER BY number DESC LIMIT 1`,
    id,
  )
  if (!row) throw new AppError('not-found', 'There is no such transcript.')
  return row
}

/** The newest one. Throws `not-found`. */
export function getRevision(db: ProjectDatabase, id: TranscriptId): Revision {
  const row = getRevisionHead(db, id)
  return { id: row.id, number: row.number, sha256: row.sha256, createdAt: row.created_at }
}

/** In reading order. */
export function listBlocks(db: ProjectDatabase, revisionId: RevisionId): Block[] {
  return db.all<Block>(
    `SELECT seq, start_offset AS start, end_offset AS end, kind, speaker_id AS speakerId, label, marker, page, role, doubt
     FROM block WHERE revision_id = ? ORDER BY seq`,
    revisionId,
  )
}

export interface NewRevision extends Revision {
  readonly transcriptId: TranscriptId
  readonly text: string
  readonly coderId: CoderId
  /** Since when the project has it; now, where that is not said. */
  readonly storedAt?: string
}

/** A text with its blocks; its number is free in the transcript. */
export function insertRevision(writer: Writer, revision: NewRevision, blocks: readonly Block[]): void {
  const { id, transcriptId, number, text, sha256, coderId, createdAt, storedAt = writer.now } = revision
  writer.insert('revision', {
    id,
    transcript_id: transcriptId,
    number,
    text,
    sha256,
    length: text.length,
    coder_id: coderId,
    created_at: createdAt,
    stored_at: storedAt,
  })
  for (const { start, end, speakerId, ...block } of blocks) {
    writer.insert('block', { revision_id: id, start_offset: start, end_offset: end, speaker_id: speakerId, ...block })
  }
}

/** What is said about the block; where it stands cannot change within a revision. */
export function updateBlock(
  writer: Writer,
  revisionId: RevisionId,
  { seq, kind, speakerId, role, label, marker, doubt }: Block,
): void {
  writer.update('block', { revision_id: revisionId, seq }, { kind, speaker_id: speakerId, role, label, marker, doubt })
}
