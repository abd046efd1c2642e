import { AppError } from '#shared/api/envelope.ts'
import type { Changes } from '#shared/domain/changes.ts'
import type { Code } from '#shared/domain/codes.ts'
import type { CodeId, PassageId } from '#shared/domain/ids.ts'
import { orderAsTree, placeAmong } from '#shared/domain/trees.ts'
import type { ProjectDatabase } from './database.ts'
import { deleteMemosOn } from './memo-store.ts'
import { newIdentity, type Identity } from './identity.ts'
import type { Row } from './tables.ts'
import type { Writer } from './writer.ts'

type CodeFields = Omit<Code, 'id' | 'uses' | 'rank'>

/** What they are called, siblings by rank, uncounted: finding one by name must cost the same however often it is used. */
export function listNamedCodes(db: ProjectDatabase): Pick<Code, 'id' | 'parentId' | 'name'>[] {
  return db.all('SELECT id, parent_id AS parentId, name FROM code ORDER BY rank, id')
}

/** In tree order: parents before children, siblings by rank. */
export function listCodes(db: ProjectDatabase): Code[] {
  const codes = db
    .all<Row<'code'> & { uses: number }>(
      `SELECT code.*, (SELECT count(*) FROM passage_code WHERE passage_code.code_id = code.id) AS uses FROM code ORDER BY rank, id`,
    )
    .map(({ parent_id, coder_id: _coder, created_at: _at, ...code }): Code => ({ ...code, parentId: parent_id }))
  return orderAsTree(codes)
}

export function getCodeName(db: ProjectDatabase, id: CodeId): string {
  const row = db.get<{ name: string }>('SELECT name FROM code WHERE id = ?', id)
  if (!row) throw new AppError('not-found', 'There is no such code.')
  return row.name
}

/** What hangs right below, in order; at the top where that is null. */
export function listChildCodes(db: ProjectDatabase, parentId: CodeId | null): Row<'code'>[] {
  return db.all<Row<'code'>>('SELECT * FROM code WHERE parent_id IS ? ORDER BY rank, id', parentId)
}

export function insertCode(
  db: ProjectDatabase,
  writer: Writer,
  code: CodeFields & { readonly rank?: number },
  { id, coderId, createdAt }: Identity<CodeId> = newIdentity(writer),
): Code {
  const { parentId, rank = nextRank(db, parentId), ...fields } = code
  writer.insert('code', { id, parent_id: parentId, ...fields, rank, coder_id: coderId, created_at: createdAt })
  return { id, ...code, rank, uses: 0 }
}

/** A new parent puts the code last among its new siblings. */
export function updateCode(db: ProjectDatabase, writer: Writer, id: CodeId, changes: Changes<CodeFields>): void {
  const { parentId, ...fields } = changes
  writer.update('code', { id }, fields)
  if (parentId !== undefined) writer.update('code', { id }, { parent_id: parentId, rank: nextRank(db, parentId) })
}

/** Hangs the code under the parent, right before `before` or last. The caller has seen to it that no cycle comes of it. */
export function placeCode(
  db: ProjectDatabase,
  writer: Writer,
  id: CodeId,
  parentId: CodeId | null,
  before: CodeId | null,
): void {
  const siblings = listChildCodes(db, parentId).map((one) => one.id)
  writer.update('code', { id }, { parent_id: parentId })
  for (const [rank, sibling] of placeAmong(siblings, id, before).entries()) {
    writer.update('code', { id: sibling }, { rank })
  }
}

/** The passages that bear the code itself. */
export function listCodeUses(db: ProjectDatabase, id: CodeId): PassageId[] {
  const rows = db.all<Row<'passage_code'>>('SELECT * FROM passage_code WHERE code_id = ?', id)
  return rows.map((row) => row.passage_id)
}

/** Gives the passage the other code in place of this one, by the same coder at the same time; it may bear that already. */
export function replaceCodeOn(
  db: ProjectDatabase,
  writer: Writer,
  passageId: PassageId,
  change: { from: CodeId; into: CodeId },
): void {
  const find = 'SELECT * FROM passage_code WHERE passage_id = ? AND code_id = ?'
  const use = db.get<Row<'passage_code'>>(find, passageId, change.from)
  if (!use) return
  writer.delete('passage_code', { passage_id: passageId, code_id: change.from })
  if (!db.get(find, passageId, change.into)) writer.insert('passage_code', { ...use, code_id: change.into })
}

/** Takes the code off its passages; answers how many those were. The caller has seen to what hangs below. */
export function deleteCode(writer: Writer, id: CodeId): number {
  const uses = writer.deleteWhere('passage_code', 'code_id', id)
  deleteMemosOn(writer, id)
  writer.delete('code', { id })
  return uses
}

function nextRank(db: ProjectDatabase, parentId: CodeId | null): number {
  const row = db.get<{ rank: number | null }>('SELECT max(rank) AS rank FROM code WHERE parent_id IS ?', parentId)
  return (row?.rank ?? -1) + 1
}
