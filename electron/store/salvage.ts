import Database from 'better-sqlite3'
import { AppError } from '#shared/api/envelope.ts'
import type { ProjectDatabase } from './database.ts'
import { createProjectFile, type Maker } from './project-file.ts'
import { SCHEMA_VERSION } from './migrations/index.ts'
import { listDamagedTexts } from './text-hashes.ts'
import { tables, valuesBefore, type SqlValue, type TableName } from './tables.ts'

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
}

type Row = Record<string, SqlValue>

/**
 * Saves every row that can still be read from a damaged project into a new one. The damaged file is opened
 * read-only and not changed. Each table is read from its front and, where that breaks off, from its end; what
 * names something that is lost is left out, since it could not be shown. The history stays behind: it could
 * undo what is no longer there. Throws `not-a-project` where nothing at all can be read.
 */
export function salvageProject(from: string, to: string, maker: Maker): SalvageReport {
  const source = openDamaged(from)
  try {
    return createProjectFile(to, maker, (db) => {
      const read = new Map(tableNames().map((table) => [table, readRows(source, table)]))
      if ((read.get('project')?.rows.length ?? 0) === 0 || (read.get('coder')?.rows.length ?? 0) === 0) {
        throw new AppError(
          'not-a-project',
          'Nothing could be read from this file; it was not changed. A snapshot may be whole.',
        )
      }
      for (const [table, { rows }] of read) for (const row of rows) insertRow(db, table, row)
      const orphaned = removeOrphans(db)
      rebuildBlocks(db)
      return {
        tables: [...read].map(([table, { rows, isIncomplete }]) => ({
          table,
          read: rows.length,
          orphaned: orphaned.get(table) ?? 0,
          isIncomplete,
        })),
        damagedTexts: listDamagedTexts(db),
      }
    })
  } finally {
    source.close()
  }
}

function tableNames(): TableName[] {
  // The keys of the record that defines the type.
  return Object.keys(tables) as TableName[]
}

function openDamaged(path: string): Database.Database {
  try {
    const source = new Database(path, { readonly: true, fileMustExist: true })
    source.pragma('trusted_schema = OFF')
    source.pragma('mmap_size = 0')
    source.prepare('SELECT count(*) FROM sqlite_schema').get()
    return source
  } catch {
    throw new AppError(
      'not-a-project',
      'Nothing could be read from this file; it was not changed. A snapshot may be whole.',
    )
  }
}

/** The rows from the front, and where reading breaks off those from the end, each once. */
function readRows(source: Database.Database, table: TableName): { rows: Row[]; isIncomplete: boolean } {
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
  const unique = new Map(
    [...front.rows, ...byKey.rows, ...back.rows].map((row) => [JSON.stringify(key.map((column) => row[column])), row]),
  )
  return { rows: [...unique.values()], isIncomplete: byKey.brokeOff && back.brokeOff }
}

/** True for a table that the file's own, older schema does not have. */
function isFromLater(source: Database.Database, table: TableName): boolean {
  const version = Number(source.pragma('user_version', { simple: true }))
  const known = source.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table)
  return version < SCHEMA_VERSION && known === undefined
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

/** What is nothing without a part that is lost. */
const HOLLOW: readonly { readonly table: TableName; readonly condition: string }[] = [
  { table: 'passage', condition: 'id NOT IN (SELECT passage_id FROM passage_span)' },
  { table: 'transcript', condition: 'id NOT IN (SELECT transcript_id FROM revision)' },
]

/** Deletes rows that name others that are not there, until none does; answers how many of each table. */
function removeOrphans(db: ProjectDatabase): Map<TableName, number> {
  const removed = new Map<TableName, number>()
  for (;;) {
    const orphans = [...HOLLOW, ...orphanConditions(db)].filter(
      ({ table, condition }) => db.get(`SELECT 1 FROM "${table}" WHERE ${condition} LIMIT 1`) !== undefined,
    )
    if (orphans.length === 0) return removed
    for (const { table, condition } of orphans) {
      removed.set(table, (removed.get(table) ?? 0) + db.run(`DELETE FROM "${table}" WHERE ${condition}`))
    }
  }
}

/** For each reference: the table and the condition that its orphans meet. */
function orphanConditions(db: ProjectDatabase): { table: TableName; condition: string }[] {
  return tableNames().flatMap((table) =>
    db
      .pragmaRows(`foreign_key_list("${table}")`)
      .map((reference) => {
        const [column, parent, key] = [reference['from'], reference['table'], reference['to']].map(String)
        return `"${column}" IS NOT NULL AND "${column}" NOT IN (SELECT "${key}" FROM "${parent}")`
      })
      .map((condition) => ({ table, condition })),
  )
}

/**
 * A text whose blocks are lost in part is readable all the same: a block is what stands between two line ends,
 * so each that is missing comes back as a plain paragraph.
 */
function rebuildBlocks(db: ProjectDatabase): void {
  for (const { id, text } of db.all<{ id: string; text: string }>('SELECT id, text FROM revision')) {
    let start = 0
    for (const [seq, line] of text.split('\n').entries()) {
      const end = start + line.length
      db.run(
        `INSERT OR IGNORE INTO block (revision_id, seq, start_offset, end_offset, kind) VALUES (?, ?, ?, ?, 'paragraph')`,
        id,
        seq,
        start,
        end,
      )
      start = end + 1
    }
  }
}
