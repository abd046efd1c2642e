import { SPEECH_CUES } from '../domain/guess-cues.ts'
import { firstMatch } from './act-rules.ts'
import type { SuggestionRule } from './suggestion.ts'

/** What says that nothing will be said, and what leaves the matter open. */
export const evasionRules: readonly SuggestionRule[] = [
  evasion('refuses-comment', 'declined', 'Somebody refuses to comment'),
  evasion('hedges', 'ambiguous', 'The matter is left open'),
]

function evasion(id: string, stance: string, looksFor: string): SuggestionRule {
  const cue = SPEECH_CUES.find((one) => one.stance === stance)
  return {
    id,
    looksFor,
    stance,
    find: ({ lower, language }) => (language === null ? null : firstMatch(lower, cue?.phrases[language] ?? null)),
  }
}
