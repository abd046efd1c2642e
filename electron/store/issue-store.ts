import { AppError } from '#shared/api/envelope.ts'
import type { Changes } from '#shared/domain/changes.ts'
import { orderAsTree, placeAmong } from '#shared/domain/trees.ts'
import type { IssueId, PositionId } from '#shared/domain/ids.ts'
import type { Issue, IssueName } from '#shared/domain/issues.ts'
import type { ProjectDatabase } from './database.ts'
import { deleteMemosOn } from './memo-store.ts'
import { newIdentity, type Identity } from './identity.ts'
import type { Row } from './tables.ts'
import type { Writer } from './writer.ts'

type IssueFields = Omit<Issue, 'id' | 'uses' | 'rank'>

/** What they are called, siblings by rank, uncounted: finding one by name must cost the same however often it is used. */
export function listNamedIssues(db: ProjectDatabase): Pick<Issue, 'id' | 'parentId' | 'name' | 'names'>[] {
  const names = groupNames(db)
  return db
    .all<Pick<Issue, 'id' | 'parentId' | 'name'>>('SELECT id, parent_id AS parentId, name FROM issue ORDER BY rank, id')
    .map((issue) => ({ ...issue, names: names.get(issue.id) ?? [] }))
}

function groupNames(db: ProjectDatabase): Map<IssueId, IssueName[]> {
  const names = new Map<IssueId, IssueName[]>()
  for (const row of db.all<Row<'issue_name'>>('SELECT * FROM issue_name ORDER BY issue_id, rank')) {
    const named = { text: row.text, usedById: row.used_by_id }
    names.set(row.issue_id, [...(names.get(row.issue_id) ?? []), named])
  }
  return names
}

/** In tree order: parents before children, siblings by rank. */
export function listIssues(db: ProjectDatabase): Issue[] {
  const names = groupNames(db)
  const issues = db
    .all<Row<'issue'> & { uses: number }>(
      `SELECT issue.*, (SELECT count(*) FROM position WHERE position.issue_id = issue.id) AS uses FROM issue ORDER BY rank, id`,
    )
    .map((row): Issue => ({
      id: row.id,
      parentId: row.parent_id,
      name: row.name,
      names: names.get(row.id) ?? [],
      definition: row.definition,
      inclusion: row.inclusion,
      exclusion: row.exclusion,
      example: row.example,
      hue: row.hue,
      rank: row.rank,
      uses: row.uses,
    }))
  return orderAsTree(issues)
}

export function getIssueName(db: ProjectDatabase, id: IssueId): string {
  const row = db.get<{ name: string }>('SELECT name FROM issue WHERE id = ?', id)
  if (!row) throw new AppError('not-found', 'There is no such issue.')
  return row.name
}

/** What hangs right below, in order; at the top where that is null. */
export function listChildIssues(db: ProjectDatabase, parentId: IssueId | null): Row<'issue'>[] {
  return db.all<Row<'issue'>>('SELECT * FROM issue WHERE parent_id IS ? ORDER BY rank, id', parentId)
}

export function insertIssue(
  db: ProjectDatabase,
  writer: Writer,
  issue: IssueFields & { readonly rank?: number },
  { id, coderId, createdAt }: Identity<IssueId> = newIdentity(writer),
): Issue {
  const { name, definition, inclusion, exclusion, example, hue, rank = nextRank(db, issue.parentId) } = issue
  writer.insert('issue', {
    id,
    parent_id: issue.parentId,
    name,
    definition,
    inclusion,
    exclusion,
    example,
    hue,
    rank,
    coder_id: coderId,
    created_at: createdAt,
  })
  insertNames(writer, id, issue.names)
  return { id, ...issue, rank, uses: 0 }
}

/** Names are replaced as a whole where given. A new parent puts the issue last among its new siblings. */
export function updateIssue(db: ProjectDatabase, writer: Writer, id: IssueId, changes: Changes<IssueFields>): void {
  const { names, parentId, ...fields } = changes
  writer.update('issue', { id }, fields)
  if (parentId !== undefined) writer.update('issue', { id }, { parent_id: parentId, rank: nextRank(db, parentId) })
  if (names) {
    writer.deleteWhere('issue_name', 'issue_id', id)
    insertNames(writer, id, names)
  }
}

/** Hangs the issue under the parent, right before `before` or last. The caller has seen to it that no cycle comes of it. */
export function placeIssue(
  db: ProjectDatabase,
  writer: Writer,
  id: IssueId,
  parentId: IssueId | null,
  before: IssueId | null,
): void {
  const siblings = listChildIssues(db, parentId).map((one) => one.id)
  writer.update('issue', { id }, { parent_id: parentId })
  for (const [rank, sibling] of placeAmong(siblings, id, before).entries()) {
    writer.update('issue', { id: sibling }, { rank })
  }
}

/** The positions on the issue itself. */
export function listIssueUses(db: ProjectDatabase, id: IssueId): PositionId[] {
  return db.all<{ id: PositionId }>('SELECT id FROM position WHERE issue_id = ? ORDER BY id', id).map((row) => row.id)
}

/** Puts the position on the other issue. */
export function replaceIssueOf(writer: Writer, positionId: PositionId, into: IssueId): void {
  writer.update('position', { id: positionId }, { issue_id: into })
}

/** Gives the other issue the disagreements on this one. */
export function moveDisagreements(db: ProjectDatabase, writer: Writer, from: IssueId, into: IssueId): void {
  for (const row of db.all<Pick<Row<'disagreement'>, 'id'>>('SELECT id FROM disagreement WHERE issue_id = ?', from)) {
    writer.update('disagreement', row, { issue_id: into })
  }
}

/** Competing names of the issue, in order. */
export function listIssueNames(db: ProjectDatabase, id: IssueId): IssueName[] {
  const rows = db.all<Row<'issue_name'>>('SELECT * FROM issue_name WHERE issue_id = ? ORDER BY rank', id)
  return rows.map((row) => ({ text: row.text, usedById: row.used_by_id }))
}

/** The caller has seen to positions, and to what hangs below. */
export function deleteIssue(db: ProjectDatabase, writer: Writer, id: IssueId): void {
  for (const row of db.all<Pick<Row<'disagreement'>, 'id'>>('SELECT id FROM disagreement WHERE issue_id = ?', id)) {
    writer.update('disagreement', row, { issue_id: null })
  }
  writer.deleteWhere('issue_name', 'issue_id', id)
  deleteMemosOn(writer, id)
  writer.delete('issue', { id })
}

function nextRank(db: ProjectDatabase, parentId: IssueId | null): number {
  const row = db.get<{ rank: number | null }>('SELECT max(rank) AS rank FROM issue WHERE parent_id IS ?', parentId)
  return (row?.rank ?? -1) + 1
}

function insertNames(writer: Writer, issueId: IssueId, names: readonly IssueName[]): void {
  for (const [rank, { text, usedById }] of names.entries()) {
    writer.insert('issue_name', { issue_id: issueId, rank, text, used_by_id: usedById })
  }
}
