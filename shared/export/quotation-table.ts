import { isOwnWord, type Position } from '../domain/positions.ts'
import { joinQuotes } from '../domain/spans.ts'
import { plainText } from './citation/citation-text.ts'
import { formatCitation } from './citation/format-citation.ts'
import { lookUpCodebook, type CodebookLookup } from './codebook-lookup.ts'
import { excerptsOf, type Excerpt } from './excerpts.ts'
import type { ExportSource } from './export-source.ts'
import { provenanceCells } from './provenance.ts'
import type { TableCell, TableRow } from './table.ts'

/** What cells draw on besides their own excerpt. */
interface Known {
  readonly lookup: CodebookLookup
  /** Titles by position (evidence of a side) and by passage (acknowledgement or denial). */
  readonly disagreements: ReadonlyMap<string, readonly string[]>
  readonly provenance: ReturnType<typeof provenanceCells>
}

/** An empty string where there is nothing to say. Numbers are numbers, all else is text. */
type Cell = (excerpt: Excerpt, known: Known) => TableCell

/** A cell that says something of the position; empty in the row of a passage without one. */
function ofPosition(tell: (position: Position, known: Known) => TableCell): Cell {
  return ({ position }, known) => (position === null ? '' : tell(position, known))
}

/** What a passage is, the same in all rows of it. Docs/exports.md says what each column holds. */
const PLACE_CELLS = {
  transcript_title: ({ transcript }) => transcript.title,
  kind: ({ transcript }) => transcript.kind,
  date: ({ date }) => date ?? '',
  time: ({ transcript }) => transcript.time ?? '',
  place: ({ place }) => place ?? '',
  event: ({ event }) => event?.title ?? '',
  publisher: ({ transcript }) => transcript.publisher ?? '',
  language: ({ transcript }) => transcript.language ?? '',
  translation: ({ transcript }) => transcript.translation ?? '',
  url: ({ transcript }) => transcript.url ?? '',
  accessed: ({ transcript }) => transcript.accessed ?? '',
  speaker: ({ speakers }) => joinDistinct(speakers.map((speaker) => speaker.name)),
  speaker_office: ({ cited }) => joinDistinct(cited.people.map((person) => person.office)),
  speaker_affiliation: ({ cited }) => joinDistinct(cited.people.map((person) => person.affiliation)),
  role: ({ role }) => role ?? '',
} as const satisfies Record<string, Cell>

const POSITION_CELLS = {
  holder: ofPosition(({ holderId }, { lookup }) => lookup.actor(holderId).name),
  holder_kind: ofPosition(({ holderId }, { lookup }) => lookup.actor(holderId).kind),
  issue: ofPosition(({ issueId }, { lookup }) => lookup.issuePath(issueId)),
  stance: ofPosition(({ stanceId }, { lookup }) => lookup.term(stanceId).key),
  stance_label: ofPosition(({ stanceId }, { lookup }) => lookup.term(stanceId).label),
  stance_value: ofPosition(({ stanceId }, { lookup }) => lookup.term(stanceId).value ?? ''),
  act: ofPosition(({ actId }, { lookup }) => (actId === null ? '' : lookup.term(actId).key)),
  attribution: ofPosition(({ attribution }) => attribution),
  own_word: ofPosition(({ attribution }) => (isOwnWord(attribution) ? 1 : 0)),
  addressee: ofPosition(({ addresseeId }, { lookup }) => (addresseeId === null ? '' : lookup.actor(addresseeId).name)),
  conditions: ofPosition(({ conditions }) => conditions),
  gloss: ofPosition(({ gloss }) => gloss),
  confidence: ofPosition(({ confidence }) => confidence ?? ''),
} as const satisfies Record<string, Cell>

const WORD_CELLS = {
  quotation: ({ passage }) => joinQuotes(passage.spans.map((span) => span.quote)),
  spans_count: ({ passage }) => passage.spans.length,
  start: ({ passage }) => passage.spans[0]?.start ?? '',
  end: ({ passage }) => passage.spans.at(-1)?.end ?? '',
  paragraph: ({ paragraphs }) => paragraphs,
  revision: ({ transcript }) => transcript.revision.number,
  text_sha256: ({ transcript }) => transcript.revision.sha256,
} as const satisfies Record<string, Cell>

const CELLS = {
  ...PLACE_CELLS,
  ...POSITION_CELLS,
  codes: ({ passage }, { lookup }) => joinDistinct(passage.codeIds.map((id) => lookup.codePath(id))),
  disagreements: ({ passage, position }, { disagreements }) =>
    joinDistinct([...titlesOf(disagreements, position?.id ?? ''), ...titlesOf(disagreements, passage.id)]),
  ...WORD_CELLS,
  coder: ({ passage, position }, { lookup }) => lookup.coder((position ?? passage).coderId).name,
  tagged_at: ({ passage, position }) => (position ?? passage).createdAt,
  citation: ({ cited }) => plainText(formatCitation('chicago', cited)),
  passage_id: ({ passage }) => passage.id,
  position_id: ({ position }) => position?.id ?? '',
  transcript_id: ({ transcript }) => transcript.id,
  project: (_, { provenance }) => provenance.project,
  contents: (_, { provenance }) => provenance.contents,
  exported_at: (_, { provenance }) => provenance.exported_at,
  exported_by: (_, { provenance }) => provenance.exported_by,
} as const satisfies Record<string, Cell>

export type QuotationColumn = keyof typeof CELLS
/** The columns of the table of quotations, in order. Safe: the keys of the record are its own. */
export const QUOTATION_COLUMNS = Object.keys(CELLS) as readonly QuotationColumn[]

/** Columns that may differ between the positions of one passage. */
export const POSITION_COLUMNS: ReadonlySet<string> = new Set([
  'position_id',
  ...Object.keys(POSITION_CELLS),
  'disagreements',
  'coder',
  'tagged_at',
])

/** A row per passage × position; a passage without a position gives one row whose position columns are empty. */
export function* quotationRows(
  source: ExportSource,
  columns: readonly QuotationColumn[] = QUOTATION_COLUMNS,
): Generator<TableRow> {
  for (const { row } of quotationRowsWithPassages(source, columns)) yield row
}

/** The same rows, each with what it is about; the rows of one passage follow each other. */
export function* quotationRowsWithPassages(
  source: ExportSource,
  columns: readonly QuotationColumn[],
): Generator<{ readonly excerpt: Excerpt; readonly row: TableRow }> {
  const cells = columns.map((column): Cell => CELLS[column])
  const known = {
    lookup: lookUpCodebook(source),
    disagreements: disagreementTitles(source),
    provenance: provenanceCells(source),
  }
  for (const excerpt of excerptsOf(source)) yield { excerpt, row: cells.map((cell) => cell(excerpt, known)) }
}

const NO_TITLES: readonly string[] = []

function titlesOf(titles: Known['disagreements'], id: string): readonly string[] {
  return titles.get(id) ?? NO_TITLES
}

function disagreementTitles(source: ExportSource): Map<string, string[]> {
  const titles = new Map<string, string[]>()
  for (const { title, sides, acknowledgements } of source.disagreements) {
    const ids = [...sides.flatMap((side) => side.positionIds), ...acknowledgements.map((one) => one.passageId)]
    for (const id of ids) titles.set(id, [...(titles.get(id) ?? []), title])
  }
  return titles
}

function joinDistinct(parts: readonly (string | null)[]): string {
  if (parts.length < 2) return parts[0] ?? ''
  return [...new Set(parts.filter((part) => part !== null && part !== ''))].join('; ')
}
