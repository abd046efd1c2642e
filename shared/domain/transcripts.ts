import { z } from 'zod'
import { ClockTime, PartialDate, Timestamp } from './dates.ts'
import { Doubt, LookReason, StandingGuesses } from './guesses.ts'
import { ActorId, EventId, RevisionId, SpeakerId, TranscriptId } from './ids.ts'

export const TranscriptKind = z.enum([
  'press-conference',
  'joint-press-conference',
  'briefing',
  'statement',
  'read-out',
  'interview',
  'speech',
  'debate',
  'joint-statement',
  'news-article',
  'other',
])
export type TranscriptKind = z.infer<typeof TranscriptKind>

export const BlockKind = z.enum([
  'title',
  'dateline',
  'heading',
  'speech',
  'paragraph',
  'list-item',
  'caption',
  'note',
  'furniture',
])
export type BlockKind = z.infer<typeof BlockKind>

export const TurnRole = z.enum(['question', 'answer', 'statement'])
export type TurnRole = z.infer<typeof TurnRole>

/** Whether the text is the publisher's original or a translation, and how settled that translation is. */
export const TranslationStatus = z.enum([
  'original',
  'official-translation',
  'provisional-translation',
  'own-translation',
])
export type TranslationStatus = z.infer<typeof TranslationStatus>

/** What is known about a transcript and can be edited. Dates are those of the event, not of the page. */
export const TranscriptMetadata = z.object({
  title: z.string().min(1),
  kind: TranscriptKind,
  eventId: EventId.nullable(),
  publisher: z.string().nullable(),
  date: PartialDate.nullable(),
  time: ClockTime.nullable(),
  /** As printed: "Moscow, Russia". */
  place: z.string().nullable(),
  /** BCP 47 tag: `en`, `ru`, `ja`. */
  language: z.string().nullable(),
  translation: TranslationStatus.nullable(),
  url: z.string().nullable(),
  accessed: PartialDate.nullable(),
  rights: z.string().nullable(),
})
export type TranscriptMetadata = z.infer<typeof TranscriptMetadata>

/** Someone who speaks in one transcript, under all labels that the text prints for them. */
export const Speaker = z.object({
  id: SpeakerId,
  /** The fullest name that the text gives, without office and outlet; the label where there is no name. */
  name: z.string().min(1),
  /** As printed, without the colon. Empty where the speaker stands in the title only. */
  labels: z.array(z.string()),
  office: z.string().nullable(),
  /** State, body or outlet as printed: "Japan", "Kyodo News". */
  affiliation: z.string().nullable(),
  /** The actor of the project who this is; null for nameless roles such as "Reporter". */
  actorId: ActorId.nullable(),
})
export type Speaker = z.infer<typeof Speaker>

/** A paragraph-like piece of a revision's text. Blocks cover the text in order, parted by one "\n". */
export const Block = z.object({
  /** Place in the revision, from 0. */
  seq: z.int().nonnegative(),
  /** UTF-16 offsets into the revision's text, end exclusive. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  kind: BlockKind,
  speakerId: SpeakerId.nullable(),
  /** The speaker label as printed, without its colon; null where the block has none of its own. */
  label: z.string().nullable(),
  /** The list marker as printed ("•", "1."), kept beside the text. */
  marker: z.string().nullable(),
  role: TurnRole.nullable(),
  /** Page of the original that the block begins on, counted from 1; null where the format has no pages. */
  page: z.int().positive().nullable(),
  /** Why what was recognised about the block is not sure; null where it is, or where somebody has said what it is. */
  doubt: Doubt.nullable(),
})
export type Block = z.infer<typeof Block>

export const Revision = z.object({
  id: RevisionId,
  /** Counted from 1 within the transcript. */
  number: z.int().positive(),
  /** SHA-256 of the text in UTF-8, lower-case hex. */
  sha256: z.string(),
  createdAt: Timestamp,
})
export type Revision = z.infer<typeof Revision>

/** The file as it came in; its bytes are kept for ever. */
export const Original = z.object({
  name: z.string(),
  mediaType: z.string(),
  /** WHATWG name of the character encoding the bytes were read in, null for binary formats. */
  encoding: z.string().nullable(),
  /** SHA-256 of the bytes, lower-case hex. */
  sha256: z.string(),
  byteLength: z.int().nonnegative(),
})
export type Original = z.infer<typeof Original>

export const Transcript = TranscriptMetadata.extend({
  id: TranscriptId,
  revision: Revision,
  original: Original,
  text: z.string(),
  blocks: z.array(Block),
  speakers: z.array(Speaker),
  guesses: StandingGuesses,
  lookReasons: z.array(LookReason),
  importedAt: Timestamp,
})
export type Transcript = z.infer<typeof Transcript>

/** A row of the library. */
export const TranscriptSummary = TranscriptMetadata.extend({
  id: TranscriptId,
  /** Of the original bytes. */
  sha256: z.string(),
  originalName: z.string(),
  /** Why somebody should look at what was recognised; empty once somebody has. */
  lookReasons: z.array(LookReason),
  importedAt: Timestamp,
})
export type TranscriptSummary = z.infer<typeof TranscriptSummary>

/** How far tagging has come in a transcript. */
export const TranscriptTagging = z.object({
  id: TranscriptId,
  passages: z.int().nonnegative(),
  positions: z.int().nonnegative(),
  /** Share of the readable blocks in which a passage begins, 0 to 1. */
  progress: z.number().min(0).max(1),
})
export type TranscriptTagging = z.infer<typeof TranscriptTagging>
