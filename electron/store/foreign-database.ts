import Database from 'better-sqlite3'
import { AppError } from '#shared/api/envelope.ts'
import type { SqlValue } from './tables.ts'

/** More rows than this no project of one scholar has. */
const MAX_ROWS = 2_000_000

/** Before anything else is read; each is read back. */
const SETTINGS = [
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['mmap_size', 0],
  ['query_only', 1],
] as const

/**
 * A database that another program made: opened for reading only and never trusted. Only plain tables are read, in
 * plain columns: a view or a computed column could run for ever, or stand for anything.
 */
export class ForeignDatabase {
  readonly #connection: Database.Database
  readonly #columns = new Map<string, ReadonlySet<string>>()

  /** Throws `unreadable-file` for what is no database, or a damaged one. */
  static open(path: string): ForeignDatabase {
    return new ForeignDatabase(
      guarded(() => new Database(path, { readonly: true, fileMustExist: true, timeout: 2000 })),
    )
  }

  private constructor(connection: Database.Database) {
    this.#connection = connection
    try {
      guarded(() => {
        for (const [name, value] of SETTINGS) {
          connection.pragma(`${name} = ${value}`)
          // A PRAGMA that is refused says nothing.
          const actual = connection.pragma(name, { simple: true })
          if (actual !== value) throw new Error(`PRAGMA ${name} is ${String(actual)}, not ${value}`)
        }
        const sound = connection.pragma('quick_check(1)', { simple: true })
        if (sound !== 'ok') throw damaged()
      })
    } catch (error) {
      connection.close()
      throw error
    }
  }

  /** True where there is a plain table of that name with all these columns, whatever their case. */
  has(table: string, ...columns: readonly string[]): boolean {
    const known = this.#columnsOf(table)
    return known.size > 0 && columns.every((column) => known.has(column.toLowerCase()))
  }

  /** All rows of the table, in its order; a column that it lacks is null. Names are ours, never the file's. */
  rows<Column extends string>(table: string, ...columns: readonly Column[]): Record<Column, SqlValue>[] {
    if (!this.has(table)) return []
    const names = columns.map((column) =>
      this.has(table, column) ? `"${column}" AS "${column}"` : `NULL AS "${column}"`,
    )
    return guarded(() => {
      const rows = this.#connection
        .prepare<[number]>(`SELECT ${names.join(', ')} FROM "${table}" LIMIT ?`)
        .all(MAX_ROWS + 1)
      if (rows.length > MAX_ROWS) throw damaged()
      // The columns are those of the SELECT; SQLite gives nothing but these values.
      return rows as Record<Column, SqlValue>[]
    })
  }

  close(): void {
    this.#connection.close()
  }

  /** Lower case; none where it is no plain table or has a computed column. */
  #columnsOf(table: string): ReadonlySet<string> {
    const known = this.#columns.get(table)
    if (known) return known
    const columns = guarded(() => {
      const isTable = this.#connection
        .prepare<[string]>(
          `SELECT 1 FROM sqlite_schema WHERE type = 'table' AND lower(name) = lower(?) AND sql NOT LIKE 'CREATE VIRTUAL%'`,
        )
        .get(table)
      if (isTable === undefined) return new Set<string>()
      // A list PRAGMA answers objects, one a column.
      const rows = this.#connection.pragma(`table_xinfo("${table}")`) as { name: string; hidden: number }[]
      return rows.some(({ hidden }) => hidden !== 0)
        ? new Set<string>()
        : new Set(rows.map(({ name }) => name.toLowerCase()))
    })
    this.#columns.set(table, columns)
    return columns
  }
}

function guarded<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw error instanceof Database.SqliteError ? damaged() : error
  }
}

function damaged(): AppError {
  return new AppError(
    'unreadable-file',
    'The database is damaged, or more than a project of one person; nothing was brought in from it.',
  )
}
