import type { CueLanguage } from '../domain/guess-cues.ts'
import type { IssueId } from '../domain/ids.ts'
import type { Span } from '../domain/spans.ts'
import type { TurnRole } from '../domain/transcripts.ts'

/** Why a sentence is suggested: the rule, and the words that made it speak (offsets into the revision's text). */
export interface SuggestionReason extends Span {
  /** The id of a rule in `SUGGESTION_RULES`. */
  readonly rule: string
}

/** A sentence that looks like a position; never stored, found anew from the text. */
export interface Suggestion extends Span {
  /** Of the block in which it stands. */
  readonly seq: number
  /** The most telling first, never none. */
  readonly reasons: readonly [SuggestionReason, ...SuggestionReason[]]
  /** The issue that the sentence names, else null. */
  readonly issueId: IssueId | null
}

/** An issue's name in a sentence; offsets into the sentence. */
export interface IssueMention extends Span {
  readonly issueId: IssueId
}

/** A sentence as the rules see it. */
export interface Sentence {
  /** Without the white space around it. */
  readonly text: string
  /** The same in lower case, character for character: what cues are searched for in. */
  readonly lower: string
  /** Null where the rules know no cues of its language. */
  readonly language: CueLanguage | null
  readonly role: TurnRole | null
  /** In the order of the text. */
  readonly issues: readonly IssueMention[]
  /** Names of a contested issue that this speaker uses here for the first time in the text. */
  readonly firstUses: readonly IssueMention[]
}

/** One thing that suggestions look for. */
export interface SuggestionRule {
  /** Lower case with hyphens; what a dismissal remembers. */
  readonly id: string
  /** What it looks for, for the person: "Somebody demands something". */
  readonly looksFor: string
  /** The stance that it shows, by its key in the templates; null where it shows none. */
  readonly stance: string | null
  /** The telling words, as a span of the sentence; null where there are none. */
  readonly find: (sentence: Sentence) => Span | null
}
