import type { LookReason, StandingGuesses } from '../domain/guesses.ts'
import type { RecognisedBlock, RecognisedTranscript } from './recognised-transcript.ts'

// Why somebody should look at a transcript that came in without a preview; silent where it was well recognised.

/** What else than the words is known about how the file was read. */
export interface ReadingFacts {
  /** True where the character encoding was guessed from the bytes' statistics. */
  readonly isEncodingGuessed: boolean
}

/** What is looked at: a text as it was recognised, or as it was corrected and stored since. */
export type LookedAt = Pick<RecognisedTranscript, 'kind' | 'date' | 'text'> & {
  readonly guesses: StandingGuesses
  readonly blocks: readonly LookedAtBlock[]
}
/** `speaker` is whatever tells one from another, null for nobody. */
type LookedAtBlock = Pick<RecognisedBlock, 'start' | 'end' | 'kind' | 'doubt'> & { readonly speaker: unknown }

/** Fewer letters than this are no transcript. */
const FEW_LETTERS = 200
const MOSTLY = 0.5
/** Doubtful labels, and doubtful blocks as a share of all, from which on they are worth a look together. */
const MANY_LABELS = 2
const MANY_DOUBTS = 0.1

/** The reasons in the order of the list, most telling first; empty for a transcript that needs no look. */
export function lookReasons(recognised: LookedAt, facts: ReadingFacts): LookReason[] {
  const { guesses, text } = recognised
  const hasWords = hasLetters(text)
  const reasons: [LookReason, boolean][] = [
    ['no-date', recognised.date === null],
    ['title-from-file-name', guesses.title?.source === 'file-name'],
    ['title-unsure', guesses.title?.source === 'first-line' || guesses.title?.source === 'none'],
    ['no-turns', isConversation(recognised) && !hasTurns(recognised.blocks)],
    ['doubtful-blocks', isDoubtful(recognised.blocks)],
    ['mostly-clutter', hasWords && clutterShare(recognised) > MOSTLY],
    ['almost-no-text', !hasWords],
    ['encoding-guessed', facts.isEncodingGuessed],
    ['broken-characters', /\uFFFD/u.test(text)],
  ]
  return reasons.flatMap(([reason, applies]) => (applies ? [reason] : []))
}

/** Whether there are as many letters as a transcript has; reads no further than that. */
function hasLetters(text: string): boolean {
  let letters = 0
  for (const _letter of text.matchAll(/\p{L}/gu)) if (++letters === FEW_LETTERS) return true
  return false
}

function isConversation({ kind }: LookedAt): boolean {
  return kind === 'press-conference' || kind === 'joint-press-conference' || kind === 'briefing' || kind === 'interview'
}

function hasTurns(blocks: readonly LookedAtBlock[]): boolean {
  return new Set(blocks.flatMap(({ kind, speaker }) => (kind === 'speech' ? [speaker] : []))).size > 1
}

function isDoubtful(blocks: readonly LookedAtBlock[]): boolean {
  const doubts = blocks.flatMap(({ doubt }) => doubt ?? [])
  const labels = doubts.filter((doubt) => doubt === 'label-bare' || doubt === 'label-maybe-left')
  return labels.length >= MANY_LABELS || (doubts.length > 2 && doubts.length > blocks.length * MANY_DOUBTS)
}

/** The share of the characters that is page clutter. */
function clutterShare({ blocks, text }: LookedAt): number {
  const clutter = blocks.filter(({ kind }) => kind === 'furniture')
  return clutter.reduce((sum, { start, end }) => sum + end - start, 0) / Math.max(1, text.length)
}
