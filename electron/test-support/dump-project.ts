import type { ProjectDatabase } from '../store/database.ts'
import { tables } from '../store/tables.ts'

/** Every row that commands write, in a stable order, as text that two states can be compared by. */
export function dumpProject(db: ProjectDatabase): string {
  return Object.entries(tables)
    .flatMap(([name, { key }]) => {
      const order = key.map((column) => `"${column}"`).join(', ')
      return db.all<object>(`SELECT * FROM "${name}" ORDER BY ${order}`).map((row) => `${name} ${JSON.stringify(row)}`)
    })
    .join('\n')
}
