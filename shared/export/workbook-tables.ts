import { codebookTables } from './codebook-tables.ts'
import { lookUpCodebook, type CodebookLookup } from './codebook-lookup.ts'
import type { ExportSource } from './export-source.ts'
import { describeFilters } from './filter-words.ts'
import { PROVENANCE_COLUMNS } from './provenance.ts'
import { QUOTATION_COLUMNS, quotationRows } from './quotation-table.ts'
import { typeOfColumn, type Table, type TableRow } from './table.ts'

const PROVENANCE: ReadonlySet<string> = new Set(PROVENANCE_COLUMNS)

/** What positions are about and who holds them; the words are in the first sheet. */
const POSITION_COLUMNS = [
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
] as const

/** The workbook's tables in order, each read once its rows are asked for. */
export function workbookTables(source: ExportSource): Table[] {
  const lookup = lookUpCodebook(source)
  const quotationColumns = QUOTATION_COLUMNS.filter((column) => !PROVENANCE.has(column))
  return [
    { name: 'quotations', columns: quotationColumns.map(typeOfColumn), rows: quotations(source, quotationColumns) },
    { name: 'positions', columns: POSITION_COLUMNS.map(typeOfColumn), rows: positions(source) },
    disagreementTable(source, lookup),
    ...codebookTables(source, lookup),
    readMe(source, lookup),
  ]
}

function* quotations(
  source: ExportSource,
  columns: readonly (typeof QUOTATION_COLUMNS)[number][],
): Generator<TableRow> {
  for (const row of quotationRows(source)) yield columns.map((column) => row[column])
}

function* positions(source: ExportSource): Generator<TableRow> {
  for (const row of quotationRows(source)) {
    if (row.position_id !== '') yield POSITION_COLUMNS.map((column) => row[column])
  }
}

const DISAGREEMENT_COLUMNS = [
  'disagreement_id',
  'title',
  'question',
  'issue',
  'kind',
  'mode',
  'intensity',
  'status',
  'status_since',
  'history',
  'side',
  'side_actors',
  'side_positions',
  'side_position_ids',
  'acknowledged',
] as const

/** A row for each side, so that sides can be counted and joined; a disagreement without sides has one row. */
function disagreementTable(source: ExportSource, lookup: CodebookLookup): Table {
  return {
    name: 'disagreements',
    columns: DISAGREEMENT_COLUMNS.map(typeOfColumn),
    rows: disagreementRows(source, lookup),
  }
}

function* disagreementRows(source: ExportSource, lookup: CodebookLookup): Generator<TableRow> {
  for (const one of source.disagreements) {
    const now = one.statuses.at(-1)
    const common = [
      one.id,
      one.title,
      one.question,
      one.issueId === null ? '' : lookup.issuePath(one.issueId),
      one.kindId === null ? '' : lookup.term(one.kindId).key,
      one.modeId === null ? '' : lookup.term(one.modeId).key,
      one.intensity ?? '',
      now === undefined ? '' : lookup.term(now.statusId).key,
      now?.since ?? '',
      one.statuses
        .map(({ statusId, since, note }) =>
          [lookup.term(statusId).key, since ?? '', note].filter((part) => part !== '').join(' '),
        )
        .join('; '),
    ]
    const acknowledged = one.acknowledgements
      .map(({ passageId, actorId, does }) =>
        [actorId === null ? '' : lookup.actor(actorId).name, does, `(passage ${passageId})`].join(' ').trimStart(),
      )
      .join('; ')
    if (one.sides.length === 0) yield [...common, '', '', 0, '', acknowledged]
    for (const [index, side] of one.sides.entries()) {
      const actors = side.actorIds.map((id) => lookup.actor(id).name).join('; ')
      yield [...common, index + 1, actors, side.positionIds.length, side.positionIds.join('; '), acknowledged]
    }
  }
}

/** What the workbook is, and what its sheets hold. */
function readMe(source: ExportSource, lookup: CodebookLookup): Table {
  const { project, application, exportedAt } = source.head
  return {
    name: 'read-me',
    columns: [typeOfColumn('about'), typeOfColumn('this workbook')],
    rows: [
      ['project', project.title],
      ['project id', project.id],
      ['contents', describeFilters(source, lookup)],
      ['exported at', exportedAt],
      ['exported by', `${application.name} ${application.version}`],
      ['coders', source.coders.map((coder) => coder.name).join('; ')],
      ['quotations', 'One row for each passage and position, with the exact words and a full citation.'],
      ['positions', 'The same positions without the words; joined to the quotations by position_id.'],
      ['disagreements', 'One row for each side; its positions by position_id.'],
      ['actors, issues, codes', 'The whole codebook, used or not. Paths run from the root, parted by “ > ”.'],
      ['transcripts', 'All texts of this export with the revision and SHA-256 that the offsets refer to.'],
      ['dates', 'A day is a date; a date known to the month or year only is text (2019-03).'],
      ['offsets', 'start and end count UTF-16 units of the text, end exclusive.'],
      ['quotations are exact', 'No cell is a formula. “[…]” marks what an elided passage leaves out.'],
    ],
  }
}
