import type { Actor, ActorKind, Affiliation } from '#shared/domain/actors.ts'
import { ActorKind as ActorKinds } from '#shared/domain/actors.ts'
import type { Option } from '../ui/option.tsx'
import { printDate } from './transcript-words.ts'
import type { Uncounted } from '#shared/domain/recent-uses.ts'

export const kindLabels: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  state: 'State',
  organisation: 'Organisation',
  group: 'Group',
}

/** The kinds to choose from. */
export const kindOptions: readonly (Option & { readonly id: ActorKind })[] = ActorKinds.options.map((id) => ({
  id,
  name: kindLabels[id],
}))

/** Actors to choose from, found by any of their names. */
export function actorOptions(actors: readonly Uncounted<Actor>[]): (Option & { readonly id: Actor['id'] })[] {
  return actors.map(({ id, name, kind, aliases }) => ({
    id,
    name,
    detail: kindLabels[kind].toLowerCase(),
    keywords: aliases,
  }))
}

/** "August 2017 to September 2019", "since 2018", "until 2020"; empty where nothing is known. */
export function describeTerm({ from, to }: Pick<Affiliation, 'from' | 'to'>): string {
  if (from !== null && from === to) return printDate(from)
  if (from !== null && to !== null) return `${printDate(from)} to ${printDate(to)}`
  if (from !== null) return `since ${printDate(from)}`
  return to === null ? '' : `until ${printDate(to)}`
}

/** Held last first; those without dates at the end. */
export function orderAffiliations(affiliations: readonly Affiliation[]): Affiliation[] {
  return affiliations.toSorted((a, b) => (b.from ?? b.to ?? '').localeCompare(a.from ?? a.to ?? ''))
}
