import { z } from 'zod'
import { SuggestionDismissalId } from './ids.ts'

/** A suggestion that the coder does not want to see again. */
export const SuggestionDismissal = z.object({
  id: SuggestionDismissalId,
  /** UTF-16 offsets into the text of the current revision, end exclusive. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** The words that were dismissed, exactly as the text has them. */
  quote: z.string(),
  /** The id of the rule that had made it. */
  rule: z.string(),
})
export type SuggestionDismissal = z.infer<typeof SuggestionDismissal>
