import type { Actor } from '#shared/domain/actors.ts'
import type { Code } from '#shared/domain/codes.ts'
import type { Disagreement } from '#shared/domain/disagreements.ts'
import type { ActorId, CodeId, IssueId, TermId } from '#shared/domain/ids.ts'
import type { Issue } from '#shared/domain/issues.ts'
import type { Uncounted } from '#shared/domain/recent-uses.ts'
import type { Term } from '#shared/domain/terms.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { backendQuery, useBackendQuery } from '../api/queries.ts'

/** The project's lists by id, for whatever shows a tag: the same for as long as nothing but the number of uses changes. */
export interface Codebook {
  readonly actors: ReadonlyMap<ActorId, Uncounted<Actor>>
  readonly issues: ReadonlyMap<IssueId, Uncounted<Issue>>
  readonly codes: ReadonlyMap<CodeId, Uncounted<Code>>
  readonly terms: ReadonlyMap<TermId, Term>
  readonly disagreements: readonly Disagreement[]
}

/** The same with how often each thing is used, for whatever offers them to be chosen. */
export interface CountedCodebook extends Codebook {
  readonly actors: ReadonlyMap<ActorId, Actor>
  readonly issues: ReadonlyMap<IssueId, Issue>
  readonly codes: ReadonlyMap<CodeId, Code>
}

const none: readonly never[] = []

/** The project's lists; empty maps until they have been read. */
export function useCodebook(): Codebook {
  const { data: actors = none } = useQuery({ ...backendQuery('actors.list', {}), select: leaveOutUses<Actor> })
  const { data: issues = none } = useQuery({ ...backendQuery('issues.list', {}), select: leaveOutUses<Issue> })
  const { data: codes = none } = useQuery({ ...backendQuery('codes.list', {}), select: leaveOutUses<Code> })
  const { data: terms = none } = useBackendQuery('terms.list', {})
  const { data: disagreements = none } = useBackendQuery('disagreements.list', {})
  return useMemo(
    () => ({ actors: byId(actors), issues: byId(issues), codes: byId(codes), terms: byId(terms), disagreements }),
    [actors, issues, codes, terms, disagreements],
  )
}

/** The same with numbers of uses; made anew with every tag. */
export function useCountedCodebook(): CountedCodebook {
  const { terms, disagreements } = useCodebook()
  const { data: actors = none } = useBackendQuery('actors.list', {})
  const { data: issues = none } = useBackendQuery('issues.list', {})
  const { data: codes = none } = useBackendQuery('codes.list', {})
  return useMemo(
    () => ({ actors: byId(actors), issues: byId(issues), codes: byId(codes), terms, disagreements }),
    [actors, issues, codes, terms, disagreements],
  )
}

function leaveOutUses<Thing extends { readonly uses: number }>(things: readonly Thing[]): Uncounted<Thing>[] {
  return things.map(({ uses: _uses, ...thing }) => thing)
}

export function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<Item['id'], Item> {
  return new Map(items.map((item) => [item.id, item]))
}
