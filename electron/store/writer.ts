import type { BackendEvent } from '#shared/api/events.ts'
import type { Changes } from '#shared/domain/changes.ts'
import type { CoderId } from '#shared/domain/ids.ts'
import type { ProjectDatabase } from './database.ts'
import { tables, valuesBefore, type Row, type SqlValue, type TableName } from './tables.ts'

/** A value in the log: bytes are kept as base64. */
type LoggedValue = string | number | null | { readonly base64: string }
type LoggedRow = Record<string, LoggedValue>

/** What takes one row's change back. */
export type RowChange =
  | { readonly table: TableName; readonly did: 'insert'; readonly key: LoggedValue[] }
  | { readonly table: TableName; readonly did: 'update'; readonly key: LoggedValue[]; readonly before: LoggedRow }
  | { readonly table: TableName; readonly did: 'delete'; readonly before: LoggedRow }

type KeyOf<T extends TableName> = Partial<Row<T>>
type ChangeList = Extract<BackendEvent, { type: 'store.changed' }>['changes']

/**
 * The only way rows are changed. Each change is recorded with what takes it back, so that whatever a command
 * does can be undone. One writer serves one command, inside its transaction.
 */
export class Writer {
  readonly #db: ProjectDatabase
  readonly #changes: RowChange[] = []
  readonly #touched = new Map<string, Set<string>>()
  /** Who makes the change, and when (ISO, UTC). */
  readonly coderId: CoderId
  readonly now: string

  constructor(db: ProjectDatabase, coderId: CoderId, now: string) {
    this.#db = db
    this.coderId = coderId
    this.now = now
  }

  insert<T extends TableName>(table: T, row: Row<T>): void {
    const columns = columnsOf(table)
    // A row of the table has a value for each of its columns.
    const values = row as Record<string, SqlValue>
    this.#db.run(insertSql(table), ...columns.map((column) => values[column] ?? null))
    this.#changes.push({ table, did: 'insert', key: keyOf(table, values).map(toLogged) })
    this.#touch(table, values)
  }

  /** Answers whether such a row was there and differed. Key columns cannot change. */
  update<T extends TableName>(table: T, key: KeyOf<T>, changes: Changes<Row<T>>): boolean {
    const before = this.#find(table, key)
    if (!before) return false
    const entries = Object.entries(changes).filter(([column, value]) => value !== undefined && value !== before[column])
    if (entries.length === 0) return false
    const assignments = entries.map(([column]) => `"${column}" = ?`).join(', ')
    // Values of columns, by the type of `changes`.
    const values = entries.map(([, value]) => value as SqlValue)
    this.#db.run(
      `UPDATE "${table}" SET ${assignments} WHERE ${keyCondition(table)}`,
      ...values,
      ...keyOf(table, before),
    )
    const old = Object.fromEntries(entries.map(([column]) => [column, toLogged(before[column] ?? null)]))
    this.#changes.push({ table, did: 'update', key: keyOf(table, before).map(toLogged), before: old })
    this.#touch(table, before)
    return true
  }

  /** Answers whether such a row was there. */
  delete<T extends TableName>(table: T, key: KeyOf<T>): boolean {
    const before = this.#find(table, key)
    if (!before) return false
    this.#db.run(`DELETE FROM "${table}" WHERE ${keyCondition(table)}`, ...keyOf(table, before))
    this.#changes.push({ table, did: 'delete', before: toLoggedRow(before) })
    this.#touch(table, before)
    return true
  }

  /** Deletes every row whose `column` is `value`. The column stands in an index. */
  deleteWhere<T extends TableName>(table: T, column: keyof Row<T> & string, value: string): number {
    const rows = this.#db.all<Record<string, SqlValue>>(`SELECT * FROM "${table}" WHERE "${column}" = ?`, value)
    for (const row of rows) {
      this.#db.run(`DELETE FROM "${table}" WHERE ${keyCondition(table)}`, ...keyOf(table, row))
      this.#changes.push({ table, did: 'delete', before: toLoggedRow(row) })
      this.#touch(table, row)
    }
    return rows.length
  }

  /**
   * What was changed, oldest first, without rows that were deleted and put back as they were: replacing a list by
   * the same list is no change, and must not leave an entry that undoes nothing.
   */
  netChanges(): RowChange[] {
    if (!this.#changes.some((change) => change.did === 'delete')) return this.#changes
    const byRow = Map.groupBy(this.#changes, (change) => `${change.table} ${JSON.stringify(keyOfChange(change))}`)
    const unchanged = new Set<RowChange>()
    for (const changes of byRow.values()) {
      const [first] = changes
      if (first?.did !== 'delete' || changes.length === 1) continue
      const now = this.#find(first.table, keyRecord(first.table, keyOfChange(first)))
      if (!now || JSON.stringify(toLoggedRow(now)) !== JSON.stringify(first.before)) continue
      for (const change of changes) unchanged.add(change)
    }
    return this.#changes.filter((change) => !unchanged.has(change))
  }

  /** The same as the rest of the program is told it. */
  get touched(): ChangeList {
    // Keys come from `tables`, whose subjects have this type.
    return [...this.#touched].map(([subject, ids]) => ({ subject, ids: [...ids] })) as ChangeList
  }

  #find(table: TableName, key: object): Record<string, SqlValue> | undefined {
    // Keys are columns of the table with their values.
    return this.#db.get(
      `SELECT * FROM "${table}" WHERE ${keyCondition(table)}`,
      ...keyOf(table, key as Record<string, SqlValue>),
    )
  }

  #touch(table: TableName, row: Record<string, SqlValue>): void {
    const { subject, subjectId } = tables[table]
    const ids = this.#touched.get(subject) ?? new Set()
    ids.add(String(row[subjectId] ?? ''))
    this.#touched.set(subject, ids)
  }
}

function keyOfChange(change: RowChange): LoggedValue[] {
  return change.did === 'delete' ? tables[change.table].key.map((column) => change.before[column] ?? null) : change.key
}

/** Takes the changes back, newest first, through `writer`, which records what takes that back in turn. */
export function applyInverse(writer: Writer, changes: readonly RowChange[]): void {
  for (const change of changes.toReversed()) {
    const { table } = change
    // The log holds rows of exactly these tables; the writer checks nothing that SQLite does not.
    if (change.did === 'insert') writer.delete(table, keyRecord(table, change.key))
    else if (change.did === 'update') writer.update(table, keyRecord(table, change.key), fromLoggedRow(change.before))
    else writer.insert(table, { ...valuesBefore(table), ...fromLoggedRow(change.before) } as Row<typeof table>)
  }
}

const insertStatements = new Map<TableName, string>()

function insertSql(table: TableName): string {
  let sql = insertStatements.get(table)
  if (!sql) {
    const columns = columnsOf(table)
    sql = `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    insertStatements.set(table, sql)
  }
  return sql
}

function columnsOf(table: TableName): string[] {
  return Object.keys(tables[table].columns)
}

function keyCondition(table: TableName): string {
  return tables[table].key.map((column) => `"${column}" = ?`).join(' AND ')
}

function keyOf(table: TableName, row: Record<string, SqlValue>): SqlValue[] {
  return tables[table].key.map((column) => row[column] ?? null)
}

function keyRecord(table: TableName, key: readonly LoggedValue[]): Record<string, SqlValue> {
  return Object.fromEntries(tables[table].key.map((column, index) => [column, fromLogged(key[index] ?? null)]))
}

function toLogged(value: SqlValue): LoggedValue {
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value
}

function fromLogged(value: LoggedValue): SqlValue {
  return value !== null && typeof value === 'object' ? Buffer.from(value.base64, 'base64') : value
}

function toLoggedRow(row: Record<string, SqlValue>): LoggedRow {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, toLogged(value)]))
}

function fromLoggedRow(row: LoggedRow): Record<string, SqlValue> {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, fromLogged(value)]))
}
