import { pairAnswers } from '../domain/answers.ts'
import { guessPosition } from '../domain/guess-position.ts'
import type { PositionGuess, SelectionContext, Suggested } from '../domain/guess-position.ts'
import type { IssueId } from '../domain/ids.ts'
import type { Transcript } from '../domain/transcripts.ts'
import { lowerCase } from '../domain/word-patterns.ts'
import { indexIssueNames } from './issue-names.ts'
import type { NamedIssue } from './issue-names.ts'
import { SUGGESTION_RULES } from './rules.ts'
import type { Suggestion } from './suggestion.ts'

/** What a suggestion would become. */
export interface SuggestionGuess extends PositionGuess {
  readonly issue: Suggested<IssueId> | null
  /** True where nothing is missing and the issue is named where it must be: it can be tagged without a look. */
  readonly isComplete: boolean
}

export interface SuggestionContext extends Pick<SelectionContext, 'actors' | 'terms'> {
  readonly transcript: Pick<Transcript, 'text' | 'blocks' | 'speakers' | 'date' | 'publisher'>
  readonly issues: readonly NamedIssue[]
}

/**
 * Holder, act, stance and attribution as for any selection, and the issue: the one that the sentence names, for a
 * refusal the one asked about, else that of the heading above, which is only ever a proposal.
 */
export function guessFromSuggestion(suggestion: Suggestion, context: SuggestionContext): SuggestionGuess | null {
  const { text, blocks, speakers, date, publisher } = context.transcript
  const block = blocks[suggestion.seq]
  if (!block) return null
  const speaker = speakers.find((one) => one.id === block.speakerId) ?? null
  const { actors, terms } = context
  const guess = guessPosition({ text, span: suggestion, block, speaker, date, publisher, actors, terms })
  const named = findNamedIssue(suggestion, context)
  const issue = named ?? findIssueAbove(suggestion, context)
  const isComplete = named !== null && guess.stance !== null && guess.holder !== null && speaksWithOneVoice(suggestion)
  return { ...guess, issue, isComplete }
}

/** "While I refrain from commenting, we agreed on …" is two things, and which of them is meant the person says. */
function speaksWithOneVoice({ reasons }: Suggestion): boolean {
  const stances = reasons.map(({ rule }) => SUGGESTION_RULES.find((one) => one.id === rule)?.stance ?? null)
  return new Set(stances.filter((stance) => stance !== null)).size === 1
}

function findNamedIssue(suggestion: Suggestion, context: SuggestionContext): Suggested<IssueId> | null {
  const { text, blocks } = context.transcript
  const own = findIssue(text.slice(suggestion.start, suggestion.end), context.issues)
  if (own !== null || suggestion.reasons[0].rule !== 'refuses-comment') return own
  const answer = pairAnswers(blocks).find((one) => one.first <= suggestion.seq && suggestion.seq <= one.last)
  return answer?.question ? findIssue(text.slice(answer.question.start, answer.question.end), context.issues) : null
}

function findIssueAbove({ seq }: Suggestion, { transcript, issues }: SuggestionContext): Suggested<IssueId> | null {
  const heading = transcript.blocks.slice(0, seq).findLast((block) => block.kind === 'heading')
  return heading ? findIssue(transcript.text.slice(heading.start, heading.end), issues) : null
}

function findIssue(words: string, issues: readonly NamedIssue[]): Suggested<IssueId> | null {
  const [first] = indexIssueNames(issues).find(lowerCase(words))
  return first ? { value: first.issueId, because: words.slice(first.start, first.end) } : null
}
