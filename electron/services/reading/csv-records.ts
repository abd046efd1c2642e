import { CsvError, parse } from 'csv-parse/sync'
import { AppError } from '#shared/api/envelope.ts'

export interface CsvRecord {
  readonly cells: string[]
  /** Of the file, counted from 1: where the record ends. */
  readonly line: number
}

/** UTF-16 units in which the header of a table is looked for. */
const HEAD = 64 * 1024

/**
 * The records of a text as CSV, whatever parts its cells. Throws `unreadable-file` for what is no table; of a text that
 * `isCut` somewhere, those that are whole are answered.
 */
export function readCsvRecords(
  text: string,
  { separator = separatorOf(text), keepsEmpty = false, isCut = false } = {},
): CsvRecord[] {
  const records: CsvRecord[] = []
  try {
    parse(text.toWellFormed(), {
      bom: true,
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: !keepsEmpty,
      on_record(cells: string[], { lines }) {
        records.push({ cells, line: lines })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (isCut) return records
    const line = typeof error['lines'] === 'number' ? ` (line ${error['lines']})` : ''
    throw new AppError('unreadable-file', `The file is not a table that can be read${line}. Nothing was changed.`)
  }
  return records
}

const SEPARATORS = [',', ';', '\t']

/** What stands most often in the first line outside quotation marks. */
function separatorOf(text: string): string {
  const [first = ''] = text
    .slice(0, HEAD)
    .replaceAll(/"[^"]*"/gu, '')
    .split(/\r?\n/u, 1)
  const counts = SEPARATORS.map((separator) => ({ separator, count: first.split(separator).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).separator
}

/** What parts the cells of the first line of which `isHeader` says that it is one; undefined where none is. */
export function separatorOfHeader(text: string, isHeader: (cells: readonly string[]) => boolean): string | undefined {
  for (const line of text.slice(0, HEAD).split(/\r?\n/u)) {
    const found = SEPARATORS.map((separator) => ({ separator, cells: line.split(separator).map(unquote) }))
      .toSorted((a, b) => b.cells.length - a.cells.length)
      .find(({ cells }) => isHeader(cells))
    if (found) return found.separator
  }
  return undefined
}

function unquote(cell: string): string {
  return cell.replace(/^"(.*)"$/u, '$1')
}
