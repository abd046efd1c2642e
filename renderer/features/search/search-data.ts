import type { SearchHit, SearchPage, SearchSort } from '#shared/api/search-api.ts'
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { backendQuery } from '../../api/queries.ts'

/** Lines of one request. */
export const PAGE = 100
/** More lines than these no list can hold, and nobody reads. */
export const MOST_LINES = 100_000

/** The lines of the pages that are in sight, by their place; those not there yet are missing. */
export function usePages(query: string, sort: SearchSort, first: number, last: number) {
  const from = Math.floor(first / PAGE)
  const pages = Array.from({ length: query === '' ? 0 : Math.floor(last / PAGE) - from + 1 }, (_, page) => from + page)
  const answers = useQueries({
    queries: pages.map((page) => ({
      ...backendQuery('search.run', { query, sort, offset: page * PAGE, limit: PAGE }),
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
