import type { Term } from '#shared/domain/terms.ts'
import type { ProjectDatabase } from './database.ts'
import type { Row } from './tables.ts'

/** The project's lists, each in its own order. */
export function listTerms(db: ProjectDatabase): Term[] {
  return db.all<Row<'term'>>('SELECT * FROM term ORDER BY list, rank')
}
