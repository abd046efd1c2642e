import type { Side } from '#shared/domain/disagreements.ts'
import type { ActorId, PositionId, SideId } from '#shared/domain/ids.ts'
import type { Position } from '#shared/domain/positions.ts'

/** A side as it is being put together; one that is there already has its id. */
export interface DraftSide {
  readonly id?: SideId
  readonly actorIds: readonly ActorId[]
  readonly positionIds: readonly PositionId[]
}

type Evidence = Pick<Position, 'id' | 'holderId'>

/**
 * Which side each position belongs to: that on which its holder already is, else a new one for each holder. There are
 * always at least two sides, so that the other one can be named even where its evidence is still to be found.
 */
export function proposeSides(positions: readonly Evidence[], existing: readonly Side[]): DraftSide[] {
  let sides: DraftSide[] = existing.map((side) => ({ ...side }))
  for (const position of positions) {
    if (sides.some((side) => side.positionIds.includes(position.id))) continue
    const at = sides.findIndex((side) => side.actorIds.includes(position.holderId))
    sides = moveToSide(sides, position, at === -1 ? sides.length : at)
  }
  while (sides.length < 2) sides = [...sides, { actorIds: [], positionIds: [] }]
  return sides
}

/**
 * The sides with the position on side `at` (one past the last makes a new one) and on no other. Its holder goes along
 * from a new side that keeps nothing to show that they are there.
 */
export function moveToSide(sides: readonly DraftSide[], position: Evidence, at: number): DraftSide[] {
  const base: readonly DraftSide[] = at < sides.length ? sides : [...sides, { actorIds: [], positionIds: [] }]
  return base.map((side, index) => {
    const positionIds = side.positionIds.filter((id) => id !== position.id)
    if (index !== at) {
      const isLeft = side.id === undefined && positionIds.length === 0 && side.positionIds.length > 0
      const actorIds = isLeft ? side.actorIds.filter((id) => id !== position.holderId) : side.actorIds
      return { ...side, actorIds, positionIds }
    }
    const actorIds = side.actorIds.includes(position.holderId) ? side.actorIds : [...side.actorIds, position.holderId]
    return { ...side, actorIds, positionIds: [...positionIds, position.id] }
  })
}

/** New sides without anybody on them say nothing and are left out. */
export function dropEmptySides(sides: readonly DraftSide[]): DraftSide[] {
  return sides.filter((side) => side.actorIds.length + side.positionIds.length > 0 || side.id !== undefined)
}
