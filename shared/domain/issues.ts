import { z } from 'zod'
import { ActorId, IssueId } from './ids.ts'

/** A name under which parties speak of an issue; whose choice it is can itself be a position. */
export const IssueName = z.object({
  text: z.string().min(1),
  /** The party that uses this name, where it is contested. */
  usedById: ActorId.nullable(),
})
export type IssueName = z.infer<typeof IssueName>

/** What positions are about. Issues form a tree. */
export const Issue = z.object({
  id: IssueId,
  parentId: IssueId.nullable(),
  name: z.string().min(1),
  /** Competing names; the name itself is not repeated here. */
  names: z.array(IssueName),
  definition: z.string(),
  /** What belongs to the issue, for the coder who hesitates. */
  inclusion: z.string(),
  /** What does not, though it may seem to. */
  exclusion: z.string(),
  /** A passage that shows the issue well. */
  example: z.string(),
  /** Degrees on the colour wheel, 0 to 359. */
  hue: z.int().min(0).max(359),
  rank: z.int(),
  /** Positions on this issue itself, those of sub-issues not counted. */
  uses: z.int().nonnegative(),
})
export type Issue = z.infer<typeof Issue>
