import type { ActorId, CodeId, IssueId, TermId } from '#shared/domain/ids.ts'
import { SLOTS, type RecentTag, type RecentUses } from '#shared/domain/recent-uses.ts'
import type { ProjectDatabase } from './database.ts'

/** More than any list shows before something is typed. */
const KEPT = 30

/** Ids are in order of time: a use that lies further back than so many positions is no longer recent. */
const LATEST = '(SELECT * FROM position ORDER BY id DESC LIMIT 5000)'

/** What was used last, latest first. Ids of positions are in order of time; codes on passages have only their time. */
export function listRecentUses(db: ProjectDatabase): RecentUses {
  const positions = db.all<{ issue_id: IssueId; stance_id: TermId; id: string; at: string }>(
    `SELECT issue_id, stance_id, max(id) AS id, max(created_at) AS at FROM ${LATEST}
     GROUP BY issue_id, stance_id ORDER BY id DESC LIMIT ${KEPT}`,
  )
  const codes = db.all<{ code_id: CodeId; at: string }>(
    `SELECT code_id, max(created_at) AS at FROM passage_code GROUP BY code_id ORDER BY at DESC LIMIT ${KEPT}`,
  )
  const holders = db.all<{ holder_id: ActorId }>(
    `SELECT holder_id FROM ${LATEST} GROUP BY holder_id ORDER BY max(id) DESC LIMIT ${KEPT}`,
  )
  const dated: { tag: RecentTag; at: string }[] = [
    ...positions.map(({ issue_id: issueId, stance_id: stanceId, at }) => ({
      tag: { kind: 'position' as const, issueId, stanceId },
      at,
    })),
    ...codes.map(({ code_id: codeId, at }) => ({ tag: { kind: 'code' as const, codeId }, at })),
  ]
  const tags = dated.toSorted((a, b) => b.at.localeCompare(a.at)).map(({ tag }) => tag)
  return {
    tags,
    slots: tags.slice(0, SLOTS),
    issueIds: [...new Set(positions.map((row) => row.issue_id))],
    codeIds: codes.map((row) => row.code_id),
    actorIds: holders.map((row) => row.holder_id),
  }
}
