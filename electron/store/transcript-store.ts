import { AppError } from '#shared/api/envelope.ts'
import type { Changes } from '#shared/domain/changes.ts'
import { LookReason, StandingGuesses } from '#shared/domain/guesses.ts'
import type { RevisionId, TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptRows } from '#shared/domain/transcript-rows.ts'
import type { Block, Speaker, Transcript, TranscriptMetadata, TranscriptSummary } from '#shared/domain/transcripts.ts'
import type { ProjectDatabase } from './database.ts'
import { deleteMemosOn } from './memo-store.ts'
import { newIdentity, type Identity } from './identity.ts'
import { newId } from './new-id.ts'
import { parseJson } from './parse-json.ts'
import { getCurrentRevision, getRevision, insertRevision, listBlocks } from './revision-store.ts'
import { insertSpeaker, listSpeakers } from './speaker-store.ts'
import type { Row } from './tables.ts'
import type { Writer } from './writer.ts'

/** The largest piece in which original bytes are stored. */
const CHUNK_BYTES = 1 << 20

/** What import hands over. */
export interface NewTranscript {
  readonly metadata: TranscriptMetadata
  readonly original: { name: string; mediaType: string; encoding: string | null; sha256: string; bytes: Uint8Array }
  readonly text: string
  /** SHA-256 of the text in UTF-8, lower-case hex. */
  readonly textSha256: string
  readonly speakers: readonly Omit<Speaker, 'labels'>[]
  readonly blocks: readonly Block[]
  readonly guesses: StandingGuesses
  readonly lookReasons: readonly LookReason[]
  /** The revision that the text is, where it comes from another project; else the first of a new transcript. */
  readonly revision?: {
    readonly id: RevisionId
    readonly number: number
    readonly createdAt: string
    readonly storedAt?: string
  }
}

/** In order of event (by date, those without an event last), then date, then title. */
const IN_ORDER = `FROM transcript LEFT JOIN event ON event.id = transcript.event_id
  ORDER BY event.id IS NULL, event.date IS NULL, event.date, event.title, event.id,
  transcript.date IS NULL, transcript.date, transcript.title, transcript.id`

/** In their order. */
export function listTranscripts(db: ProjectDatabase): TranscriptSummary[] {
  return db.all<Row<'transcript'>>(`SELECT transcript.* ${IN_ORDER}`).map(toSummary)
}

/** Of the same list the rows of these ids, as far as there are such, each with its place, counted from 0. */
export function listTranscriptRows(db: ProjectDatabase, ids: ReadonlySet<string>): TranscriptRows['rows'] {
  return db
    .all<{ id: TranscriptId }>(`SELECT transcript.id ${IN_ORDER}`)
    .flatMap(({ id }, at) => (ids.has(id) ? [{ at, transcript: toSummary(getTranscriptRow(db, id)) }] : []))
}

function toSummary(row: Row<'transcript'>): TranscriptSummary {
  return {
    ...toMetadata(row),
    id: row.id,
    sha256: row.original_sha256,
    originalName: row.original_name,
    lookReasons: toLookReasons(row),
    importedAt: row.created_at,
  }
}

/** The whole transcript in its newest revision. */
export function getTranscript(db: ProjectDatabase, id: TranscriptId): Transcript {
  const { text } = getCurrentRevision(db, id)
  const { blocks, speakers, guesses, lookReasons, importedAt, ...record } = getTranscriptWithoutText(db, id)
  return { ...record, text, blocks, speakers, guesses, lookReasons, importedAt }
}

/** The same without its words: a table of quotations has no use for them, and they are nearly all of it. */
export function getTranscriptWithoutText(db: ProjectDatabase, id: TranscriptId): Omit<Transcript, 'text'> {
  const row = getTranscriptRow(db, id)
  const revision = getRevision(db, id)
  const blocks = listBlocks(db, revision.id)
  return {
    ...toMetadata(row),
    id,
    revision,
    original: {
      name: row.original_name,
      mediaType: row.original_media_type,
      encoding: row.original_encoding,
      sha256: row.original_sha256,
      byteLength: row.original_length,
    },
    blocks,
    speakers: listSpeakers(db, id, blocks),
    guesses: toGuesses(row),
    lookReasons: toLookReasons(row),
    importedAt: row.created_at,
  }
}

export function getTranscriptRow(db: ProjectDatabase, id: TranscriptId): Row<'transcript'> {
  const row = db.get<Row<'transcript'>>('SELECT * FROM transcript WHERE id = ?', id)
  if (!row) throw new AppError('not-found', 'There is no such transcript.')
  return row
}

/** The transcript of exactly these bytes, undefined where there is none. */
export function findTranscriptByBytes(
  db: ProjectDatabase,
  sha256: string,
): { id: TranscriptId; title: string } | undefined {
  return db.get('SELECT id, title FROM transcript WHERE original_sha256 = ? ORDER BY id LIMIT 1', sha256)
}

/** The original bytes as they came in. */
export function readOriginalBytes(db: ProjectDatabase, id: TranscriptId): Uint8Array {
  return Buffer.concat(
    db
      .all<{ bytes: Uint8Array }>('SELECT bytes FROM original_chunk WHERE transcript_id = ? ORDER BY seq', id)
      .map((row) => row.bytes),
  )
}

export function insertTranscript(
  writer: Writer,
  transcript: NewTranscript,
  { id, coderId, createdAt }: Identity<TranscriptId> = newIdentity(writer),
): TranscriptId {
  const { original, metadata } = transcript
  const { eventId, ...fields } = metadata
  writer.insert('transcript', {
    id,
    event_id: eventId,
    ...fields,
    original_name: original.name,
    original_media_type: original.mediaType,
    original_encoding: original.encoding,
    original_sha256: original.sha256,
    original_length: original.bytes.byteLength,
    coder_id: coderId,
    created_at: createdAt,
    guesses: JSON.stringify(transcript.guesses),
    look_reasons: JSON.stringify(transcript.lookReasons),
  })
  for (let seq = 0; seq * CHUNK_BYTES < original.bytes.byteLength; seq++) {
    const bytes = original.bytes.subarray(seq * CHUNK_BYTES, (seq + 1) * CHUNK_BYTES)
    writer.insert('original_chunk', { transcript_id: id, seq, bytes })
  }
  const { text, textSha256, revision = { id: newId<RevisionId>(), number: 1, createdAt } } = transcript
  for (const [rank, speaker] of transcript.speakers.entries()) insertSpeaker(writer, id, rank, speaker)
  insertRevision(writer, { ...revision, transcriptId: id, text, sha256: textSha256, coderId }, transcript.blocks)
  return id
}

export function updateTranscript(writer: Writer, id: TranscriptId, changes: Changes<TranscriptMetadata>): void {
  const { eventId, ...fields } = changes
  writer.update('transcript', { id }, eventId === undefined ? fields : { ...fields, event_id: eventId })
}

/** What of the import's guesses still stands, and why somebody should still look at them. */
export function updateGuesses(
  writer: Writer,
  id: TranscriptId,
  { guesses, lookReasons }: Pick<Transcript, 'guesses' | 'lookReasons'>,
): void {
  const changes = { guesses: JSON.stringify(guesses), look_reasons: JSON.stringify(lookReasons) }
  writer.update('transcript', { id }, changes)
}

/** The caller has deleted the passages. */
export function deleteTranscript(db: ProjectDatabase, writer: Writer, id: TranscriptId): void {
  for (const revision of db.all<{ id: RevisionId }>('SELECT id FROM revision WHERE transcript_id = ?', id)) {
    writer.deleteWhere('block', 'revision_id', revision.id)
  }
  writer.deleteWhere('answer', 'transcript_id', id)
  writer.deleteWhere('dismissed_suggestion', 'transcript_id', id)
  writer.deleteWhere('revision', 'transcript_id', id)
  writer.deleteWhere('speaker', 'transcript_id', id)
  writer.deleteWhere('original_chunk', 'transcript_id', id)
  deleteMemosOn(writer, id)
  writer.delete('transcript', { id })
}

function toMetadata(row: Row<'transcript'>): TranscriptMetadata {
  const { title, kind, publisher, date, time, place, language, translation, url, accessed, rights } = row
  return {
    title,
    kind,
    eventId: row.event_id,
    publisher,
    date,
    time,
    place,
    language,
    translation,
    url,
    accessed,
    rights,
  }
}

/** A file that was changed outside loses its guesses, no more. */
function toGuesses({ guesses }: Row<'transcript'>): StandingGuesses {
  return StandingGuesses.catch({}).parse(parseJson(guesses))
}

function toLookReasons({ look_reasons: reasons }: Row<'transcript'>): LookReason[] {
  return reasons === '[]' ? [] : LookReason.array().catch([]).parse(parseJson(reasons))
}
