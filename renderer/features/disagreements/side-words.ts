import type { Actor } from '#shared/domain/actors.ts'
import type { Side } from '#shared/domain/disagreements.ts'
import type { ActorId } from '#shared/domain/ids.ts'
import type { Attribution } from '#shared/domain/positions.ts'
import { isOwnWord } from '#shared/domain/positions.ts'
import { count } from '../../ui/counting.ts'
import type { Uncounted } from '#shared/domain/recent-uses.ts'

/** "Norrland", "Norrland and Keld"; "Side B" where nobody is named yet. */
export function nameSide(side: Side, index: number, actors: ReadonlyMap<ActorId, Uncounted<Actor>>): string {
  const names = side.actorIds.flatMap((id) => actors.get(id)?.name ?? [])
  if (names.length === 0) return `Side ${String.fromCodePoint(65 + index)}`
  return new Intl.ListFormat('en-GB').format(names)
}

/** "4 positions, 1 only as the other side reports it": on whose word the side's evidence rests. */
export function describeEvidence(attributions: readonly Attribution[]): string {
  const all = attributions.length
  if (all === 0) return 'No evidence yet'
  const reported = attributions.filter((one) => one === 'reported').length
  const other = attributions.filter((one) => !isOwnWord(one) && one !== 'reported').length
  return [
    count(all, 'position'),
    reported === 0 ? null : `${share(reported, all)} only as the other side reports ${reported === 1 ? 'it' : 'them'}`,
    other === 0 ? null : `${share(other, all)} on somebody else’s word`,
  ]
    .filter((part) => part !== null)
    .join(', ')
}

function share(part: number, all: number): string {
  if (part < all) return String(part)
  return all === 1 ? 'known' : all === 2 ? 'both' : 'all'
}
