import { AppError } from '#shared/api/envelope.ts'
import type { TableExtension } from '#shared/domain/import-formats.ts'
import { plainSource } from '#shared/recognition/source-text.ts'
import { readFacts } from '#shared/tables/row-facts.ts'
import type { ColumnChoice, TableInfo } from '#shared/tables/column-choices.ts'
import {
  describeColumns,
  findTable,
  likelyTable,
  readHeader,
  sampleCells,
  type TranscriptTable,
} from '#shared/tables/table-columns.ts'
import { unguard } from '#shared/export/spreadsheet-guard.ts'
import { readCsvRecords, separatorOfHeader } from './csv-records.ts'
import { readHtml } from './read-html.ts'
import type { ReadSource } from './read-source.ts'
import { readOds } from './read-ods.ts'
import { readXlsx } from './read-xlsx.ts'
import { checkRowCount, type ReadSheet } from './table-rows.ts'
import { decodeFile } from './text-encodings.ts'

// Reads tables of transcripts: one a row, with what is known about it in the columns.

export interface ReadTable extends TranscriptTable, Pick<ReadSource, 'encoding' | 'encodingBy'> {}

/** What a person chose for the reading of a table, and how much of it is wanted. */
export interface TableReading {
  /** The encoding of CSV, of which a file with a byte-order mark takes no notice. */
  readonly chosen: string | null
  /** What columns of such headers are. */
  readonly choices: readonly ColumnChoice[]
  /** Where only the first rows are wanted: how much of the whole the bytes are, from 0 to 1, which is 1 for all but CSV. */
  readonly headShare?: number
}

interface FoundSheet extends ReadSheet, Pick<ReadSource, 'encoding' | 'encodingBy'> {}

/** A table that was looked for in a file; its columns are null where no name says which is the text. */
export interface FoundTable extends Omit<TranscriptTable, 'columns'> {
  readonly columns: TranscriptTable['columns'] | null
  readonly sheet: FoundSheet
}

/**
 * The first sheet that has a column of texts. Throws `unreadable-file` with `TableInfo` without its name where no first row
 * names such a column.
 */
export async function readTable(bytes: Uint8Array, format: TableExtension, reading: TableReading): Promise<ReadTable> {
  const found = await lookForTable(bytes, format, reading)
  if (found.columns === null) throw noTextColumn(describeTableOf(found, reading.choices))
  const { columns, header, rows, sheet } = found
  return { columns, header, rows, encoding: sheet.encoding, encodingBy: sheet.encodingBy }
}

/** As `readTable`, or the first sheet that may be such a table. Throws `unreadable-file` where none may be. */
export async function lookForTable(
  bytes: Uint8Array,
  format: TableExtension,
  reading: TableReading,
): Promise<FoundTable> {
  let likely: FoundTable | null = null
  for await (const sheet of readSheets(bytes, format, reading)) {
    const table = findTable(sheet.rows, reading.choices)
    if (table) return { ...table, sheet }
    likely ??= withoutText(sheet)
  }
  if (likely === null) throw noTextColumn(null)
  return likely
}

function withoutText(sheet: FoundSheet): FoundTable | null {
  const table = likelyTable(sheet.rows)
  return table && { ...table, columns: null, sheet }
}

/** What a person is shown of the table. */
export function describeTableOf(found: FoundTable, choices: readonly ColumnChoice[]): Omit<TableInfo, 'name'> {
  const { encoding, encodingBy } = found.sheet
  const columns = describeColumns(found.header, sampleCells(found), choices)
  return { encoding, isEncodingGuessed: encodingBy === 'statistics', columns }
}

/** So many rows are read where only the first are wanted: enough to find the header below titles, and what stands in it. */
const HEAD_ROWS = 60

async function* readSheets(
  bytes: Uint8Array,
  format: TableExtension,
  reading: TableReading,
): AsyncGenerator<FoundSheet> {
  const settled = { encoding: null, encodingBy: null }
  if (format === 'csv' || format === 'tsv') yield readCsvSheet(bytes, reading)
  else if (format === 'xlsx') {
    const mostRows = reading.headShare === undefined ? Infinity : HEAD_ROWS
    for await (const sheet of readXlsx(bytes, mostRows)) yield { ...sheet, ...settled }
  } else {
    for (const rows of await readOds(bytes)) yield { rows, share: 1, ...settled }
  }
}

function readCsvSheet(bytes: Uint8Array, { chosen, choices, headShare: share = 1 }: TableReading): FoundSheet {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const { text, ...found } = decodeFile(bytes, { chosen: isMarked ? null : chosen })
  const separator = separatorOfHeader(text, (cells) => readHeader(cells, choices) !== null)
  const records = readCsvRecords(text, { separator, keepsEmpty: true, isCut: share < 1 })
  checkRowCount(records.length)
  return { rows: records.map(({ cells }) => cells), share, ...found }
}

function noTextColumn(info: Omit<TableInfo, 'name'> | null): AppError {
  return new AppError(
    'unreadable-file',
    'None of its columns is called “text”. Choose what its columns are before it is imported (Columns…), or name them in the ' +
      'first row: “text” for the words and, where you have them, title, date, url, speaker, publisher, language, kind, ' +
      'place. Nothing was imported from it.',
    info,
  )
}

/** The one text of a table that has one row; a table of several is split into such before. */
export async function readTableRow(
  bytes: Uint8Array,
  format: TableExtension,
  fallbackTitle: string | null,
  chosen: string | null,
  choices: readonly ColumnChoice[],
): Promise<ReadSource> {
  const { columns, header, rows, encoding, encodingBy } = await readTable(bytes, format, { chosen, choices })
  const [row, ...others] = rows
  if (others.length > 0) {
    throw new AppError('unsupported-format', `It is a table of ${rows.length} texts; import it as a file.`)
  }
  if (row?.cells.slice(header.length).some((cell) => cell.trim() !== '')) {
    throw new AppError(
      'unreadable-file',
      'It has more cells than columns with a name, so its words may be cut; put the words in quotation marks, or name all columns. Nothing was imported from it.',
    )
  }
  const cells = unguardCells(header, row?.cells ?? [])
  const facts = readFacts(columns, cells)
  const words = cells[columns.fields.get('text') ?? -1] ?? ''
  const source = /<(?:p|br|div)\b[^<>]*>/iu.test(words) ? readHtml(words, null) : plainSource(words)
  const page = { ...source.page, title: facts.title, language: facts.language, publisher: facts.publisher }
  const described = describeColumns(header, cells, choices)
  return { source: { ...source, page, fallbackTitle }, encoding, encodingBy, facts, columns: described }
}

/** Demarche's own CSV puts an apostrophe before what a spreadsheet would run as a formula, and says where. */
function unguardCells(header: readonly string[], cells: readonly string[]): readonly string[] {
  const guarded = new Set((cells[header.indexOf('guarded')] ?? '').split(' '))
  return cells.map((cell, at) => (guarded.has(header[at] ?? '') ? unguard(cell) : cell))
}
