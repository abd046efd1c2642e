import type { Disagreement } from '#shared/domain/disagreements.ts'
import type { TermId } from '#shared/domain/ids.ts'
import type { Term } from '#shared/domain/terms.ts'
import { dayOf } from './band-layout.ts'
import type { BandContents, BandMoment, BandSign } from './band-layout.ts'
import type { DisagreementQuotes } from './disagreement-data.ts'

/** What of the disagreement stands in time: each side's stances, the statuses, and what happened when. */
export function bandContentsOf(
  disagreement: Disagreement,
  { positions, occasions }: Pick<DisagreementQuotes, 'positions' | 'occasions'>,
  terms: ReadonlyMap<TermId, Term>,
): BandContents {
  const rows = disagreement.sides.map((side) =>
    side.positionIds.flatMap((id): BandSign[] => {
      const position = positions.get(id)
      if (!position) return []
      const date = position.date ?? occasions.get(position.transcriptId)?.date ?? null
      return [{ id, date, sign: terms.get(position.stanceId)?.sign || '·' }]
    }),
  )
  const named = disagreement.sides.flatMap((side) =>
    side.positionIds.flatMap((id) => {
      const position = positions.get(id)
      const occasion = position && occasions.get(position.transcriptId)
      const date = position?.date ?? occasion?.date
      return date && occasion?.name ? [{ date, name: occasion.name }] : []
    }),
  )
  const changes = disagreement.statuses.flatMap(({ statusId, since }) => {
    const name = terms.get(statusId)?.label
    return since !== null && name !== undefined ? [{ date: since, name }] : []
  })
  return { rows, statuses: disagreement.statuses, moments: labelMoments(named, changes) }
}

interface Named {
  readonly date: string
  readonly name: string
}

/**
 * "Ostmark, March": the year is added where more than one is spanned. Where and when things were said comes first,
 * the most frequent before the others, then how the status changed.
 */
export function labelMoments(said: readonly Named[], changes: readonly Named[]): BandMoment[] {
  const years = new Set([...said, ...changes].map(({ date }) => date.slice(0, 4)))
  const label = ({ date, name }: Named): BandMoment => ({ date, text: `${name}, ${printMonth(date, years.size > 1)}` })
  const byText = Map.groupBy(said.map(label), (moment) => moment.text)
  const frequent = [...byText.values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap(
      (members) => members.toSorted((a, b) => dayOf(a.date) - dayOf(b.date))[Math.floor(members.length / 2)] ?? [],
    )
  return [...frequent, ...changes.map(label)]
}

function printMonth(date: string, hasYear: boolean): string {
  if (date.length === 4) return date
  const style: Intl.DateTimeFormatOptions = { month: hasYear ? 'short' : 'long', timeZone: 'UTC' }
  if (hasYear) style.year = 'numeric'
  return new Intl.DateTimeFormat('en-GB', style).format(new Date(date))
}
