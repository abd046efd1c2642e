import { z } from 'zod'
import { Timestamp } from './dates.ts'
import { CoderId, SavedSearchId } from './ids.ts'

/** A search that is kept under a name, with when somebody last said that its hits have been looked at. */
export const SavedSearch = z.object({
  id: SavedSearchId,
  name: z.string().trim().min(1).max(120),
  /** In the language of `shared/search/parse-query.ts`. */
  query: z.string().trim().min(1).max(2_000),
  lookedAt: Timestamp,
  coderId: CoderId,
  createdAt: Timestamp,
})
export type SavedSearch = z.infer<typeof SavedSearch>
