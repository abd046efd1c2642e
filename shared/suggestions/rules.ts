import { actRules } from './act-rules.ts'
import { evasionRules } from './evasion-rules.ts'
import { issueRules } from './issue-rules.ts'
import { judgementRules } from './judgement-rules.ts'
import { reportedRules } from './reported-rules.ts'
import type { SuggestionRule } from './suggestion.ts'

/** Everything that suggestions look for, the most telling first. */
export const SUGGESTION_RULES: readonly SuggestionRule[] = [
  ...evasionRules,
  ...actRules,
  ...judgementRules,
  ...reportedRules,
  ...issueRules,
]

/** What the rule of this id looks for; the id itself where a newer Demarche made it. */
export function describeRule(id: string): string {
  return SUGGESTION_RULES.find((rule) => rule.id === id)?.looksFor ?? id
}
