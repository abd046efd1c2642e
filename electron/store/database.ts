import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { AppError } from '#shared/api/envelope.ts'
import type { SqlValue } from './tables.ts'

/** "DMRC" in ASCII: how `file(1)` and we know a project. */
export const APPLICATION_ID = 0x444d5243

/**
 * What every connection to a project is set to, in this order, each read back: a PRAGMA that is refused
 * says nothing. The measurements behind each are in the project's reliability study.
 */
const SETTINGS: readonly (readonly [name: string, value: string, readBack: number | string])[] = [
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['query_only', 'ON', 1],
  ['locking_mode', 'NORMAL', 'normal'],
  ['synchronous', 'EXTRA', 3],
  ['fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['recursive_triggers', 'OFF', 0],
  ['temp_store', 'MEMORY', 2],
]

/** Values for the `?` of a statement in order, or one record for its `@names`. */
type Bindings = (SqlValue | Readonly<Record<string, SqlValue>>)[]

/** A connection with cached statements and typed rows. The only place that makes one. */
export class ProjectDatabase {
  readonly path: string
  readonly #connection: Database.Database
  readonly #statements = new Map<string, Database.Statement<Bindings>>()
  readonly #transaction: Database.Transaction<(work: () => unknown) => unknown>

  /**
   * Opens an existing file; nothing can be written before `allowWriting`. Throws `not-a-project`, `damaged-project`
   * or `unreadable-file`.
   */
  static open(path: string, options: { readonly: boolean }): ProjectDatabase {
    return new ProjectDatabase(path, { readonly: options.readonly, fileMustExist: true, timeout: 2000 })
  }

  /** Makes an empty database file; the caller has seen to it that nothing is at `path`. */
  static create(path: string): ProjectDatabase {
    return new ProjectDatabase(path, { timeout: 2000 }).#begin()
  }

  /** Empty, or holding the bytes of the project file at `path`; what is written to it stays in memory. */
  static inMemory(bytes?: Uint8Array, path = ''): ProjectDatabase {
    const db = new ProjectDatabase(path, {}, bytes ? Buffer.from(bytes) : ':memory:')
    db.#set('query_only', 'OFF', 0)
    return db
  }

  private constructor(path: string, options: Database.Options, source: string | Buffer = path) {
    this.path = path
    try {
      this.#connection = new Database(source, options)
    } catch (error) {
      throw describeSqliteError(error)
    }
    this.#transaction = this.#connection.transaction((work) => work())
    try {
      for (const [name, value, expected] of SETTINGS) {
        // A database in memory has no file to map.
        if (name !== 'mmap_size' || source === path) this.#set(name, value, expected)
      }
    } catch (error) {
      this.#connection.close()
      throw describeSqliteError(error)
    }
  }

  all<Row>(sql: string, ...values: Bindings): Row[] {
    // The row's shape is that of the SELECT, which stands beside the type at each call.
    return this.#run(() => this.#prepare(sql).all(...values) as Row[])
  }

  get<Row>(sql: string, ...values: Bindings): Row | undefined {
    // As in `all`.
    return this.#run(() => this.#prepare(sql).get(...values) as Row | undefined)
  }

  /** Rows one by one; the connection is busy until the last. */
  *iterate<Row>(sql: string, ...values: Bindings): IterableIterator<Row> {
    // As in `all`.
    yield* this.#prepare(sql).iterate(...values) as IterableIterator<Row>
  }

  run(sql: string, ...values: Bindings): number {
    return this.#run(() => this.#prepare(sql).run(...values).changes)
  }

  pragma(name: string): unknown {
    return this.#run(() => this.#connection.pragma(name, { simple: true }))
  }

  /** Called once the file has passed every check: one that came in another journal mode is made ours by that. */
  allowWriting(): void {
    this.#run(() => {
      this.#set('query_only', 'OFF', 0)
      this.#set('journal_mode', 'DELETE', 'delete')
    })
  }

  /**
   * Writes the whole project as it is into a new file, also where this connection may only read. Throws
   * `already-exists`; nothing is left of a copy that fails.
   */
  copyTo(path: string): void {
    if (existsSync(path))
      throw new AppError('already-exists', 'There is a file of this name already; it was not touched.')
    const isReader = this.pragma('query_only') === 1
    try {
      if (isReader) this.pragma('query_only = OFF')
      this.run('VACUUM INTO ?', path)
    } catch (error) {
      rmSync(path, { force: true })
      throw error
    } finally {
      if (isReader) this.pragma('query_only = ON')
    }
  }

  /** Rows of a PRAGMA that lists something. */
  pragmaRows(name: string): Record<string, unknown>[] {
    // A list PRAGMA answers objects, one per row.
    return this.#run(() => this.#connection.pragma(name) as Record<string, unknown>[])
  }

  /** Runs `work` in one write transaction: all of it is on the disk when this returns, or none of it. */
  transact<Result>(work: () => Result): Result {
    // What a transaction answers is what its work does.
    return this.#run(() => this.#transaction.immediate(work) as Result)
  }

  /** Runs queries that are of one state of the file; the lock on it is taken once for all of them. */
  readTogether<Result>(work: () => Result): Result {
    return this.#run(() => this.#transaction.deferred(work) as Result)
  }

  /** The whole file as it is now. */
  serialize(): Uint8Array {
    return this.#run(() => this.#connection.serialize())
  }

  get isOpen(): boolean {
    return this.#connection.open
  }

  close(): void {
    this.#connection.close()
  }

  #prepare(sql: string): Database.Statement<Bindings> {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#connection.prepare<Bindings>(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }

  /** What can only be said of a file in which nothing stands yet. */
  #begin(): ProjectDatabase {
    try {
      this.allowWriting()
      this.#set('page_size', '4096', 4096)
      this.#set('auto_vacuum', 'NONE', 0)
      this.#set('encoding', "'UTF-8'", 'UTF-8')
      return this
    } catch (error) {
      this.#connection.close()
      throw describeSqliteError(error)
    }
  }

  #set(name: string, value: string, expected: number | string): void {
    this.#connection.pragma(`${name} = ${value}`)
    const actual = this.#connection.pragma(name, { simple: true })
    if (actual !== expected) throw new Error(`PRAGMA ${name} is ${String(actual)}, not ${expected}`)
  }

  #run<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      throw describeSqliteError(error)
    }
  }
}

const MESSAGES: readonly (readonly [prefix: string, code: AppError['code'], message: string])[] = [
  ['SQLITE_NOTADB', 'not-a-project', 'This file is not a Demarche project.'],
  [
    'SQLITE_CORRUPT',
    'damaged-project',
    'The project file is damaged. Nothing was changed; a snapshot or another copy may be whole.',
  ],
  ['SQLITE_FULL', 'disk-full', 'The disk is full. The change was not stored; free some space and try again.'],
  [
    'SQLITE_IOERR_WRITE',
    'disk-full',
    'The disk could not be written. The change was not stored; free some space and try again.',
  ],
  ['SQLITE_IOERR', 'disk-failed', 'The disk reported an error. The change was not stored; try again, or save a copy.'],
  [
    'SQLITE_READONLY_DBMOVED',
    'project-changed-outside',
    'The project file was moved or deleted while it was open. The change was not stored.',
  ],
  ['SQLITE_READONLY', 'read-only', 'The project can only be read; nothing was changed.'],
  ['SQLITE_BUSY', 'project-in-use', 'Another program is writing to the project. Nothing was changed; try again.'],
  [
    'SQLITE_CONSTRAINT_FOREIGNKEY',
    'not-found',
    'Something that was named here is not in the project, or no longer; nothing was changed.',
  ],
  ['SQLITE_CANTOPEN', 'unreadable-file', 'The file cannot be opened.'],
  ['SQLITE_PERM', 'unreadable-file', 'The file cannot be opened: permission denied.'],
]

/** SQLite's error in the user's words; anything else as it is. */
function describeSqliteError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const known = MESSAGES.find(([prefix]) => error.code.startsWith(prefix))
  return known ? new AppError(known[1], known[2], { sqlite: error.code }) : error
}
