import type { ActorId, CodeId, IssueId, TermId } from '#shared/domain/ids.ts'
import { SLOTS, type RecentTag, type RecentUses } from '#shared/domain/recent-uses.ts'
import type { ProjectDatabase } from './database.ts'

/** More than any list shows before something is typed. */
const KEPT = 30

/** A use that lies further back than so many positions, or codes on passages, is no longer recent. */
const LATEST = 5000

interface DatedTag {
  readonly tag: RecentTag
  readonly at: string
}

/** What was used last, latest first. Ids of positions are in order of time; codes on passages have only their time. */
export function listRecentUses(db: ProjectDatabase): RecentUses {
  const { positions, actorIds } = listRecentPositions(db)
  const codes = listRecentCodes(db)
  const dated = [...positions, ...codes.map(([codeId, at]): DatedTag => ({ tag: { kind: 'code', codeId }, at }))]
  const tags = dated.toSorted((a, b) => b.at.localeCompare(a.at)).map(({ tag }) => tag)
  return {
    tags,
    slots: tags.slice(0, SLOTS),
    issueIds: [...new Set(positions.flatMap(({ tag }) => (tag.kind === 'position' ? tag.issueId : [])))],
    codeIds: codes.map(([codeId]) => codeId),
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

/** Codes with when they were used last. Looks at the time of each use once: the latest of each code would take twice as long. */
function listRecentCodes(db: ProjectDatabase): [CodeId, string][] {
  const codes = new Map<CodeId, string>()
  const latest = db.iterate<{ codeId: CodeId; at: string }>(
    `SELECT code_id AS codeId, created_at AS at FROM passage_code ORDER BY created_at DESC LIMIT ${LATEST}`,
  )
  for (const { codeId, at } of latest) {
    if (!codes.has(codeId)) codes.set(codeId, at)
    if (codes.size >= KEPT) break
  }
  return [...codes]
}
