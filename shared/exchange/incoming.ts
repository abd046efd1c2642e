import type { Actor } from '../domain/actors.ts'
import type { AnswerRating } from '../domain/answers.ts'
import type { Code } from '../domain/codes.ts'
import type { Disagreement } from '../domain/disagreements.ts'
import type { MeetingEvent } from '../domain/events.ts'
import type { LookReason, StandingGuesses } from '../domain/guesses.ts'
import type { CodeId, CoderId, RevisionId, TranscriptId } from '../domain/ids.ts'
import type { Issue } from '../domain/issues.ts'
import type { Memo } from '../domain/memos.ts'
import type { Passage } from '../domain/passages.ts'
import type { Position } from '../domain/positions.ts'
import type { SavedSearch } from '../domain/saved-searches.ts'
import type { Span } from '../domain/spans.ts'
import type { Term } from '../domain/terms.ts'
import type { Block, Speaker, TranscriptMetadata } from '../domain/transcripts.ts'

/** Who did it and when, as far as the package says; null is whoever brings it in, now. */
export interface Stamp {
  readonly coderId: CoderId | null
  /** ISO moment in UTC. */
  readonly createdAt: string | null
}

type Stamped<Item> = Omit<Item, 'coderId' | 'createdAt'> & Stamp

export interface IncomingCoding extends Stamp {
  readonly codeId: CodeId
}

/** A text with what is known about it. Offsets of blocks and spans are UTF-16 units into `text`, end exclusive. */
export interface IncomingTranscript {
  readonly id: TranscriptId
  readonly metadata: TranscriptMetadata
  /** The file that it came from; `bytes` is null where the text itself, in UTF-8, stands for it. */
  readonly original: {
    readonly name: string
    readonly mediaType: string
    readonly encoding: string | null
    readonly bytes: Uint8Array | null
  }
  readonly revision: { readonly id: RevisionId; readonly number: number; readonly createdAt: string | null }
  readonly text: string
  /** They cover the text. */
  readonly blocks: readonly Block[]
  readonly speakers: readonly Omit<Speaker, 'labels'>[]
  readonly guesses: StandingGuesses
  readonly lookReasons: readonly LookReason[]
  readonly importedAt: string | null
}

/** A passage of an incoming transcript, or of one that the project has. */
export interface IncomingPassage extends Stamp {
  readonly id: Passage['id']
  readonly transcriptId: TranscriptId
  readonly spans: readonly Span[]
  readonly codings: readonly IncomingCoding[]
}

export type IncomingActor = Omit<Actor, 'uses'>
export type IncomingIssue = Omit<Issue, 'uses'>
export type IncomingCode = Omit<Code, 'uses'>
export type IncomingPosition = Stamped<Position>
/** `start` is where the answer's first block begins in its transcript. */
export type IncomingAnswer = Stamped<AnswerRating> & { readonly transcriptId: TranscriptId }
export type IncomingDisagreement = Stamped<Disagreement>
export type IncomingSavedSearch = Stamped<SavedSearch>
export type IncomingMemo = Omit<Stamped<Memo>, 'changedAt'> & { readonly changedAt: string | null }

/**
 * What a package holds, in Demarche's own words, before any of it is stored: what every reader gives. Things name
 * each other by id; a memo on the project may bear any id of a subject.
 */
export interface Incoming {
  readonly coders: readonly { readonly id: CoderId; readonly name: string }[]
  readonly terms: readonly Term[]
  /** True where `terms` are all lists of a Demarche project, in their order: an untouched project takes them over. */
  readonly hasAllTerms: boolean
  readonly events: readonly MeetingEvent[]
  readonly actors: readonly IncomingActor[]
  readonly issues: readonly IncomingIssue[]
  readonly codes: readonly IncomingCode[]
  readonly transcripts: readonly IncomingTranscript[]
  readonly passages: readonly IncomingPassage[]
  readonly positions: readonly IncomingPosition[]
  readonly disagreements: readonly IncomingDisagreement[]
  readonly memos: readonly IncomingMemo[]
  readonly answers: readonly IncomingAnswer[]
  readonly savedSearches: readonly IncomingSavedSearch[]
}

export const NOTHING: Incoming = {
  coders: [],
  terms: [],
  hasAllTerms: false,
  events: [],
  actors: [],
  issues: [],
  codes: [],
  transcripts: [],
  passages: [],
  positions: [],
  disagreements: [],
  memos: [],
  answers: [],
  savedSearches: [],
}

/** How many of each kind are counted for the person, in this order. */
export const COUNTED = [
  'transcripts',
  'passages',
  'positions',
  'disagreements',
  'codes',
  'issues',
  'actors',
  'events',
  'memos',
  'answers',
  'savedSearches',
  'coders',
] as const satisfies readonly (keyof Incoming)[]
export type Counted = (typeof COUNTED)[number]

export function countIncoming(incoming: Incoming): Record<Counted, number> {
  // Safe: every member of COUNTED gives one entry.
  return Object.fromEntries(COUNTED.map((kind) => [kind, incoming[kind].length])) as Record<Counted, number>
}
