import { z } from 'zod'
import { CodeId } from './ids.ts'

/** Any label but issue and stance. Codes form a tree. */
export const Code = z.object({
  id: CodeId,
  parentId: CodeId.nullable(),
  name: z.string().min(1),
  hue: z.int().min(0).max(359),
  definition: z.string(),
  inclusion: z.string(),
  exclusion: z.string(),
  example: z.string(),
  /** The scheme it comes from, for citation. */
  source: z.string(),
  rank: z.int(),
  /** Passages that bear this code itself. */
  uses: z.int().nonnegative(),
})
export type Code = z.infer<typeof Code>
