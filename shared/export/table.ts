/** Dates are ISO, as far as known. */
export type ColumnType = 'text' | 'number' | 'date'

export interface TableColumn {
  readonly name: string
  readonly type: ColumnType
}

/** An empty string is an empty cell. */
export type TableCell = string | number
/** One cell for each column. */
export type TableRow = readonly TableCell[]

/** A table as a workbook holds it. */
export interface Table {
  readonly name: string
  readonly columns: readonly TableColumn[]
  readonly rows: Iterable<TableRow>
}

const NUMBERS: ReadonlySet<string> = new Set([
  'stance_value',
  'own_word',
  'spans_count',
  'start',
  'end',
  'revision',
  'intensity',
  'side',
  'side_positions',
  'uses',
  'passages',
  'positions',
  'agreement',
])
const DATES: ReadonlySet<string> = new Set(['date', 'accessed', 'status_since'])

/** What a column of that name holds; one name means the same in every table. */
export function typeOfColumn(name: string): TableColumn {
  if (NUMBERS.has(name) || /^(?:issue|code): /u.test(name)) return { name, type: 'number' }
  return { name, type: DATES.has(name) ? 'date' : 'text' }
}
