import type { SearchHit, SearchPage, SearchRequest, SearchSort } from '#shared/api/search-api.ts'
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import type { SavedSearch } from '#shared/domain/saved-searches.ts'
import { backendQuery, useBackendQuery } from '../../api/queries.ts'
import { readQuery, useSearch } from './search-state.ts'

/** Lines of one request. */
export const PAGE = 100
/** More lines than these no list can hold, and nobody reads. */
export const MOST_LINES = 100_000

/** The saved search that asks what is asked; null where none does. */
export function useOpenSearch(): SavedSearch | null {
  const asked = useSearch((state) => state.asked)
  return useBackendQuery('savedSearches.list', {}).data?.find(({ query }) => query === asked) ?? null
}

/** What the backend is asked; an empty query for nothing. A saved search asks what is new as well. */
export function useRequest(): SearchRequest {
  const { asked, onlyNew } = useSearch()
  const saved = useOpenSearch()
  if (readQuery(asked).fault !== null) return { query: '' }
  return { query: asked, ...(saved && { since: saved.lookedAt, ...(onlyNew && { onlyNew }) }) }
}

/** The lines of the pages that are in sight, by their place; those not there yet are missing. */
export function usePages(request: SearchRequest, sort: SearchSort, first: number, last: number) {
  const from = Math.floor(first / PAGE)
  const pages = Array.from(
    { length: request.query === '' ? 0 : Math.floor(last / PAGE) - from + 1 },
    (_, page) => from + page,
  )
  const answers = useQueries({
    queries: pages.map((page) => ({
      ...backendQuery('search.run', { ...request, sort, offset: page * PAGE, limit: PAGE }),
      placeholderData: keepPreviousData<SearchPage>,
    })),
  })
  const lines = new Map<number, SearchHit>()
  for (const [index, { data }] of answers.entries()) {
    for (const [place, hit] of (data?.hits ?? []).entries()) lines.set((pages[index] ?? 0) * PAGE + place, hit)
  }
  const found = answers.map(({ data }) => data)
  return {
    lines,
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    isPending: answers.some(({ isPending }) => isPending),
    /** Null while they are counted. */
    total: found.find((page) => page?.total !== null && page !== undefined)?.total ?? null,
  }
}
