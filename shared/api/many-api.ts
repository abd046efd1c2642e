import { z } from 'zod'
import { CodeId, PassageId, PositionId, RevisionId, TranscriptId } from '../domain/ids.ts'
import { TaggedPassage } from '../domain/passages.ts'
import { RecentUses } from '../domain/recent-uses.ts'
import { Span } from '../domain/spans.ts'
import { command, query } from './procedure.ts'
import { CodeReference, Done } from './references.ts'
import { NewPosition, NewTags } from './tagging-api.ts'

/** A passage that is there, or words that become one. */
const TagPlace = z.union([z.object({ passageId: PassageId }), z.object({ spans: z.array(Span).min(1) })])

/** Tagging much at once, each one command and one undo; and what was used last. */
export const manyApi = {
  /**
   * Puts on each place its own tags, in one step. Passages are of the one transcript. Answers each passage once, in
   * the order of first mention. Refused as a whole, with `conflict` where `revisionId` is not the current revision.
   */
  'passages.tagMany': command(
    z.object({
      transcriptId: TranscriptId,
      revisionId: RevisionId,
      items: z.array(z.object({ on: TagPlace, tags: NewTags })).min(1),
    }),
    z.array(TaggedPassage),
  ),
  /** Gives passages another code in the place of one that they bear. Refused with `not-found` where none bears it. */
  'passages.retag': command(
    z.object({ ids: z.array(PassageId).min(1), from: CodeId, to: CodeReference }),
    z.array(TaggedPassage),
  ),
  /** Makes the same changes to several positions: another issue, another holder. */
  'positions.updateMany': command(z.object({ ids: z.array(PositionId).min(1), changes: NewPosition.partial() }), Done),
  /** Tags, issues, codes and holders by when they were last used, latest first. */
  'tags.recent': query(z.object({}), RecentUses),
} as const
