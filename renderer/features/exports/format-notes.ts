import type { ExportFormat } from '#shared/api/analysis-api.ts'

export interface FormatOption {
  readonly key: string
  readonly label: string
  readonly explanation: string
  /** What the backend does where nothing is said. */
  readonly isOn: boolean
}

export interface FormatNote {
  readonly name: string
  /** What it is for, in a line. */
  readonly purpose: string
  readonly options?: readonly FormatOption[]
}

const tableOptions: readonly FormatOption[] = [
  {
    key: 'bom',
    label: 'Mark as UTF-8 for Excel',
    explanation: 'Excel then shows every script as it is. R, Python and LibreOffice do not need it.',
    isOn: false,
  },
  {
    key: 'spreadsheetSafe',
    label: 'Guard cells that look like formulas',
    explanation: 'An apostrophe goes before = + - @; the last column names the cells it was put in.',
    isOn: true,
  },
]

/** Each format by name and purpose, with what can be chosen about it. */
export const formatNotes: Readonly<Record<ExportFormat, FormatNote>> = {
  csv: { name: 'CSV', purpose: 'A row for each position, for spreadsheets, R and Python', options: tableOptions },
  xlsx: { name: 'Excel', purpose: 'The same table as a workbook' },
  docx: { name: 'Word', purpose: 'Quotations with citations, to write on with' },
  odt: { name: 'OpenDocument text', purpose: 'Quotations with citations, for LibreOffice' },
  html: { name: 'Report', purpose: 'A page to read, print and share (HTML)' },
  markdown: { name: 'Markdown', purpose: 'Quotations with citations, for notes' },
  pdf: { name: 'PDF', purpose: 'The report as it prints' },
  json: { name: 'JSON', purpose: 'Everything in the project, for programs' },
  'csl-json': { name: 'CSL JSON', purpose: 'The transcripts as references, for Zotero' },
  ris: { name: 'RIS', purpose: 'The transcripts as references, for EndNote' },
  bibtex: { name: 'BibTeX', purpose: 'The transcripts as references, for LaTeX' },
  qdpx: { name: 'REFI-QDA project', purpose: 'Texts and tags, for NVivo, MAXQDA, ATLAS.ti' },
  qdc: { name: 'REFI-QDA codebook', purpose: 'Codes only, for NVivo, MAXQDA, ATLAS.ti' },
  'web-annotation': { name: 'Web Annotation', purpose: 'Passages as linked data (W3C)' },
  events: { name: 'Events', purpose: 'Who said what on whom, by date, for event data' },
  graphml: { name: 'GraphML', purpose: 'Actors and issues as a network, for R and Python' },
  gexf: { name: 'GEXF', purpose: 'Actors and issues as a network, for Gephi' },
  edges: { name: 'Edge list', purpose: 'Actors and issues as pairs, for any program' },
}
