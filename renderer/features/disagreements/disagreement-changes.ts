import type { Disagreement, DatedStatus, Side } from '#shared/domain/disagreements.ts'
import type { ActorId, PositionId, SideId } from '#shared/domain/ids.ts'
import { call } from '../../api/client.ts'

/** Stores the sides; each keeps its id. Throws `AppError`. */
function storeSides(disagreement: Disagreement, sides: readonly (Omit<Side, 'id'> & { id?: SideId })[]) {
  return call('disagreements.update', { id: disagreement.id, changes: { sides: [...sides] } })
}

function changeSide(disagreement: Disagreement, sideId: SideId, change: (side: Side) => Side) {
  return storeSides(
    disagreement,
    disagreement.sides.map((side) => (side.id === sideId ? change(side) : side)),
  )
}

/** Adds the positions to the side's evidence; those that are there stay once. */
export function addEvidence(disagreement: Disagreement, sideId: SideId, ids: readonly PositionId[]) {
  return changeSide(disagreement, sideId, (side) => ({
    ...side,
    positionIds: [...new Set([...side.positionIds, ...ids])],
  }))
}

export function removeEvidence(disagreement: Disagreement, sideId: SideId, id: PositionId) {
  return changeSide(disagreement, sideId, (side) => ({
    ...side,
    positionIds: side.positionIds.filter((one) => one !== id),
  }))
}

export function setSideActors(disagreement: Disagreement, sideId: SideId, actorIds: readonly ActorId[]) {
  return changeSide(disagreement, sideId, (side) => ({ ...side, actorIds: [...actorIds] }))
}

export function addSide(disagreement: Disagreement) {
  return storeSides(disagreement, [...disagreement.sides, { actorIds: [], positionIds: [] }])
}

/** The positions stay; they are only no longer evidence here. */
export function removeSide(disagreement: Disagreement, sideId: SideId) {
  return storeSides(
    disagreement,
    disagreement.sides.filter((side) => side.id !== sideId),
  )
}

/** Puts `status` in the place of `old`, adds it where there is no old one, takes the old one away where it is null. */
export function changeStatus(disagreement: Disagreement, old: DatedStatus | null, status: DatedStatus | null) {
  const rest = disagreement.statuses.filter((one) => one !== old)
  const statuses = status === null ? rest : [...rest, status]
  return call('disagreements.update', { id: disagreement.id, changes: { statuses } })
}
