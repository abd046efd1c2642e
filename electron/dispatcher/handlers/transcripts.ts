import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { transcriptsApi } from '#shared/api/transcripts-api.ts'
import type { Correction } from '#shared/corrections/correction.ts'
import { packTranscript } from '#shared/domain/packed-transcript.ts'
import type { TranscriptRows } from '#shared/domain/transcript-rows.ts'
import { changeDetails } from '../../services/correcting/change-details.ts'
import { correctTranscript } from '../../services/correcting/correct-transcript.ts'
import { getEvent } from '../../store/event-store.ts'
import { newId } from '../../store/new-id.ts'
import { deletePassage, listPassageIds } from '../../store/passage-store.ts'
import {
  deleteTranscript,
  getTranscript,
  getTranscriptRow,
  listTranscriptRows,
  listTranscripts,
  readOriginalBytes,
  getTranscriptWithoutText,
  updateGuesses,
} from '../../store/transcript-store.ts'
import { measureTagging } from '../../store/transcript-tagging.ts'
import type { Session } from '../session.ts'
import { count, DONE, shorten, type HandlersOf } from './handler.ts'

export function transcriptHandlers(session: Session): HandlersOf<keyof typeof transcriptsApi> {
  return {
    'transcripts.list': () => listTranscripts(session.db),
    'transcripts.rows': ({ since }) => readRows(session, since),
    'transcripts.tagging': ({ ids }) => measureTagging(session.db, ids),
    'transcripts.get': ({ id }) => getTranscript(session.db, id),
    'transcripts.packed': ({ id }) => packTranscript(getTranscript(session.db, id)),
    'transcripts.update': ({ id, changes }) =>
      session.command('transcripts.update', (writer) => {
        const { title } = getTranscriptRow(session.db, id)
        if (changes.eventId) getEvent(session.db, changes.eventId)
        changeDetails(session.db, writer, id, changes)
        return { value: DONE, label: `Changed the details of “${shorten(title)}”` }
      }),
    'transcripts.lookedAt': ({ id }) =>
      session.command('transcripts.lookedAt', (writer) => {
        const { title, guesses } = getTranscriptWithoutText(session.db, id)
        updateGuesses(writer, id, { guesses, lookReasons: [] })
        return { value: DONE, label: `Found “${shorten(title)}” right` }
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
    'transcripts.correct': ({ id, revisionId, corrections }) =>
      session.command('transcripts.correct', (writer, resolver) => {
        const { title, carried } = correctTranscript(session.db, writer, resolver, id, revisionId, corrections)
        return { value: { carried }, label: describeCorrections(corrections, title) }
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

function readRows({ db, changedTranscripts }: Session, since: string | null): TranscriptRows {
  const { version } = changedTranscripts
  const changed = changedTranscripts.since(since)
  if (changed?.size === 0) return { version, isAll: false, rows: [], gone: [] }
  const rows = changed
    ? listTranscriptRows(db, changed)
    : listTranscripts(db).map((transcript, at) => ({ at, transcript }))
  const found = new Set<string>(rows.map(({ transcript }) => transcript.id))
  return { version, isAll: changed === null, rows, gone: [...(changed ?? [])].filter((id) => !found.has(id)) }
}

/** What the history calls the corrections. */
function describeCorrections(corrections: readonly Correction[], title: string): string {
  const [only, ...others] = corrections
  const text = `“${shorten(title)}”`
  if (!only || others.length > 0) return `Corrected ${text} in ${corrections.length} steps`
  switch (only.does) {
    case 'kind':
    case 'role':
    case 'speaker':
      return `Corrected ${count(only.seqs.length, 'paragraph')} of ${text}`
    case 'rename':
      return `Corrected the speaker “${shorten(only.name)}” of ${text}`
    case 'split':
      return `Parted a paragraph of ${text}`
    case 'join':
      return `Joined two paragraphs of ${text}`
    case 'label':
      return `Set a speaker label in ${text}`
    case 'unlabel':
      return `Put a label back into ${text}`
  }
}
