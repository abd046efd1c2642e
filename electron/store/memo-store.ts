import { AppError } from '#shared/api/envelope.ts'
import type { MemoId } from '#shared/domain/ids.ts'
import type { Memo, MemoSubject } from '#shared/domain/memos.ts'
import type { ProjectDatabase } from './database.ts'
import { newIdentity, type Identity } from './identity.ts'
import type { Row } from './tables.ts'
import type { Writer } from './writer.ts'

/** Memos on the passages of one transcript. */
export function listPassageMemos(db: ProjectDatabase, transcriptId: string): Memo[] {
  return db
    .all<Row<'memo'>>(
      `SELECT memo.* FROM passage JOIN memo ON memo.subject_id = passage.id
       WHERE passage.transcript_id = ? ORDER BY memo.created_at, memo.id`,
      transcriptId,
    )
    .map(toMemo)
}

/** Oldest first; `subjectIds` is a JSON array. */
export function listMemosOn(db: ProjectDatabase, subjectIds: string): Memo[] {
  return db
    .all<Row<'memo'>>(
      'SELECT * FROM memo WHERE subject_id IN (SELECT value FROM json_each(?)) ORDER BY created_at, id',
      subjectIds,
    )
    .map(toMemo)
}

/** Some memos, oldest first, that come after the given one. */
export function pageMemos(db: ProjectDatabase, after: Memo | null, limit: number): Memo[] {
  return db
    .all<Row<'memo'>>(
      'SELECT * FROM memo WHERE (created_at, id) > (?, ?) ORDER BY created_at, id LIMIT ?',
      after?.createdAt ?? '',
      after?.id ?? '',
      limit,
    )
    .map(toMemo)
}

export function getMemo(db: ProjectDatabase, id: MemoId): Memo {
  const row = db.get<Row<'memo'>>('SELECT * FROM memo WHERE id = ?', id)
  if (!row) throw new AppError('not-found', 'There is no such memo.')
  return toMemo(row)
}

/** `changedAt`: where it was changed after it was made. */
export function insertMemo(
  writer: Writer,
  memo: { subject: MemoSubject; subjectId: string; text: string; changedAt?: string },
  { id, coderId, createdAt }: Identity<MemoId> = newIdentity(writer),
): Memo {
  const row: Row<'memo'> = {
    id,
    subject: memo.subject,
    subject_id: memo.subjectId,
    text: memo.text,
    coder_id: coderId,
    created_at: createdAt,
    changed_at: memo.changedAt ?? createdAt,
  }
  writer.insert('memo', row)
  return toMemo(row)
}

export function updateMemo(writer: Writer, id: MemoId, text: string): void {
  writer.update('memo', { id }, { text, changed_at: writer.now })
}

export function deleteMemo(writer: Writer, id: MemoId): void {
  writer.delete('memo', { id })
}

/** Memos go with what they are on. */
export function deleteMemosOn(writer: Writer, subjectId: string): void {
  writer.deleteWhere('memo', 'subject_id', subjectId)
}

/** Puts the memos on one thing onto another of its kind. */
export function moveMemos(db: ProjectDatabase, writer: Writer, fromId: string, intoId: string): void {
  for (const { id } of db.all<Pick<Row<'memo'>, 'id'>>('SELECT id FROM memo WHERE subject_id = ?', fromId)) {
    writer.update('memo', { id }, { subject_id: intoId })
  }
}

/** Whether there is such a thing. */
export function subjectExists(db: ProjectDatabase, subject: MemoSubject, subjectId: string): boolean {
  // `subject` is one of a closed list, each the name of a table.
  return db.get(`SELECT 1 FROM "${subject}" WHERE id = ?`, subjectId) !== undefined
}

function toMemo(row: Row<'memo'>): Memo {
  return {
    id: row.id,
    subject: row.subject,
    subjectId: row.subject_id,
    text: row.text,
    coderId: row.coder_id,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  }
}
