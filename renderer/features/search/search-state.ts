import type { SearchHit, SearchSort } from '#shared/api/search-api.ts'
import { parseQuery } from '#shared/search/parse-query.ts'
import { QueryFault, type Restriction } from '#shared/search/query.ts'
import { create } from 'zustand'

interface SearchState {
  /** As it stands in the field. */
  readonly draft: string
  /** As it was asked last; empty before the first. */
  readonly asked: string
  readonly sort: SearchSort
  /** Of a saved search: what is new since it was looked at alone. */
  readonly onlyNew: boolean
  /** The line that has the keys. */
  readonly active: number
  /** Where a stretch of chosen lines began. */
  readonly anchor: number
  readonly chosen: ReadonlyMap<string, SearchHit>
}

const start: SearchState = {
  draft: '',
  asked: '',
  sort: 'document',
  onlyNew: false,
  active: 0,
  anchor: 0,
  chosen: new Map(),
}

/** The search of this window; it stays while hits are read. */
export const useSearch = create<SearchState>(() => start)

/** Asks for the query; what was chosen before is let go. */
export function ask(query: string): void {
  useSearch.setState({ ...start, sort: useSearch.getState().sort, draft: query, asked: query.trim() })
}

export function sortBy(sort: SearchSort): void {
  useSearch.setState({ sort, active: 0, anchor: 0 })
}

/** Of a saved search: what is new alone, or all hits. */
export function showOnlyNew(onlyNew: boolean): void {
  useSearch.setState({ onlyNew, active: 0, anchor: 0 })
}

export function keyOf({ transcriptId, start, end }: SearchHit): string {
  return `${transcriptId} ${start} ${end}`
}

export function toggle(hits: readonly SearchHit[], isChosen: boolean): void {
  const chosen = new Map(useSearch.getState().chosen)
  for (const hit of hits) {
    if (isChosen) chosen.set(keyOf(hit), hit)
    else chosen.delete(keyOf(hit))
  }
  useSearch.setState({ chosen })
}

/** A fault of the query and the stretch of it that is meant. */
export interface ShownFault {
  readonly message: string
  readonly at: { readonly start: number; readonly end: number } | null
}

/** What the query is restricted to, or why it cannot be read. */
export function readQuery(query: string): {
  restrictions: readonly Restriction[]
  isUntagged: boolean
  fault: ShownFault | null
} {
  try {
    const { restrictions, isUntagged } = parseQuery(query)
    return { restrictions, isUntagged, fault: null }
  } catch (error) {
    if (!(error instanceof QueryFault)) throw error
    return { restrictions: [], isUntagged: false, fault: { message: error.message, at: error.at } }
  }
}

/** The query without that stretch. */
export function without(query: string, { start, end }: { start: number; end: number }): string {
  const before = query.slice(0, start).replace(/-$/, '')
  return `${before} ${query.slice(end)}`.replace(/\s+/gu, ' ').trim()
}

/** The query restricted further: `speaker:"Taro Kono"`. */
export function restrict(query: string, field: string, value: string): string {
  const written = /^[\p{L}\p{N}.-]+$/u.test(value) ? value : `"${value.replace(/["“”«»]/gu, '')}"`
  return `${query} ${field}:${written}`.trim()
}
