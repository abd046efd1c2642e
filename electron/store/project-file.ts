import { rmSync, statSync } from 'node:fs'
import { AppError } from '#shared/api/envelope.ts'
import { APPLICATION_ID, ProjectDatabase } from './database.ts'
import { migrations, SCHEMA_VERSION } from './migrations/index.ts'

/** Who writes the schema, and when: kept in the file's own history. */
export interface Maker {
  readonly appVersion: string
  readonly now: () => Date
}

/**
 * Makes a project file of the newest schema and fills it, all in one transaction; the connection is closed
 * afterwards. Throws `already-exists`; where filling fails, no file is left.
 */
export function createProjectFile<Result>(path: string, maker: Maker, fill: (db: ProjectDatabase) => Result): Result {
  if (statSync(path, { throwIfNoEntry: false })) {
    throw new AppError('already-exists', 'There is a file of this name already; it was not touched.')
  }
  const db = ProjectDatabase.create(path)
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`)
    const result = db.transact(() => {
      migrate(db, 0, maker)
      return fill(db)
    })
    db.close()
    return result
  } catch (error) {
    db.close()
    rmSync(path, { force: true })
    throw error
  }
}

/** True where the file was made by an earlier version of the program and wants its schema brought up to date. */
export function isOlder(db: ProjectDatabase): boolean {
  return Number(db.pragma('user_version')) < SCHEMA_VERSION
}

/**
 * A file of an older schema is made ours, in one transaction. References are not enforced meanwhile, as a table can
 * only be rebuilt that way, but all of them hold before it is committed.
 */
export function bringUpToDate(db: ProjectDatabase, maker: Maker): void {
  if (!isOlder(db)) return
  db.pragma('foreign_keys = OFF')
  try {
    db.transact(() => {
      migrate(db, Number(db.pragma('user_version')), maker)
      if (db.pragmaRows('foreign_key_check').length > 0) throw new Error('a migration left references to nothing')
    })
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

function migrate(db: ProjectDatabase, from: number, { appVersion, now }: Maker): void {
  for (const { version, statements } of migrations) {
    if (version <= from) continue
    for (const statement of statements) db.run(statement)
    const at = now().toISOString()
    db.run('INSERT INTO schema_history (version, app_version, at) VALUES (?, ?, ?)', version, appVersion, at)
    db.pragma(`user_version = ${version}`)
  }
}
