import { z } from 'zod'
import { PartialDate } from './dates.ts'
import { fold } from './folding.ts'
import { ActorId } from './ids.ts'

export const ActorKind = z.enum(['person', 'state', 'organisation', 'group'])
export type ActorKind = z.infer<typeof ActorKind>

/** An office held, with its dates as far as they are known; open ends are null. */
export const Affiliation = z.object({
  /** "Minister for Foreign Affairs". */
  office: z.string().nullable(),
  /** The state or body that the person speaks for. */
  organisationId: ActorId.nullable(),
  from: PartialDate.nullable(),
  to: PartialDate.nullable(),
})
export type Affiliation = z.infer<typeof Affiliation>

export const Actor = z.object({
  id: ActorId,
  name: z.string().min(1),
  kind: ActorKind,
  note: z.string(),
  /** Other spellings, in any script. The name itself is not repeated here. */
  aliases: z.array(z.string().min(1)),
  affiliations: z.array(Affiliation),
  /** Positions held, plus sides of disagreements taken, plus transcripts spoken in. */
  uses: z.int().nonnegative(),
})
export type Actor = z.infer<typeof Actor>

/** The affiliation in force on `date` (any of its precisions); null where none is known to be. */
export function affiliationInForce(affiliations: readonly Affiliation[], date: string): Affiliation | null {
  const isInForce = ({ from, to }: Affiliation): boolean =>
    (from === null || from <= date) && (to === null || date.slice(0, to.length) <= to)
  return affiliations.find(isInForce) ?? null
}

/** The affiliation in force on `date` (any of its precisions), else the latest known, else null. */
export function affiliationAt(affiliations: readonly Affiliation[], date: string | null): Affiliation | null {
  const inForce = date === null ? null : affiliationInForce(affiliations, date)
  return inForce ?? affiliations.toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))[0] ?? null
}

/**
 * The affiliations with one that a text of some date shows (`from` and `to` are that date): the same office and body
 * have their dates widened to take it in, also where only one of the two says which body. Dates that somebody left open
 * stay open. The same list where nothing is new.
 */
export function addSeen(affiliations: readonly Affiliation[], seen: Affiliation): readonly Affiliation[] {
  const at = findSameOffice(affiliations, seen)
  const known = affiliations[at]
  if (!known) return [...affiliations, seen]
  const from = known.from !== null && seen.from !== null && seen.from < known.from ? seen.from : known.from
  const to = known.to !== null && seen.to !== null && seen.to > known.to ? seen.to : known.to
  const organisationId = known.organisationId ?? seen.organisationId
  const isKnown = from === known.from && to === known.to && organisationId === known.organisationId
  return isKnown ? affiliations : affiliations.with(at, { ...known, organisationId, from, to })
}

/** The place of the same office of the same body, else of the only such office where not both say which body; -1 for none. */
function findSameOffice(affiliations: readonly Affiliation[], seen: Affiliation): number {
  const same = [...affiliations.entries()].filter(([, { office }]) => fold(office ?? '') === fold(seen.office ?? ''))
  const exact = same.find(([, { organisationId }]) => organisationId === seen.organisationId)
  if (exact) return exact[0]
  const [only, ...others] = same
  if (!only || others.length > 0 || seen.office === null) return -1
  return only[1].organisationId === null || seen.organisationId === null ? only[0] : -1
}
