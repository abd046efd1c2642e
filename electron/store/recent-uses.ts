import type { ActorId, CodeId, IssueId, TermId } from '#shared/domain/ids.ts'
import { SLOTS, type RecentTag, type RecentUses } from '#shared/domain/recent-uses.ts'
import type { ProjectDatabase } from './database.ts'

/** More than any list shows before something is typed. */
const KEPT = 30

/** A use that lies further back than so many positions is no longer recent. */
const LATEST = 5000

interface DatedTag {
  readonly tag: RecentTag
  readonly at: string
}

/** What was used last, latest first. Ids of positions are in order of time; codes on passages have only their time. */
export function listRecentUses(db: ProjectDatabase): RecentUses {
  const { positions, actorIds } = listRecentPositions(db)
  const codes = db.all<{ code_id: CodeId; at: string }>(
    `SELECT code_id, max(created_at) AS at FROM passage_code GROUP BY code_id ORDER BY at DESC LIMIT ${KEPT}`,
  )
  const dated = [
    ...positions,
    ...codes.map(({ code_id: codeId, at }): DatedTag => ({ tag: { kind: 'code', codeId }, at })),
  ]
  const tags = dated.toSorted((a, b) => b.at.localeCompare(a.at)).map(({ tag }) => tag)
  return {
    tags,
    slots: tags.slice(0, SLOTS),
    issueIds: [...new Set(positions.flatMap(({ tag }) => (tag.kind === 'position' ? tag.issueId : [])))],
    codeIds: codes.map((row) => row.code_id),
    actorIds,
  }
}

/** Goes back only until enough is found: whoever opens a text waits for it. */
function listRecentPositions(db: ProjectDatabase): { positions: DatedTag[]; actorIds: ActorId[] } {
  const positions = new Map<string, DatedTag>()
  const actorIds = new Set<ActorId>()
  const latest = db.iterate<{ issueId: IssueId; stanceId: TermId; holderId: ActorId; at: string }>(
    `SELECT issue_id AS issueId, stance_id AS stanceId, holder_id AS holderId, created_at AS at
     FROM position ORDER BY id DESC LIMIT ${LATEST}`,
  )
  for (const { issueId, stanceId, holderId, at } of latest) {
    const key = `${issueId} ${stanceId}`
    if (!positions.has(key)) positions.set(key, { tag: { kind: 'position', issueId, stanceId }, at })
    actorIds.add(holderId)
    if (positions.size >= KEPT && actorIds.size >= KEPT) break
  }
  return { positions: [...positions.values()].slice(0, KEPT), actorIds: [...actorIds].slice(0, KEPT) }
}
