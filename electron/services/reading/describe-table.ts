import { AppError } from '#shared/api/envelope.ts'
import { isTableExtension } from '#shared/domain/import-formats.ts'
import type { ColumnChoice, ColumnsBy, TableInfo } from '#shared/tables/column-choices.ts'
import { inItsName, openOriginal } from './open-original.ts'
import { describeTableOf, lookForTable } from './read-table.ts'
import { noRows } from './split-table.ts'
import { findUtf16 } from './utf16-pattern.ts'

// What a table is, by its first rows, before anybody imports it.

export interface DescribedTable {
  readonly table: Omit<TableInfo, 'name'>
  /** Null where none of its columns is the text. */
  readonly columnsBy: ColumnsBy | null
  /** How many texts it holds. */
  readonly rows: number
  /** False where only its first rows were read, and the others are reckoned from them. */
  readonly areRowsCounted: boolean
}

export interface TableHead {
  /** Of CSV and the like these may be the first ones only; of a packed format they are all. */
  readonly bytes: Uint8Array
  /** Of the whole file, in bytes. */
  readonly byteLength: number
}

/**
 * Its columns and about how many rows it has. A table of which no column says that it is the text is described too. Rejects
 * as `splitTable` does, for faults that its first rows show.
 */
export async function describeTable(
  { bytes, byteLength }: TableHead,
  fileName: string,
  chosen: string | null = null,
  choices: readonly ColumnChoice[] = [],
): Promise<DescribedTable> {
  const { name, extension } = openOriginal(bytes, fileName, chosen)
  if (!isTableExtension(extension)) throw new AppError('unsupported-format', `“${name}” is no table.`)
  const head = bytes.length < byteLength ? wholeLines(bytes, chosen) : bytes
  const reading = { chosen, choices, headShare: Math.min(1, head.length / byteLength) }
  const found = await inItsName(name, () => lookForTable(head, extension, reading))
  const { share } = found.sheet
  if (found.rows.length === 0 && share === 1) throw noRows(name)
  return {
    table: describeTableOf(found, choices),
    columnsBy: found.columns?.by ?? null,
    rows: Math.max(1, Math.round(found.rows.length / share)),
    areRowsCounted: share === 1,
  }
}

/** Up to the last end of a line, so that no character is cut in two; of UTF-16, whose characters are even, all of them. */
function wholeLines(bytes: Uint8Array, chosen: string | null): Uint8Array {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isMarked || chosen?.startsWith('utf-16') === true || findUtf16(bytes) !== null) return bytes
  const feed = bytes.lastIndexOf(0x0a)
  const end = feed < 0 ? bytes.lastIndexOf(0x0d) : feed
  return end < 0 ? bytes : bytes.subarray(0, end + 1)
}
