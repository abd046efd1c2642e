import { AppError } from '#shared/api/envelope.ts'
import { APPLICATION_ID, ProjectDatabase } from './database.ts'
import { SCHEMA_VERSION, statementsTo } from './migrations/index.ts'
import { tables } from './tables.ts'

/**
 * The checks that a file passes before it is trusted: it is a project of ours, of a version that we know,
 * with exactly our tables; `checkIntegrity` follows. A trigger or view found in it is foreign and could change rows
 * behind our back, so such a file is refused. This comes before SQLite's own check of the whole file, because that
 * computes what a foreign schema says: its CHECKs, generated columns and indexed expressions, as long as it likes.
 * Throws `not-a-project`, `newer-project` or `damaged-project`.
 */
export function checkSchema(db: ProjectDatabase): void {
  const version = readVersion(db)
  if (version > SCHEMA_VERSION) throw newerProject(version)
  const found = listSchema(db)
  const expected = schemaOf(version)
  if (version < 1 || found.size !== expected.size || [...found].some((item) => !expected.has(item)))
    throw foreignTables()
}

/**
 * The same for a file that is only going to be read: one of a newer version passes where it has plain tables and
 * indexes only, and of each of ours every column that we know. Answers whether it is newer.
 */
export function checkReadable(db: ProjectDatabase): 'newer' | 'known' {
  const version = readVersion(db)
  if (version <= SCHEMA_VERSION) {
    checkSchema(db)
    return 'known'
  }
  const isPlain = [...listSchema(db)].every((item) => /: CREATE (TABLE|(UNIQUE )?INDEX) /i.test(item))
  if (!isPlain) throw foreignTables()
  for (const [name, { columns }] of Object.entries(tables)) {
    const found = new Set(db.pragmaRows(`table_info("${name}")`).map((column) => column['name']))
    if (Object.keys(columns).some((column) => !found.has(column))) throw newerProject(version)
  }
  return 'newer'
}

function readVersion(db: ProjectDatabase): number {
  if (db.pragma('application_id') !== APPLICATION_ID)
    throw new AppError('not-a-project', 'This file is not a Demarche project.')
  // Texts are read as the bytes that they are.
  if (db.pragma('encoding') !== 'UTF-8')
    throw new AppError('damaged-project', 'The words of the project file are not stored in UTF-8. It was not changed.')
  return Number(db.pragma('user_version'))
}

function newerProject(version: number): AppError {
  return new AppError(
    'newer-project',
    `This project was made by a newer version of Demarche (schema ${version}, this program knows ${SCHEMA_VERSION}). It was not changed.`,
  )
}

function foreignTables(): AppError {
  return new AppError('damaged-project', 'The project file has tables that Demarche did not make. It was not changed.')
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

/**
 * The same on a connection of its own that can only read, on which SQLite takes half as long (over 1.2 GB 2.8 s, and 5.5
 * where it could write). Another connection has read the file before: only one that may write rolls back a journal.
 */
export function checkIntegrityOf(path: string): void {
  const db = ProjectDatabase.open(path, { readonly: true })
  try {
    checkIntegrity(db)
  } finally {
    db.close()
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

const schemas = new Map<number, ReadonlySet<string>>()

/** What SQLite itself says of an empty project of `version`: a later step may have rewritten an earlier table. */
function schemaOf(version: number): ReadonlySet<string> {
  let schema = schemas.get(version)
  if (!schema) {
    const empty = ProjectDatabase.inMemory()
    for (const statement of statementsTo(version)) empty.run(statement)
    schema = listSchema(empty)
    empty.close()
    schemas.set(version, schema)
  }
  return schema
}

function listSchema(db: ProjectDatabase): Set<string> {
  const rows = db.all<{ name: string; sql: string | null }>(
    `SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'`,
  )
  return new Set(rows.map(({ name, sql }) => `${name}: ${sql?.replace(/\s+/g, ' ').trim()}`))
}
