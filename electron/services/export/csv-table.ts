import type { ExportOptions } from '#shared/export/export-options.ts'
import { guard } from '#shared/export/spreadsheet-guard.ts'
import type { TableRow } from '#shared/export/table.ts'

/** What can be chosen about every table in CSV. */
export type CsvOptions = Pick<ExportOptions, 'separator' | 'bom' | 'spreadsheetSafe'>

/** Rows are gathered to at least this many characters. */
const PIECE = 1 << 13
const SEPARATORS: Readonly<Record<CsvOptions['separator'], string>> = { comma: ',', semicolon: ';', tab: '\t' }

/**
 * A table as RFC 4180: UTF-8, CRLF, every text cell quoted, numbers bare. Options: `separator`; `bom` puts the
 * byte-order mark in front that Excel needs; `spreadsheetSafe` guards cells that look like formulas, and the last
 * column names the cells of the row that were. Written by hand: a large table has millions of cells.
 */
export function* csvTable(
  columns: readonly string[],
  rows: Iterable<TableRow>,
  { separator, bom, spreadsheetSafe }: CsvOptions,
): Generator<string> {
  const parted = SEPARATORS[separator]
  if (bom) yield '\uFEFF'
  let piece = `${[...columns, 'guarded'].map(quote).join(parted)}\r\n`
  for (const row of rows) {
    const guarded: string[] = []
    for (let at = 0; at < row.length; at++) {
      const cell = row[at] ?? ''
      if (typeof cell === 'number') piece += String(cell)
      else if (spreadsheetSafe) {
        const safe = guard(cell)
        if (safe !== cell) guarded.push(columns[at] ?? '')
        piece += quote(safe)
      } else piece += quote(cell)
      piece += parted
    }
    piece += `${quote(guarded.join(' '))}\r\n`
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}

function quote(cell: string): string {
  if (cell === '') return ''
  return cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : `"${cell}"`
}
