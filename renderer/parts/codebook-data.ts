import type { Actor } from '#shared/domain/actors.ts'
import type { Code } from '#shared/domain/codes.ts'
import type { Disagreement } from '#shared/domain/disagreements.ts'
import type { ActorId, CodeId, IssueId, TermId } from '#shared/domain/ids.ts'
import type { Issue } from '#shared/domain/issues.ts'
import type { Term } from '#shared/domain/terms.ts'
import { useMemo } from 'react'
import { useBackendQuery } from '../api/queries.ts'

/** The project's lists by id, for whatever shows a tag. */
export interface Codebook {
  readonly actors: ReadonlyMap<ActorId, Actor>
  readonly issues: ReadonlyMap<IssueId, Issue>
  readonly codes: ReadonlyMap<CodeId, Code>
  readonly terms: ReadonlyMap<TermId, Term>
  readonly disagreements: readonly Disagreement[]
}

const none: readonly never[] = []

/** The project's lists; empty maps until they have been read. */
export function useCodebook(): Codebook {
  const { data: actors = none } = useBackendQuery('actors.list', {})
  const { data: issues = none } = useBackendQuery('issues.list', {})
  const { data: codes = none } = useBackendQuery('codes.list', {})
  const { data: terms = none } = useBackendQuery('terms.list', {})
  const { data: disagreements = none } = useBackendQuery('disagreements.list', {})
  return useMemo(
    () => ({ actors: byId(actors), issues: byId(issues), codes: byId(codes), terms: byId(terms), disagreements }),
    [actors, issues, codes, terms, disagreements],
  )
}

export function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<Item['id'], Item> {
  return new Map(items.map((item) => [item.id, item]))
}
