import type { Actor } from '#shared/domain/actors.ts'
import type { ActorId, IssueId, PositionId } from '#shared/domain/ids.ts'
import type { Issue } from '#shared/domain/issues.ts'
import type { QuotedPosition } from '#shared/domain/positions.ts'
import { subtreeIds } from '#shared/domain/trees.ts'
import type { Uncounted } from '#shared/domain/recent-uses.ts'

/** What narrows the positions offered as evidence. Null narrows nothing. */
export interface EvidenceFilter {
  readonly issueId: IssueId | null
  readonly actorIds: readonly ActorId[] | null
  /** Those that are evidence of the side already. */
  readonly without: readonly PositionId[]
}

/** Positions on the issue or below it, held by the actors or by persons who speak for them. */
export function findEvidence(
  positions: readonly QuotedPosition[],
  { issueId, actorIds, without }: EvidenceFilter,
  issues: readonly Uncounted<Issue>[],
  actors: ReadonlyMap<ActorId, Uncounted<Actor>>,
): QuotedPosition[] {
  const onIssues = issueId === null ? null : subtreeIds(issues, issueId)
  const holders = actorIds === null ? null : new Set(actorIds)
  const taken = new Set(without)
  const isOurs = (holder: ActorId) => holders === null || speaksFor(holder, holders, actors)
  return positions.filter(
    ({ id, issueId: on, holderId }) => !taken.has(id) && (onIssues === null || onIssues.has(on)) && isOurs(holderId),
  )
}

/** True where the holder is one of the actors, or has spoken for one of them. */
export function speaksFor(
  holder: ActorId,
  actorIds: ReadonlySet<ActorId>,
  actors: ReadonlyMap<ActorId, Uncounted<Actor>>,
): boolean {
  if (actorIds.has(holder)) return true
  const affiliations = actors.get(holder)?.affiliations ?? []
  return affiliations.some(({ organisationId }) => organisationId !== null && actorIds.has(organisationId))
}
