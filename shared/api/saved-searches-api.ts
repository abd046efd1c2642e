import { z } from 'zod'
import { SavedSearchId } from '../domain/ids.ts'
import { SavedSearch } from '../domain/saved-searches.ts'
import { command, query } from './procedure.ts'
import { Done, Nothing } from './references.ts'

const { name, query: savedQuery } = SavedSearch.shape

/** How many hits a saved search has that were not there when it was looked at last. */
export const SavedSearchCount = z.object({
  id: SavedSearchId,
  /** Null where it cannot be searched any more. */
  newHits: z.int().nonnegative().nullable(),
  /** Why it cannot: it names an issue that is gone. */
  fault: z.string().nullable(),
})
export type SavedSearchCount = z.infer<typeof SavedSearchCount>

export const savedSearchesApi = {
  /** By name. */
  'savedSearches.list': query(Nothing, z.array(SavedSearch)),
  /** The new hits of each, in the same order; what is new is told by `shared/search/new-hits.ts`. */
  'savedSearches.count': query(Nothing, z.array(SavedSearchCount)),
  /**
   * Keeps the query; what it finds now counts as looked at. Refused with `conflict` where the name or the query is
   * another's, with `invalid-input` where the query cannot be read.
   */
  'savedSearches.save': command(z.object({ name, query: savedQuery }), SavedSearch),
  /** Refused with `conflict` where the name is another's. */
  'savedSearches.rename': command(z.object({ id: SavedSearchId, name }), Done),
  /** From now on only hits are new that come after this moment. */
  'savedSearches.look': command(z.object({ id: SavedSearchId }), Done),
  'savedSearches.delete': command(z.object({ id: SavedSearchId }), Done),
} as const
