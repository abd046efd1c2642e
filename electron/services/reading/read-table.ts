import { AppError } from '#shared/api/envelope.ts'
import type { TableExtension } from '#shared/domain/import-formats.ts'
import { plainSource } from '#shared/recognition/source-text.ts'
import { readFacts } from '#shared/tables/row-facts.ts'
import type { ColumnChoice, TableInfo } from '#shared/tables/column-choices.ts'
import {
  describeColumns,
  findTable,
  likelyColumns,
  readHeader,
  type TranscriptTable,
} from '#shared/tables/table-columns.ts'
import { unguard } from '#shared/export/spreadsheet-guard.ts'
import { readCsvRecords, separatorOfHeader } from './csv-records.ts'
import { readHtml } from './read-html.ts'
import type { ReadSource } from './read-source.ts'
import { readOds } from './read-ods.ts'
import { readXlsx } from './read-xlsx.ts'
import { checkRowCount, type Sheet } from './table-rows.ts'
import { decodeFile } from './text-encodings.ts'

// Reads tables of transcripts: one a row, with what is known about it in the columns.

export interface ReadTable extends TranscriptTable, Pick<ReadSource, 'encoding' | 'encodingBy'> {}

/**
 * The first sheet that has a column of texts. Throws `unreadable-file` with `TableInfo` without its name where no first row
 * names such a column; `chosen` is the encoding that a person chose for CSV, of which a file with a byte-order mark takes no
 * notice, `choices` what they chose for the columns of such headers.
 */
export async function readTable(
  bytes: Uint8Array,
  format: TableExtension,
  chosen: string | null,
  choices: readonly ColumnChoice[],
): Promise<ReadTable> {
  let info: Omit<TableInfo, 'name'> = { encoding: null, isEncodingGuessed: false, columns: [] }
  if (format === 'csv' || format === 'tsv') {
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    const { text, ...found } = decodeFile(bytes, { chosen: isMarked ? null : chosen })
    const separator = separatorOfHeader(text, (cells) => readHeader(cells, choices) !== null)
    const rows = readCsvRecords(text, { separator, keepsEmpty: true }).map(({ cells }) => cells)
    checkRowCount(rows.length)
    const table = findTable(rows, choices)
    if (table) return { ...table, ...found }
    const { encoding, encodingBy } = found
    info = { encoding, isEncodingGuessed: encodingBy === 'statistics', columns: likelyColumns(rows) }
  } else {
    const sheets: AsyncIterable<Sheet> | Iterable<Sheet> = format === 'xlsx' ? readXlsx(bytes) : await readOds(bytes)
    for await (const sheet of sheets) {
      const table = findTable(sheet, choices)
      if (table) return { ...table, encoding: null, encodingBy: null }
      if (info.columns.length === 0) info = { ...info, columns: likelyColumns(sheet) }
    }
  }
  throw new AppError(
    'unreadable-file',
    'None of its columns is called “text”. Look at it before importing and choose what its columns are, or name them in the ' +
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
  const { columns, header, rows, encoding, encodingBy } = await readTable(bytes, format, chosen, choices)
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
