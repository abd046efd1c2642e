import type { PositionId, TermId } from '#shared/domain/ids.ts'
import type { Term } from '#shared/domain/terms.ts'
import { count } from '../../ui/counting.ts'
import { printDate } from '../../parts/transcript-words.ts'
import { nameStance } from '../../parts/quotations/quotation-words.ts'
import type { DisagreementQuotes } from './disagreement-data.ts'

/** "rejects, leans against: 3 positions, 14 March 2019" for the positions of one mark, in order of time. */
export function describeMark(
  ids: readonly PositionId[],
  { positions, occasions }: Pick<DisagreementQuotes, 'positions' | 'occasions'>,
  terms: ReadonlyMap<TermId, Term>,
): string {
  const marked = ids.flatMap((id) => positions.get(id) ?? [])
  const stances = new Set(marked.flatMap((position) => nameStanceOf(terms.get(position.stanceId))))
  const dates = marked.flatMap(({ date, transcriptId }) => date ?? occasions.get(transcriptId)?.date ?? [])
  return `${[...stances].join(', ')}: ${count(ids.length, 'position')}${describeTime(dates)}`
}

function nameStanceOf(stance: Term | undefined): string[] {
  return stance ? [nameStance(stance)] : []
}

function describeTime(dates: readonly string[]): string {
  const first = dates[0]
  const last = dates.at(-1)
  if (first === undefined || last === undefined) return ''
  return first === last ? `, ${printDate(first)}` : `, ${printDate(first)} to ${printDate(last)}`
}
