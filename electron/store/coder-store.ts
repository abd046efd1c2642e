import type { ProjectDatabase } from './database.ts'
import type { Row } from './tables.ts'

/** Everyone who has worked on the project, the first first. */
export function listCoders(db: ProjectDatabase): Pick<Row<'coder'>, 'id' | 'name'>[] {
  return db.all<Pick<Row<'coder'>, 'id' | 'name'>>('SELECT id, name FROM coder ORDER BY created_at, id')
}
