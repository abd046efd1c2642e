import { createHash } from 'node:crypto'
import type { ImportResult } from '#shared/api/imports-api.ts'
import type { EventId, TranscriptId } from '#shared/domain/ids.ts'
import type { ProjectDatabase } from '../../store/database.ts'
import { findTranscriptByBytes, insertTranscript } from '../../store/transcript-store.ts'
import type { Writer } from '../../store/writer.ts'
import type { NameResolver } from '../name-resolver.ts'
import type { PreparedFile, PreparedTranscript } from './prepare-file.ts'
import { findSpeakersActor } from './speakers-actor.ts'

/** Stores a prepared file, unless its bytes are there already. */
export function storePrepared(
  db: ProjectDatabase,
  writer: Writer,
  resolver: NameResolver,
  file: PreparedFile,
  eventId: EventId | null,
): ImportResult {
  if ('fault' in file) {
    return {
      file: file.file,
      status: 'failed',
      id: null,
      error: { code: file.fault.code, message: file.fault.message },
      lookReasons: [],
    }
  }
  const known = findTranscriptByBytes(db, file.prepared.sha256)
  if (known) return { file: file.file, status: 'duplicate', id: known.id, error: null, lookReasons: [] }
  const id = insert(writer, resolver, file.prepared, eventId)
  const lookReasons = [...file.prepared.draft.lookReasons]
  return { file: file.file, status: 'imported', id, error: null, lookReasons }
}

function insert(
  writer: Writer,
  resolver: NameResolver,
  { draft, name, mediaType, encoding, sha256, bytes }: PreparedTranscript,
  eventId: EventId | null,
): TranscriptId {
  const { metadata, text, blocks, speakers, guesses, lookReasons } = draft
  // As the corrected text brings them in, without those who lost all they said.
  const order = [...new Set(blocks.map(({ speakerId }) => speakerId))]
  const speaking = order.flatMap((id) => speakers.find((speaker) => speaker.id === id) ?? [])
  return insertTranscript(writer, {
    metadata: { ...metadata, eventId: eventId ?? metadata.eventId },
    original: { name, mediaType, encoding, sha256, bytes },
    text,
    textSha256: createHash('sha256').update(text).digest('hex'),
    speakers: speaking.map((speaker) => ({
      ...speaker,
      actorId: findSpeakersActor(writer, resolver, speaker, blocks, metadata.date),
    })),
    blocks,
    guesses,
    lookReasons,
  })
}
