import { ProjectDatabase } from './database.ts'
import { SCHEMA_VERSION, statementsTo } from './migrations/index.ts'
import type { ScannedPage } from './page-scan.ts'
import { tables, valuesBefore, type SqlValue, type TableName } from './tables.ts'

type Row = Record<string, SqlValue>

interface Shape {
  readonly table: TableName
  readonly isIndex: boolean
  /** In the order in which they stand in a row. */
  readonly columns: readonly string[]
  readonly integerKey: string | null
  /** Columns that name a row of another table by its id. */
  readonly references: readonly { readonly column: string; readonly table: TableName }[]
  /** How much the table asks of a row: of two that take it, the stricter one is meant. */
  readonly strictness: number
}

/** No index that only points to rows has more columns. */
const WIDEST_INDEX = 5

/**
 * Says of rows that were found in pages without a schema which table they are of: one whose columns, types and checks
 * all rows of a page pass. Rows of tables that are kept as an index, and of pages that several tables would take, must
 * name things that have been found as well; all ids of ours are unique, so that an index is not taken for a table.
 */
export function assignRows(pages: Iterable<ScannedPage>): Map<TableName, Row[]> {
  const judge = new Judge()
  try {
    const found = new Map<TableName, Row[]>()
    const unclear: { page: ScannedPage; candidates: readonly Shape[] }[] = []
    for (const page of pages) {
      const candidates = judge.candidates(page)
      const [best] = candidates
      if (best && !page.isIndex && candidates.length === 1) add(found, best, page)
      else if (best) unclear.push({ page, candidates })
    }
    // What an index's rows name stands in tables: these come first.
    for (const isIndex of [false, true]) {
      const ids = idsOf(found)
      for (const { page, candidates } of unclear.filter((one) => one.page.isIndex === isIndex)) {
        const shares = candidates.map((shape) => shareThatResolves(shape, page, ids))
        const most = Math.max(...shares)
        const best = candidates[shares.indexOf(most)]
        if (best && (!isIndex || most > 0 || best.columns.length > WIDEST_INDEX)) add(found, best, page)
      }
    }
    return found
  } finally {
    judge.close()
  }
}

function idsOf(found: ReadonlyMap<TableName, readonly Row[]>): Map<TableName, Set<SqlValue>> {
  return new Map([...found].map(([table, rows]) => [table, new Set(rows.map((row) => row['id'] ?? null))]))
}

function add(found: Map<TableName, Row[]>, shape: Shape, page: ScannedPage): void {
  found.set(shape.table, [...(found.get(shape.table) ?? []), ...page.rows.map((row) => toRow(shape, row))])
}

/**
 * From 1, where all references in the page's rows lead to something that was found, to -1, where none does. One into a
 * table of which nothing was found says nothing.
 */
function shareThatResolves(
  shape: Shape,
  page: ScannedPage,
  ids: ReadonlyMap<TableName, ReadonlySet<SqlValue>>,
): number {
  let sum = 0
  let count = 0
  for (const scanned of page.rows) {
    const row = toRow(shape, scanned)
    for (const { column, table } of shape.references) {
      const id = row[column] ?? null
      if (id === null) continue
      const known = ids.get(table)
      count += 1
      if (known) sum += known.has(id) ? 1 : -1
    }
  }
  return sum / Math.max(1, count)
}

/** Columns that came with a later schema than the row have what they had then. */
function toRow({ table, columns, integerKey }: Shape, { values, rowid }: ScannedPage['rows'][number]): Row {
  const row = Object.fromEntries(columns.slice(0, values.length).map((column, n) => [column, values[n] ?? null]))
  return { ...valuesBefore(table), ...row, ...(integerKey !== null && { [integerKey]: rowid }) }
}

/** No check of the schema's says so, but no table of ours has anything else in a column of this name. */
function isDate(value: SqlValue): boolean {
  return value === null || (typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value))
}

/** Knows by trying: an empty project in memory takes a row, or does not. */
class Judge {
  readonly #db = ProjectDatabase.inMemory()
  readonly #shapes: readonly Shape[]

  constructor() {
    for (const statement of statementsTo(SCHEMA_VERSION)) this.#db.run(statement)
    this.#db.pragma('foreign_keys = OFF')
    // The keys of the record that defines the type.
    const names = Object.keys(tables) as TableName[]
    this.#shapes = names.map((table) => this.#shapeOf(table)).toSorted((a, b) => b.strictness - a.strictness)
  }

  /** The strictest first. */
  candidates(page: ScannedPage): Shape[] {
    return this.#shapes.filter((shape) => shape.isIndex === page.isIndex && this.#takesAll(shape, page))
  }

  close(): void {
    this.#db.close()
  }

  #takesAll(shape: Shape, page: ScannedPage): boolean {
    const oldest = shape.columns.length - Object.keys(valuesBefore(shape.table)).length
    if (page.rows.some(({ values }) => values.length < oldest || values.length > shape.columns.length)) return false
    const names = shape.columns.map((column) => `"${column}"`).join(', ')
    const sql = `INSERT INTO "${shape.table}" (${names}) VALUES (${shape.columns.map(() => '?').join(', ')})`
    try {
      for (const scanned of page.rows) {
        const row = toRow(shape, scanned)
        if (!isDate(row['date'] ?? null)) return false
        this.#db.run(sql, ...shape.columns.map((column) => row[column] ?? null))
      }
      return true
    } catch {
      return false
    } finally {
      this.#db.run(`DELETE FROM "${shape.table}"`)
    }
  }

  #shapeOf(table: TableName): Shape {
    const info = this.#db.pragmaRows(`table_info("${table}")`)
    const sql = this.#db.get<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?', table)?.sql ?? ''
    const isIndex = /WITHOUT ROWID/i.test(sql)
    const key = info.filter(({ pk }) => Number(pk) > 0).toSorted((a, b) => Number(a['pk']) - Number(b['pk']))
    const ordered = isIndex ? [...key, ...info.filter(({ pk }) => Number(pk) === 0)] : info
    const integerKey = !isIndex && key.length === 1 && key[0]?.['type'] === 'INTEGER' ? String(key[0]['name']) : null
    return {
      table,
      isIndex,
      columns: ordered.map(({ name }) => String(name)),
      integerKey,
      // References lead to tables of ours, by their ids.
      references: this.#db
        .pragmaRows(`foreign_key_list("${table}")`)
        .map((reference) => ({ column: String(reference['from']), table: String(reference['table']) as TableName })),
      strictness: sql.split('CHECK').length + sql.split('NOT NULL').length / 100 + Number(/\bdate TEXT/.test(sql)),
    }
  }
}
