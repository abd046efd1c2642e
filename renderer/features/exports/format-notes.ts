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
  /** How its beginning is shown: as a table, as a page to read, or as it stands. */
  readonly preview: 'table' | 'report' | 'text'
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

const networkOptions: readonly FormatOption[] = [
  {
    key: 'ownWord',
    label: 'Own words only',
    explanation: 'Leaves out what others report, impute or quote of a holder.',
    isOn: true,
  },
  {
    key: 'oncePerText',
    label: 'Count a stance once in a text',
    explanation: 'Saying the same again on the same issue does not make a tie stronger.',
    isOn: true,
  },
  {
    key: 'byAffiliation',
    label: 'Count persons for whom they speak',
    explanation: 'A minister’s positions are those of the state or body, as of the date.',
    isOn: false,
  },
  {
    key: 'twoMode',
    label: 'Actors and issues',
    explanation: 'Who speaks to what, and on which side.',
    isOn: true,
  },
  {
    key: 'oneMode',
    label: 'Actors among themselves',
    explanation: 'Congruence and conflict through the issues that two share.',
    isOn: true,
  },
]

/** Each format by name and purpose, with what can be chosen about it. */
export const formatNotes: Readonly<Record<ExportFormat, FormatNote>> = {
  csv: {
    name: 'CSV',
    purpose: 'A row for each position, for spreadsheets, R and Python',
    preview: 'table',
    options: tableOptions,
  },
  xlsx: { name: 'Excel', purpose: 'A workbook with a sheet for each kind of thing', preview: 'table' },
  docx: { name: 'Word', purpose: 'Quotations with citations in footnotes, to write on with', preview: 'report' },
  odt: { name: 'OpenDocument text', purpose: 'The same for LibreOffice', preview: 'report' },
  html: { name: 'Report', purpose: 'A page to read, print and share (HTML)', preview: 'report' },
  markdown: {
    name: 'Markdown',
    purpose: 'Quotations with citations in footnotes, for notes and Pandoc',
    preview: 'text',
  },
  pdf: { name: 'PDF', purpose: 'The report as it prints', preview: 'report' },
  json: { name: 'JSON', purpose: 'Everything in the project, for programs', preview: 'text' },
  'csl-json': { name: 'CSL JSON', purpose: 'The transcripts as references, for Zotero', preview: 'text' },
  ris: { name: 'RIS', purpose: 'The transcripts as references, for EndNote', preview: 'text' },
  bibtex: { name: 'BibTeX', purpose: 'The transcripts as references, for LaTeX', preview: 'text' },
  qdpx: { name: 'REFI-QDA project', purpose: 'Texts and tags, for NVivo, MAXQDA, ATLAS.ti', preview: 'text' },
  qdc: {
    name: 'REFI-QDA codebook',
    purpose: 'Actors, issues and codes without texts, for NVivo, MAXQDA, ATLAS.ti',
    preview: 'text',
  },
  'web-annotation': { name: 'Web Annotation', purpose: 'Passages as linked data (W3C)', preview: 'text' },
  events: {
    name: 'Events',
    purpose: 'Who said what on whom, by date, for event data',
    preview: 'table',
    options: tableOptions,
  },
  graphml: {
    name: 'GraphML',
    purpose: 'Actors and issues as a network, for R and Python',
    preview: 'text',
    options: networkOptions,
  },
  gexf: {
    name: 'GEXF',
    purpose: 'Actors and issues as a network, for Gephi',
    preview: 'text',
    options: networkOptions,
  },
  edges: {
    name: 'Edge list',
    purpose: 'Actors and issues as pairs, for any program',
    preview: 'table',
    options: [...networkOptions, ...tableOptions],
  },
}
