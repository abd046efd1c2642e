import type { RecentUses } from '#shared/domain/recent-uses.ts'
import { useBackendQuery } from '../api/queries.ts'

const NOTHING: RecentUses = { tags: [], slots: [], issueIds: [], codeIds: [], actorIds: [] }

/** What was used last, for lists that offer it first; nothing until it has been read. */
export function useRecentUses(): RecentUses {
  return useBackendQuery('tags.recent', {}).data ?? NOTHING
}
