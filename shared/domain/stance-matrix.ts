import { affiliationAt, type Actor } from './actors.ts'
import type { ActorId, IssueId, PositionId, TermId } from './ids.ts'
import { isOwnWord, type QuotedPosition } from './positions.ts'
import type { Term } from './terms.ts'

/** The positions of one actor on one issue. */
export interface StanceCell {
  readonly actorId: ActorId
  readonly issueId: IssueId
  readonly positionIds: PositionId[]
  /** One per position, in the same order. */
  readonly stanceIds: TermId[]
  /** Mean of the stances that have a value on the scale, own words only; null where there are none. */
  readonly mean: number | null
}

/**
 * Actor × issue: a cell for each pair with at least one position. By affiliation, a person's positions count
 * for the state or body that the person spoke for on that date.
 */
export function buildStanceMatrix(
  positions: readonly QuotedPosition[],
  actors: readonly Actor[],
  terms: readonly Term[],
  rows: 'actor' | 'affiliation',
): StanceCell[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const values = new Map(terms.map((term) => [term.id, term.value]))
  const rowOf = (position: QuotedPosition): ActorId => {
    if (rows === 'actor') return position.holderId
    const affiliations = byId.get(position.holderId)?.affiliations ?? []
    return affiliationAt(affiliations, position.date)?.organisationId ?? position.holderId
  }
  const cells = Map.groupBy(positions, (position) => `${rowOf(position)} ${position.issueId}`)
  return [...cells.values()].flatMap((members) => {
    const [first] = members
    if (!first) return []
    const scaled = members
      .filter((position) => isOwnWord(position.attribution))
      .map((position) => values.get(position.stanceId) ?? null)
      .filter((value) => value !== null)
    return {
      actorId: rowOf(first),
      issueId: first.issueId,
      positionIds: members.map((position) => position.id),
      stanceIds: members.map((position) => position.stanceId),
      mean: scaled.length === 0 ? null : scaled.reduce((sum, value) => sum + value, 0) / scaled.length,
    }
  })
}
