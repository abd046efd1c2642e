import type { Disagreement } from '#shared/domain/disagreements.ts'
import { termsOf } from '#shared/domain/terms.ts'
import type { Term } from '#shared/domain/terms.ts'
import type { NavGroup } from '../../ui/nav-rows.tsx'

/** Its title is the status, "Open" or "Denied by one side". */
export type StatusGroup = NavGroup<Disagreement>

/** The term that says how the disagreement stands now; undefined where nothing is said. */
export function statusNow(disagreement: Disagreement, terms: readonly Term[]): Term | undefined {
  const id = disagreement.statuses.at(-1)?.statusId
  return id === undefined ? undefined : terms.find((term) => term.id === id)
}

/** Disagreements by how they stand now, in the order of the list of statuses; those without a status last. */
export function groupByStatus(disagreements: readonly Disagreement[], terms: readonly Term[]): StatusGroup[] {
  const groups = Map.groupBy(disagreements, (disagreement) => statusNow(disagreement, terms)?.id ?? null)
  const titled = termsOf(terms, 'disagreement-status').map((term) => ({
    key: term.key,
    title: term.label.charAt(0).toUpperCase() + term.label.slice(1),
    items: groups.get(term.id) ?? [],
  }))
  const rest = { key: 'none', title: 'Without a status', items: groups.get(null) ?? [] }
  return [...titled, rest].filter((group) => group.items.length > 0)
}
