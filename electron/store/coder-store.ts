import type { CoderId } from '#shared/domain/ids.ts'
import type { ProjectDatabase } from './database.ts'
import type { Row } from './tables.ts'

/** Everyone who has worked on the project, the first first. */
export function listCoders(db: ProjectDatabase): Pick<Row<'coder'>, 'id' | 'name'>[] {
  return db.all<Pick<Row<'coder'>, 'id' | 'name'>>('SELECT id, name FROM coder ORDER BY created_at, id')
}

/** Those of them whose tags, memos, ratings and saved searches are in the project; all where there are none yet. */
export function listTaggers(db: ProjectDatabase): Pick<Row<'coder'>, 'id' | 'name'>[] {
  const made = ['passage', 'passage_code', 'position', 'disagreement', 'memo', 'answer', 'saved_search']
  const isNamed = made.map((table) => `EXISTS (SELECT 1 FROM ${table} WHERE coder_id = coder.id)`).join(' OR ')
  const ids = new Set(db.all<{ id: CoderId }>(`SELECT id FROM coder WHERE ${isNamed}`).map(({ id }) => id))
  return listCoders(db).filter(({ id }) => ids.size === 0 || ids.has(id))
}
