import type { CorrectableText } from '#shared/corrections/apply-correction.ts'
import type { EncodingBy } from '#shared/domain/encodings.ts'
import type { LookReason, StandingGuesses } from '#shared/domain/guesses.ts'
import type { SpeakerId } from '#shared/domain/ids.ts'
import type { Block, TranscriptMetadata } from '#shared/domain/transcripts.ts'
import { lookReasons } from '#shared/recognition/look-reasons.ts'
import type { RecognisedTranscript } from '#shared/recognition/recognised-transcript.ts'
import { newId } from '../../store/new-id.ts'

/** A text as it was recognised, in the shape of a stored transcript: what a person corrects before it is stored. */
export interface Draft extends CorrectableText {
  readonly metadata: TranscriptMetadata
  readonly guesses: StandingGuesses
  readonly lookReasons: readonly LookReason[]
}

export function toDraft(recognised: RecognisedTranscript, encodingBy: EncodingBy | null): Draft {
  const { title, kind, publisher, date, time, place, language, url, text } = recognised
  const speakers = recognised.speakers.map((speaker) => ({
    ...speaker,
    id: newId<SpeakerId>(),
    labels: [...speaker.labels],
    actorId: null,
  }))
  return {
    metadata: {
      title,
      kind,
      eventId: null,
      publisher,
      date,
      time,
      place,
      language,
      translation: null,
      url,
      accessed: null,
      rights: null,
    },
    text,
    guesses: recognised.guesses,
    lookReasons: lookReasons(recognised, { isEncodingGuessed: encodingBy === 'statistics' }),
    speakers,
    blocks: recognised.blocks.map(({ speaker, ...block }, seq): Block => ({
      ...block,
      seq,
      speakerId: speaker === null ? null : (speakers[speaker]?.id ?? null),
    })),
  }
}
