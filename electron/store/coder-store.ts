import type { CoderId } from '#shared/domain/ids.ts'
import type { ProjectDatabase } from './database.ts'
import type { Row } from './tables.ts'

/** Everyone who has worked on the project, the first first. */
export function listCoders(db: ProjectDatabase): Pick<Row<'coder'>, 'id' | 'name'>[] {
  return db.all<Pick<Row<'coder'>, 'id' | 'name'>>('SELECT id, name FROM coder ORDER BY created_at, id')
}

/** Those of them whose tags and memos are in the project; all where there are none yet. */
export function listTaggers(db: ProjectDatabase): Pick<Row<'coder'>, 'id' | 'name'>[] {
  const named = db.all<{ id: CoderId }>(
    `SELECT coder_id AS id FROM passage UNION SELECT coder_id FROM passage_code UNION SELECT coder_id FROM position
     UNION SELECT coder_id FROM disagreement UNION SELECT coder_id FROM memo`,
  )
  const ids = new Set(named.map(({ id }) => id))
  return listCoders(db).filter(({ id }) => ids.size === 0 || ids.has(id))
}
