import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import type { transcriptsApi } from '#shared/api/transcripts-api.ts'
import type { SpeakerId, TranscriptId } from '#shared/domain/ids.ts'
import type { NameResolver } from '../../services/name-resolver.ts'
import { getEvent } from '../../store/event-store.ts'
import { newId } from '../../store/new-id.ts'
import { deletePassage, listPassageIds } from '../../store/passage-store.ts'
import {
  deleteTranscript,
  getCurrentRevision,
  getSpeakerRow,
  getTranscript,
  getTranscriptRow,
  insertSpeaker,
  listSpeakerRows,
  listTranscripts,
  readOriginalBytes,
  updateBlock,
  updateSpeaker,
  updateTranscript,
} from '../../store/transcript-store.ts'
import type { Writer } from '../../store/writer.ts'
import type { Session } from '../session.ts'
import { count, DONE, shorten, type HandlersOf } from './handler.ts'

export function transcriptHandlers(session: Session): HandlersOf<keyof typeof transcriptsApi> {
  return {
    'transcripts.list': () => listTranscripts(session.db),
    'transcripts.get': ({ id }) => getTranscript(session.db, id),
    'transcripts.update': ({ id, changes }) =>
      session.command('transcripts.update', (writer) => {
        const { title } = getTranscriptRow(session.db, id)
        if (changes.eventId) getEvent(session.db, changes.eventId)
        updateTranscript(writer, id, changes)
        return { value: DONE, label: `Changed the details of “${shorten(title)}”` }
      }),
    'transcripts.delete': ({ id }) =>
      session.command('transcripts.delete', (writer) => {
        const { title } = getTranscriptRow(session.db, id)
        const passages = listPassageIds(session.db, id)
        for (const passage of passages) deletePassage(session.db, writer, passage)
        deleteTranscript(session.db, writer, id)
        return {
          value: DONE,
          label: `Deleted the transcript “${shorten(title)}” with ${count(passages.length, 'passage')}`,
        }
      }),
    'transcripts.correctBlocks': (input) =>
      session.command('transcripts.correctBlocks', (writer, resolver) => {
        const { id, seqs, kind, role, speaker } = input
        const revision = getCurrentRevision(session.db, id)
        const speakerId = speaker ? findOrInsertSpeaker(session, writer, resolver, id, speaker) : speaker
        for (const seq of seqs) {
          const speakerChange = speakerId === undefined ? {} : { speaker_id: speakerId }
          updateBlock(writer, revision.id, seq, {
            ...(kind && { kind }),
            ...(role !== undefined && { role }),
            ...speakerChange,
          })
        }
        return {
          value: DONE,
          label: `Corrected ${count(seqs.length, 'block')} of “${shorten(getTranscriptRow(session.db, id).title)}”`,
        }
      }),
    'transcripts.updateSpeaker': ({ id, name, office, affiliation }) =>
      session.command('transcripts.updateSpeaker', (writer, resolver) => {
        const before = getSpeakerRow(session.db, id)
        const actor = name === undefined ? undefined : resolver.findActors(name)[0]
        updateSpeaker(writer, id, {
          ...(name !== undefined && { name }),
          ...(office !== undefined && { office }),
          ...(affiliation !== undefined && { affiliation }),
          ...(actor !== undefined && { actor_id: actor }),
        })
        return { value: DONE, label: `Corrected the speaker “${shorten(before.name)}”` }
      }),
    'transcripts.original': ({ id }) => {
      const { original_name: name, original_media_type: mediaType } = getTranscriptRow(session.db, id)
      const { spool } = session.ports.folders
      mkdirSync(spool, { recursive: true })
      const path = join(spool, newId<string>())
      writeFileSync(path, readOriginalBytes(session.db, id))
      return { output: session.grants.grant(path), name, mediaType }
    },
  }
}

function findOrInsertSpeaker(
  session: Session,
  writer: Writer,
  resolver: NameResolver,
  transcriptId: TranscriptId,
  speaker: { id: SpeakerId } | { name: string },
): SpeakerId {
  const speakers = listSpeakerRows(session.db, transcriptId)
  if ('id' in speaker) {
    const known = speakers.find((one) => one.id === speaker.id)
    if (!known) throw new AppError('not-found', 'This transcript has no such speaker.')
    return known.id
  }
  const named = speakers.find((one) => one.name === speaker.name)
  if (named) return named.id
  const actorId = resolver.findActors(speaker.name)[0] ?? resolver.createActor(speaker.name, 'person').id
  return insertSpeaker(session.db, writer, transcriptId, {
    name: speaker.name,
    office: null,
    affiliation: null,
    actor_id: actorId,
  })
}
