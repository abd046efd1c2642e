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
import { oncePer } from '../ui/once-per.ts'

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

/** The project's lists; empty maps until they have been read. Whoever asks is given the same. */
export function useCodebook(): Codebook {
  const { data: actors = none } = useQuery({ ...backendQuery('actors.list', {}), select: actorsAlone })
  const { data: issues = none } = useQuery({ ...backendQuery('issues.list', {}), select: issuesAlone })
  const { data: codes = none } = useQuery({ ...backendQuery('codes.list', {}), select: codesAlone })
  const { data: terms = none } = useBackendQuery('terms.list', {})
  const { data: disagreements = none } = useBackendQuery('disagreements.list', {})
  return codebookOf(actors, issues, codes, terms, disagreements)
}

const codebookOf = oncePer(
  (
    actors: readonly Uncounted<Actor>[],
    issues: readonly Uncounted<Issue>[],
    codes: readonly Uncounted<Code>[],
    terms: readonly Term[],
    disagreements: readonly Disagreement[],
  ): Codebook => ({
    actors: byId(actors),
    issues: byId(issues),
    codes: byId(codes),
    terms: byId(terms),
    disagreements,
  }),
)

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

const actorsAlone = oncePer(leaveOutUses<Actor>)
const issuesAlone = oncePer(leaveOutUses<Issue>)
const codesAlone = oncePer(leaveOutUses<Code>)

function leaveOutUses<Thing extends { readonly uses: number }>(things: readonly Thing[]): Uncounted<Thing>[] {
  return things.map(({ uses: _uses, ...thing }) => thing)
}

export function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<Item['id'], Item> {
  return new Map(items.map((item) => [item.id, item]))
}
