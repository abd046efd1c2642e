import type { SpeakerId, TranscriptId } from '#shared/domain/ids.ts'
import type { Block } from '#shared/domain/transcripts.ts'
import { newId } from '../../../store/new-id.ts'
import { insertTranscript } from '../../../store/transcript-store.ts'
import type { Writer } from '../../../store/writer.ts'

/** A transcript as searching meets it; nothing but its words matters. */
export interface PlainTranscript {
  readonly title: string
  readonly date: string | null
  readonly paragraphs: readonly string[]
  /** Speaks in all paragraphs; null for nobody. */
  readonly speaker: string | null
}

/** Stores the transcript straight away, without recognition; the first paragraph is furniture. */
export function insertPlainTranscript(
  writer: Writer,
  { title, date, paragraphs, speaker }: PlainTranscript,
): TranscriptId {
  const speakers =
    speaker === null ? [] : [{ id: newId<SpeakerId>(), name: speaker, office: null, affiliation: null, actorId: null }]
  const unknown = { eventId: null, publisher: null, time: null, place: null, language: null, translation: null }
  let start = 0
  const blocks = paragraphs.map((words, seq): Block => {
    const end = start + words.length
    const block: Block = {
      seq,
      start,
      end,
      kind: seq === 0 ? 'furniture' : 'speech',
      speakerId: speakers[0]?.id ?? null,
      label: null,
      marker: null,
      role: null,
      page: null,
      doubt: null,
    }
    start = end + 1
    return block
  })
  return insertTranscript(writer, {
    metadata: { title, kind: 'other', date, ...unknown, url: null, accessed: null, rights: null },
    original: { name: 'a.txt', mediaType: 'text/plain', encoding: null, sha256: '', bytes: new Uint8Array() },
    text: paragraphs.join('\n'),
    textSha256: '',
    speakers,
    blocks,
    guesses: {},
    lookReasons: [],
  })
}
