import { lookUpCodebook, type CodebookLookup } from './codebook-lookup.ts'
import type { ExportOptions } from './export-options.ts'
import type { ExportSource } from './export-source.ts'
import { describeFilters } from './filter-words.ts'
import { plainTable, quotationTable } from './project-tables.ts'
import { typeOfColumn, type Table } from './table.ts'

/** The workbook's tables in order, each read once its rows are asked for. The read-me says where all of it is from. */
export function workbookTables(source: ExportSource, options: Pick<ExportOptions, 'columns' | 'layout'>): Table[] {
  return [
    quotationTable(source, { ...options, provenance: false }),
    plainTable(source, 'positions'),
    plainTable(source, 'disagreements'),
    plainTable(source, 'actors'),
    plainTable(source, 'issues'),
    plainTable(source, 'codes'),
    plainTable(source, 'transcripts'),
    readMe(source, lookUpCodebook(source)),
  ]
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
