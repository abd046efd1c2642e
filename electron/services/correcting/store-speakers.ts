import { AppError } from '#shared/api/envelope.ts'
import type { Corrected } from '#shared/corrections/apply-correction.ts'
import type { ActorId } from '#shared/domain/ids.ts'
import type { Speaker, Transcript } from '#shared/domain/transcripts.ts'
import { getActor, updateActor } from '../../store/actor-store.ts'
import type { ProjectDatabase } from '../../store/database.ts'
import {
  deleteSilentSpeaker,
  insertSpeaker,
  isSpeaker,
  mergeSpeakers,
  nextSpeakerRank,
  updateSpeaker,
} from '../../store/speaker-store.ts'
import type { Writer } from '../../store/writer.ts'
import { findSpeakersActor, noteAffiliation } from '../importing/speakers-actor.ts'
import type { NameResolver } from '../name-resolver.ts'

/** Stores who speaks after a correction: new ones and changed ones with their actors; merged ones are one. */
export function storeSpeakers(
  db: ProjectDatabase,
  writer: Writer,
  resolver: NameResolver,
  before: Transcript,
  after: Transcript,
  merged: Corrected['merged'],
): void {
  const known = new Map(before.speakers.map((speaker) => [speaker.id, speaker]))
  let rank = nextSpeakerRank(db, before.id)
  for (const speaker of after.speakers) {
    const old = known.get(speaker.id)
    if (!old) {
      if (isSpeaker(db, speaker.id)) throw new AppError('conflict', 'There is a speaker of that id already.')
      const actorId = findSpeakersActor(writer, resolver, speaker, after.blocks, after.date)
      insertSpeaker(writer, before.id, rank++, { ...speaker, actorId })
    } else if (old.name !== speaker.name || old.office !== speaker.office || old.affiliation !== speaker.affiliation) {
      updateSpeaker(writer, { ...speaker, actorId: actorOfChanged(db, writer, resolver, old, speaker, after) })
    }
  }
  const became = new Map(merged.map(({ from, into }) => [from, into]))
  for (let [from, into] of became) {
    for (let next = became.get(into); next !== undefined; next = became.get(into)) into = next
    if (known.has(from)) mergeSpeakers(db, writer, from, into)
  }
}

/** Deletes who spoke before and does not any more, unless an earlier revision names them. */
export function deleteSilenced(db: ProjectDatabase, writer: Writer, before: Transcript, after: Transcript): void {
  const speaking = new Set(after.blocks.map(({ speakerId }) => speakerId))
  for (const id of new Set(before.blocks.map(({ speakerId }) => speakerId))) {
    if (id !== null && !speaking.has(id)) deleteSilentSpeaker(db, writer, id)
  }
}

/** Who the changed speaker is: by the new name, else whom the speaker was, else as on import. */
function actorOfChanged(
  db: ProjectDatabase,
  writer: Writer,
  resolver: NameResolver,
  old: Speaker,
  speaker: Speaker,
  { blocks, date }: Transcript,
): ActorId | null {
  const [found, ...others] = resolver.findActors(speaker.name)
  const id = found !== undefined && others.length === 0 ? found : speaker.actorId
  if (id === null) return findSpeakersActor(writer, resolver, speaker, blocks, date)
  const { uses, ...actor } = getActor(db, id)
  // Made by the import under the name that was wrong, and nobody's else.
  if (found === undefined && actor.name === old.name && uses === 1) {
    updateActor(writer, id, { name: speaker.name })
    resolver.remember({ ...actor, name: speaker.name })
  }
  noteAffiliation(writer, resolver, id, speaker, date)
  return id
}
