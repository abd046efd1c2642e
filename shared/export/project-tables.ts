import { AppError } from '../api/envelope.ts'
import { lookUpCodebook } from './codebook-lookup.ts'
import { ACTOR_COLUMNS, actorRows, CODE_COLUMNS, codeRows, ISSUE_COLUMNS, issueRows } from './codebook-tables.ts'
import { DISAGREEMENT_COLUMNS, disagreementRows } from './disagreement-table.ts'
import type { ExportOptions } from './export-options.ts'
import type { ExportSource } from './export-source.ts'
import { PROVENANCE_COLUMNS, provenanceCells } from './provenance.ts'
import { QUOTATION_COLUMNS, quotationRows, type QuotationColumn } from './quotation-table.ts'
import { typeOfColumn, type Table, type TableRow } from './table.ts'
import { TRANSCRIPT_COLUMNS, transcriptRows } from './transcript-table.ts'
import { markColumns, wideRows } from './wide-table.ts'

/** What a table of quotations says of where it comes from, row by row. */
const ORIGIN: ReadonlySet<string> = new Set(['revision', 'text_sha256', ...PROVENANCE_COLUMNS])
const PROVENANCE: ReadonlySet<string> = new Set(PROVENANCE_COLUMNS)

/** What positions are about and who holds them; the words are in the table of quotations. */
const POSITION_TABLE_COLUMNS = [
  'position_id',
  'passage_id',
  'transcript_id',
  'date',
  'holder',
  'holder_kind',
  'issue',
  'stance',
  'stance_label',
  'stance_value',
  'act',
  'attribution',
  'own_word',
  'addressee',
  'conditions',
  'gloss',
  'confidence',
  'disagreements',
  'coder',
  'tagged_at',
] as const satisfies readonly QuotationColumn[]

/** Every table of a project, with all its columns. */
export const TABLE_COLUMNS: Readonly<Record<ExportOptions['table'], readonly string[]>> = {
  quotations: QUOTATION_COLUMNS,
  positions: POSITION_TABLE_COLUMNS,
  disagreements: DISAGREEMENT_COLUMNS,
  actors: ACTOR_COLUMNS,
  issues: ISSUE_COLUMNS,
  codes: CODE_COLUMNS,
  transcripts: TRANSCRIPT_COLUMNS,
}

type TableName = keyof typeof TABLE_COLUMNS
type TableOptions = Pick<ExportOptions, 'columns' | 'layout' | 'provenance'>

/**
 * The quotations, long or wide, with the chosen columns in the chosen order. Unless it is switched off, every row
 * names its text's revision, and project, filters, date and program, whatever was chosen.
 */
export function quotationTable(source: ExportSource, options: TableOptions): Table {
  const chosen = chooseColumns(QUOTATION_COLUMNS, options)
  const isWide = options.layout === 'wide'
  const marks = isWide ? markColumns(source) : []
  return {
    name: 'quotations',
    columns: [...chosen, ...marks].map(typeOfColumn),
    rows: isWide ? wideRows(source, chosen) : quotationRows(source, chosen),
  }
}

function chooseColumns(
  known: readonly QuotationColumn[],
  { columns, provenance }: TableOptions,
): readonly QuotationColumn[] {
  const all = provenance ? known : known.filter((column) => !PROVENANCE.has(column))
  if (columns.length === 0) return all
  const chosen = pickColumns(known, columns)
  const missing = known.filter((column) => provenance && ORIGIN.has(column) && !chosen.includes(column))
  return [...chosen, ...missing]
}

/** The columns of these names, once each, in their order. Throws `invalid-input` for one that the table does not have. */
function pickColumns<Column extends string>(known: readonly Column[], names: readonly string[]): Column[] {
  return [...new Set(names)].map((name) => {
    const column = known.find((one) => one === name)
    if (column !== undefined) return column
    throw new AppError('invalid-input', `There is no column “${name}”; there are ${known.join(', ')}.`)
  })
}

/** One table of the project by its name, as a file of its own. */
export function projectTable(source: ExportSource, name: TableName, options: TableOptions): Table {
  if (name === 'quotations') return quotationTable(source, options)
  const table = plainTable(source, name)
  const known = table.columns.map((column) => column.name)
  const names = options.columns.length === 0 ? known : pickColumns(known, options.columns)
  const places = names.map((one) => known.indexOf(one))
  const origin = options.provenance ? provenanceCells(source) : null
  const originCells = origin === null ? [] : PROVENANCE_COLUMNS.map((column) => origin[column])
  return {
    name,
    columns: [...names, ...(origin === null ? [] : PROVENANCE_COLUMNS)].map(typeOfColumn),
    rows: pickCells(table.rows, places, originCells),
  }
}

function* pickCells(rows: Iterable<TableRow>, places: readonly number[], rest: TableRow): Generator<TableRow> {
  for (const row of rows) yield [...places.map((at) => row[at] ?? ''), ...rest]
}

/** A table without choices: all its columns, nothing about where it comes from. */
export function plainTable(source: ExportSource, name: Exclude<TableName, 'quotations'>): Table {
  return {
    name,
    columns: TABLE_COLUMNS[name].map(typeOfColumn),
    rows: { [Symbol.iterator]: () => rowsOf(source, name) },
  }
}

function rowsOf(source: ExportSource, name: Exclude<TableName, 'quotations'>): Generator<TableRow> {
  const lookup = lookUpCodebook(source)
  switch (name) {
    case 'positions':
      return positionRows(source)
    case 'disagreements':
      return disagreementRows(source, lookup)
    case 'actors':
      return actorRows(source, lookup)
    case 'issues':
      return issueRows(source, lookup)
    case 'codes':
      return codeRows(source, lookup)
    case 'transcripts':
      return transcriptRows(source)
  }
}

function* positionRows(source: ExportSource): Generator<TableRow> {
  for (const row of quotationRows(source, POSITION_TABLE_COLUMNS)) if (row[0] !== '') yield row
}
