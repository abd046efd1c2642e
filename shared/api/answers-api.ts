import { z } from 'zod'
import { AnswerCount, AnswerRating } from '../domain/answers.ts'
import { ActorId, RevisionId, TermId, TranscriptId } from '../domain/ids.ts'
import { command, query } from './procedure.ts'
import { Done } from './references.ts'

/** Answer quality: a tag on the turn that answers a question. */
export const answersApi = {
  /** The rated answers of the transcript's current revision, in reading order. */
  'answers.list': query(z.object({ transcriptId: TranscriptId }), z.array(AnswerRating)),
  /**
   * Rates the answer whose first block begins at `start`, or takes its rating away. Refused with `conflict` where
   * `revisionId` is not the current revision, with `invalid-input` where no block begins there or the term is of
   * another list.
   */
  'answers.setQuality': command(
    z.object({
      transcriptId: TranscriptId,
      revisionId: RevisionId,
      start: z.int().nonnegative(),
      qualityId: TermId.nullable(),
    }),
    Done,
  ),
  /** How each speaker's answers were rated; filters are joined by "and". By name, then in the order of the list. */
  'answers.count': query(
    z.object({ transcriptId: TranscriptId.optional(), actorId: ActorId.optional() }),
    z.array(AnswerCount),
  ),
} as const
