import { z } from 'zod'
import { SuggestionDismissal } from '../domain/dismissals.ts'
import { RevisionId, SuggestionDismissalId, TranscriptId } from '../domain/ids.ts'
import { command, query } from './procedure.ts'
import { Done } from './references.ts'

/**
 * Suggestions themselves are found by the rules of `shared/suggestions` where they are shown, in idle time and the
 * page in sight first: the text is there already, and a long text must not hold up the backend. Stored is only what
 * was dismissed.
 */
export const suggestionsApi = {
  /** What was dismissed in the transcript's current revision, in reading order. */
  'suggestions.dismissed': query(z.object({ transcriptId: TranscriptId }), z.array(SuggestionDismissal)),
  /** Refused with `conflict` where `revisionId` is not the current revision, and for a span that cannot be. */
  'suggestions.dismiss': command(
    z.object({
      transcriptId: TranscriptId,
      revisionId: RevisionId,
      start: z.int().nonnegative(),
      end: z.int().positive(),
      rule: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        .max(60),
    }),
    Done,
  ),
  /** Lets them be suggested again: those given, or all of the transcript. */
  'suggestions.restore': command(
    z.object({ transcriptId: TranscriptId, ids: z.array(SuggestionDismissalId).min(1).optional() }),
    Done,
  ),
} as const
