import { labelsBySpeaker } from '#shared/domain/blocks.ts'
import type { SpeakerId, TranscriptId } from '#shared/domain/ids.ts'
import type { Block, Speaker } from '#shared/domain/transcripts.ts'
import type { ProjectDatabase } from './database.ts'
import type { Row } from './tables.ts'
import type { Writer } from './writer.ts'

/**
 * Who speaks in the revision of these blocks, in order of appearance, without those who only speak in another one;
 * labels are those that the blocks print.
 */
export function listSpeakers(db: ProjectDatabase, id: TranscriptId, blocks: readonly Block[]): Speaker[] {
  const labels = labelsBySpeaker(blocks)
  const speaking = new Set(blocks.map(({ speakerId }) => speakerId))
  return db
    .all<Row<'speaker'>>('SELECT * FROM speaker WHERE transcript_id = ? ORDER BY rank', id)
    .filter((row) => speaking.has(row.id) || !speaksAnywhere(db, row.id))
    .map(({ id: speakerId, name, office, affiliation, actor_id }) => ({
      id: speakerId,
      name,
      labels: labels.get(speakerId) ?? [],
      office,
      affiliation,
      actorId: actor_id,
    }))
}

export function isSpeaker(db: ProjectDatabase, id: SpeakerId): boolean {
  return db.get('SELECT 1 FROM speaker WHERE id = ?', id) !== undefined
}

/** The rank behind all speakers of the transcript. */
export function nextSpeakerRank(db: ProjectDatabase, id: TranscriptId): number {
  const last = db.get<{ rank: number | null }>('SELECT max(rank) AS rank FROM speaker WHERE transcript_id = ?', id)
  return (last?.rank ?? -1) + 1
}

export function insertSpeaker(
  writer: Writer,
  transcriptId: TranscriptId,
  rank: number,
  { id, name, office, affiliation, actorId }: Omit<Speaker, 'labels'>,
): void {
  writer.insert('speaker', { id, transcript_id: transcriptId, rank, name, office, affiliation, actor_id: actorId })
}

export function updateSpeaker(
  writer: Writer,
  { id, name, office, affiliation, actorId }: Omit<Speaker, 'labels'>,
): void {
  writer.update('speaker', { id }, { name, office, affiliation, actor_id: actorId })
}

/** Gives every block of `from`, also of earlier revisions, to `into`, and deletes `from`. */
export function mergeSpeakers(db: ProjectDatabase, writer: Writer, from: SpeakerId, into: SpeakerId): void {
  for (const block of db.all<Row<'block'>>('SELECT * FROM block WHERE speaker_id = ?', from)) {
    writer.update('block', block, { speaker_id: into })
  }
  writer.delete('speaker', { id: from })
}

/** Deletes the speaker if no block of any revision is theirs. */
export function deleteSilentSpeaker(db: ProjectDatabase, writer: Writer, id: SpeakerId): void {
  if (!speaksAnywhere(db, id)) writer.delete('speaker', { id })
}

function speaksAnywhere(db: ProjectDatabase, id: SpeakerId): boolean {
  return db.get('SELECT 1 FROM block WHERE speaker_id = ? LIMIT 1', id) !== undefined
}
