import type { Doubt, Guesses } from '../domain/guesses.ts'
import type { BlockKind, TranscriptKind, TurnRole } from '../domain/transcripts.ts'

// What recognition gives: a transcript's metadata, its canonical text, and its blocks and speakers.

export interface RecognisedBlock {
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number
  readonly end: number
  readonly kind: BlockKind
  /** Index into `speakers`. */
  readonly speaker: number | null
  /** The speaker label as printed, without its colon; only on the first block of a turn. */
  readonly label: string | null
  /** The list marker as printed, kept beside the text. */
  readonly marker: string | null
  readonly role: TurnRole | null
  /** Of the original, counted from 1. */
  readonly page: number | null
  /** Why the guess about this block is not sure; null where it is. */
  readonly doubt: Doubt | null
}

export interface RecognisedSpeaker {
  /** The fullest name that the text gives, without office and outlet; the label where there is no name. */
  readonly name: string
  /** As printed, without the colon, in order of appearance. */
  readonly labels: readonly string[]
  readonly office: string | null
  /** State, body or outlet; never inferred from anything but the words beside the name. */
  readonly affiliation: string | null
}

export interface RecognisedTranscript {
  /** Never empty. */
  readonly title: string
  readonly kind: TranscriptKind
  /** ISO date of the event, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string | null
  /** `HH:MM`. */
  readonly time: string | null
  /** As printed. */
  readonly place: string | null
  /** BCP 47 tag. */
  readonly language: string | null
  readonly publisher: string | null
  readonly url: string | null
  /** Where each of these comes from. */
  readonly guesses: Readonly<Guesses>
  /** The blocks' texts joined by "\n". */
  readonly text: string
  readonly blocks: readonly RecognisedBlock[]
  readonly speakers: readonly RecognisedSpeaker[]
}
