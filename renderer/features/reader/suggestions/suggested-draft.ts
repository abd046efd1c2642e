import { guessFromSuggestion } from '#shared/suggestions/guess-suggestion.ts'
import type { Suggestion } from '#shared/suggestions/suggestion.ts'
import { draftFromGuess } from '../position-draft.ts'
import type { PositionDraft } from '../position-draft.ts'
import type { ReaderData } from '../reader-data.ts'

/** The position that a suggestion would become. */
export interface SuggestedDraft {
  readonly draft: PositionDraft
  /** True where it can be tagged as it is. */
  readonly isComplete: boolean
}

/** What the sentence says, as far as it can be read; null where its block is gone. */
export function draftSuggestion(suggestion: Suggestion, data: ReaderData): SuggestedDraft | null {
  const guess = guessFromSuggestion(suggestion, {
    transcript: data.transcript,
    actors: [...data.actors.values()],
    terms: [...data.terms.values()],
    issues: [...data.issues.values()],
  })
  if (guess === null) return null
  const issue = guess.issue && { id: guess.issue.value }
  return { draft: { ...draftFromGuess(guess), issue }, isComplete: guess.isComplete }
}
