import { AppError } from '#shared/api/envelope.ts'
import { APPLICATION_ID, type ProjectDatabase } from './database.ts'
import { SCHEMA_VERSION, schemaOf } from './migrations/index.ts'

/**
 * The checks that a file passes before it is trusted: it is a project of ours, of a version that we know,
 * whole, with exactly our tables. A trigger or view found in it is foreign and could change rows behind our
 * back, so such a file is refused. Throws `not-a-project`, `newer-project` or `damaged-project`.
 */
export function checkSchema(db: ProjectDatabase): void {
  const applicationId = db.pragma('application_id')
  if (applicationId !== APPLICATION_ID) throw new AppError('not-a-project', 'This file is not a Demarche project.')
  const version = Number(db.pragma('user_version'))
  if (version > SCHEMA_VERSION) {
    throw new AppError(
      'newer-project',
      `This project was made by a newer version of Demarche (schema ${version}, this program knows ${SCHEMA_VERSION}). It was not changed.`,
    )
  }
  const found = db.all<{ sql: string | null }>(`SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'`)
  const expected = new Set(schemaOf(version).map(normaliseSql))
  const foreign = found.filter(({ sql }) => sql === null || !expected.has(normaliseSql(sql)))
  if (version < 1 || foreign.length > 0 || found.length !== expected.size) {
    throw new AppError('damaged-project', 'The project file has tables that Demarche did not make. It was not changed.')
  }
}

/** Reads the whole file and every reference; milliseconds per megabyte. Throws `damaged-project`. */
export function checkIntegrity(db: ProjectDatabase): void {
  const faults = [...listIntegrityFaults(db)]
  if (faults.length > 0) {
    throw new AppError(
      'damaged-project',
      'The project file is damaged. It was not changed; a snapshot or another copy may be whole.',
      faults,
    )
  }
}

/** What SQLite itself finds wrong, in its words. */
export function* listIntegrityFaults(db: ProjectDatabase): Iterable<string> {
  for (const row of db.pragmaRows('integrity_check(20)')) {
    if (row['integrity_check'] !== 'ok') yield String(row['integrity_check'])
  }
  for (const row of db.pragmaRows('foreign_key_check')) {
    yield `a row of ${String(row['table'])} names one of ${String(row['parent'])} that is not there`
  }
}

function normaliseSql(sql: string): string {
  return sql.replace(/\s+/g, ' ').trim()
}
