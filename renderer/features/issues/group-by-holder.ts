import type { Actor } from '#shared/domain/actors.ts'
import type { ActorId } from '#shared/domain/ids.ts'
import type { QuotedPosition } from '#shared/domain/positions.ts'
import type { Uncounted } from '#shared/domain/recent-uses.ts'

export interface HolderGroup {
  readonly holderId: ActorId
  readonly name: string
  /** In the order in which they came. */
  readonly positions: readonly QuotedPosition[]
}

/** Positions by who holds them: those with most to say first, then by name. */
export function groupByHolder(
  positions: readonly QuotedPosition[],
  actors: ReadonlyMap<ActorId, Uncounted<Actor>>,
): HolderGroup[] {
  return [...Map.groupBy(positions, (position) => position.holderId)]
    .map(([holderId, held]) => ({ holderId, name: actors.get(holderId)?.name ?? 'Unknown', positions: held }))
    .toSorted((a, b) => b.positions.length - a.positions.length || a.name.localeCompare(b.name))
}
