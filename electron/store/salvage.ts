import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '#shared/api/envelope.ts'
import type { ProjectDatabase } from './database.ts'
import { SCHEMA_VERSION } from './migrations/index.ts'
import { newId } from './new-id.ts'
import { scanPages } from './page-scan.ts'
import { createProjectFile, type Maker } from './project-file.ts'
import { firstCoder, mendReferences, rebuildBlocks } from './salvage-mending.ts'
import { makeTextStandIns } from './salvage-quotations.ts'
import { assignRows } from './scanned-rows.ts'
import { tables, valuesBefore, type SqlValue, type TableName } from './tables.ts'
import { listDamagedTexts } from './text-hashes.ts'

/** What came of one kind of row. */
export interface SalvagedTable {
  readonly table: TableName
  /** Rows that could be read. */
  readonly read: number
  /** Of these, rows that name others that could not be read; they are left out. */
  readonly orphaned: number
  /** Whether reading broke off in the middle, so that an unknown number is missing. */
  readonly isIncomplete: boolean
}

export interface SalvageReport {
  readonly tables: readonly SalvagedTable[]
  /** Titles of transcripts whose text is not the one that was stored. */
  readonly damagedTexts: readonly string[]
  /** Of transcripts whose text is lost, those whose original file is whole: it can be read anew. */
  readonly originals: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

type Row = Record<string, SqlValue>
interface ReadTable {
  readonly rows: readonly Row[]
  readonly isIncomplete: boolean
}

/** Larger files are read by SQLite alone, page by page. */
const MOST_SCANNED = 1024 * 1024 * 1024

/**
 * Saves every row that can still be read from a damaged project into a new one. The damaged file is opened
 * read-only and not changed. Rows are read by SQLite, as far as the way to them is whole, and out of each page by
 * itself, also where the schema is lost. The history stays behind: it could undo what is no longer there. Throws
 * `not-a-project` where nothing at all can be read.
 */
export function salvageProject(from: string, to: string, maker: Maker): SalvageReport {
  const read = readTables(from)
  if ([...read.values()].every(({ rows }) => rows.length === 0)) throw nothingReadable()
  return createProjectFile(to, maker, (db) => {
    for (const [table, { rows }] of read) for (const row of rows) insertRow(db, table, row)
    const now = maker.now().toISOString()
    nameProject(db, basename(from, '.demarche'), now)
    const originals = listOriginalsAlone(db)
    makeTextStandIns(db, now)
    const orphaned = mendReferences(db, now)
    rebuildBlocks(db)
    return {
      tables: [...read].map(([table, { rows, isIncomplete }]) => ({
        table,
        read: rows.length,
        orphaned: orphaned.get(table) ?? 0,
        isIncomplete,
      })),
      damagedTexts: listDamagedTexts(db),
      originals,
    }
  })
}

function nothingReadable(): AppError {
  return new AppError(
    'not-a-project',
    'Nothing could be read from this file; it was not changed. A snapshot may be whole.',
  )
}

/** Not to be taken for the damaged one, beside which it may stand in a list. */
function nameProject(db: ProjectDatabase, fileName: string, now: string): void {
  firstCoder(db, now)
  db.run(
    `INSERT OR IGNORE INTO project (only_row, id, title, template, created_at) VALUES (1, ?, ?, '', ?)`,
    newId(),
    fileName,
    now,
  )
  db.run(`UPDATE project SET title = title || ' (recovered)' WHERE title NOT LIKE '% (recovered)'`)
}

function listOriginalsAlone(db: ProjectDatabase): SalvageReport['originals'] {
  return db
    .all<{ id: string; name: string; sha256: string }>(
      `SELECT id, original_name AS name, original_sha256 AS sha256 FROM transcript
       WHERE id NOT IN (SELECT transcript_id FROM revision) ORDER BY id`,
    )
    .flatMap(({ id, name, sha256 }) => {
      const chunks = db.all<{ bytes: Uint8Array }>(
        'SELECT bytes FROM original_chunk WHERE transcript_id = ? ORDER BY seq',
        id,
      )
      const bytes = Buffer.concat(chunks.map((chunk) => chunk.bytes))
      return createHash('sha256').update(bytes).digest('hex') === sha256 ? [{ name, bytes }] : []
    })
}

function readTables(path: string): Map<TableName, ReadTable> {
  const scanned = statSync(path).size > MOST_SCANNED ? new Map() : assignRows(scanPages(readFileSync(path)))
  const source = openDamaged(path)
  try {
    return new Map(
      tableNames().map((table) => {
        const bySqlite = source ? readRows(source, table) : { rows: [], isIncomplete: true }
        return [table, bySqlite.isIncomplete ? withScanned(table, bySqlite, scanned.get(table) ?? []) : bySqlite]
      }),
    )
  } finally {
    source?.close()
  }
}

/** Each row once; what SQLite read goes before what stands in a page. */
function withScanned(table: TableName, { rows, isIncomplete }: ReadTable, scanned: readonly Row[]): ReadTable {
  const unique = new Map(scanned.map((row) => [keyOf(table, row), row]))
  for (const row of rows) unique.set(keyOf(table, row), row)
  return { rows: [...unique.values()], isIncomplete }
}

function keyOf(table: TableName, row: Row): string {
  return JSON.stringify(tables[table].key.map((column) => row[column]))
}

function tableNames(): TableName[] {
  // The keys of the record that defines the type.
  return Object.keys(tables) as TableName[]
}

/** Null where SQLite finds no project in it, not even a damaged one. */
function openDamaged(path: string): Database.Database | null {
  let source: Database.Database | null = null
  try {
    source = new Database(path, { readonly: true, fileMustExist: true })
    source.pragma('trusted_schema = OFF')
    source.pragma('mmap_size = 0')
    source.prepare('SELECT count(*) FROM sqlite_schema').get()
    return source
  } catch {
    source?.close()
    return null
  }
}

/** The rows from the front, and where reading breaks off those from the end, each once. */
function readRows(source: Database.Database, table: TableName): ReadTable {
  if (isFromLater(source, table)) return { rows: [], isIncomplete: false }
  const key = tables[table].key
  const order = key.map((column) => `"${column}"`)
  const front = readUntilFault(source, `SELECT * FROM "${table}"`)
  if (!front.brokeOff) return { rows: front.rows, isIncomplete: false }
  const byKey = readUntilFault(source, `SELECT * FROM "${table}" ORDER BY ${order.join(', ')}`)
  const back = readUntilFault(
    source,
    `SELECT * FROM "${table}" ORDER BY ${order.map((column) => `${column} DESC`).join(', ')}`,
  )
  const unique = new Map([...front.rows, ...byKey.rows, ...back.rows].map((row) => [keyOf(table, row), row]))
  return { rows: [...unique.values()], isIncomplete: true }
}

/** True for a table that the file's own, older schema does not have. */
function isFromLater(source: Database.Database, table: TableName): boolean {
  try {
    const version = Number(source.pragma('user_version', { simple: true }))
    const known = source.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table)
    return version < SCHEMA_VERSION && known === undefined
  } catch {
    return false
  }
}

function readUntilFault(source: Database.Database, sql: string): { rows: Row[]; brokeOff: boolean } {
  const rows: Row[] = []
  try {
    // Rows of a table of ours; their values are checked by the STRICT table that takes them in.
    for (const row of source.prepare<[], Row>(sql).iterate()) rows.push(row)
    return { rows, brokeOff: false }
  } catch {
    return { rows, brokeOff: true }
  }
}

/** A row whose values its table refuses is as good as unread. */
function insertRow(db: ProjectDatabase, table: TableName, row: Row): void {
  const columns = Object.keys(tables[table].columns)
  const sql = `INSERT OR IGNORE INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
  try {
    const whole = { ...valuesBefore(table), ...row }
    db.run(sql, ...columns.map((column) => whole[column] ?? null))
  } catch {
    // Damaged in itself: counted as read, and gone with the orphans that it leaves.
  }
}
