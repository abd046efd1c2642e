import type { ExportFormat } from '#shared/api/analysis-api.ts'

export interface FormatNote {
  /** Heading under which it is listed. */
  readonly section: string
  readonly name: string
  /** What it is for, in a line. */
  readonly purpose: string
  /** How its beginning is shown: as a table, as a page to read, or as it stands. */
  readonly preview: 'table' | 'report' | 'text'
}

/** Each format by name and purpose, with what can be chosen about it. */
export const formatNotes: Readonly<Record<ExportFormat, FormatNote>> = {
  csv: {
    section: 'Tables',
    name: 'CSV',
    purpose: 'A row for each position, for spreadsheets, R and Python.',
    preview: 'table',
  },
  xlsx: {
    section: 'Tables',
    name: 'Excel',
    purpose: 'A workbook with a sheet for each kind of thing.',
    preview: 'table',
  },
  docx: {
    section: 'Documents',
    name: 'Word',
    purpose: 'Quotations with citations in footnotes, or texts with comments, to write on with.',
    preview: 'report',
  },
  odt: { section: 'Documents', name: 'OpenDocument text', purpose: 'The same for LibreOffice.', preview: 'report' },
  html: { section: 'Documents', name: 'Report', purpose: 'A page to read, print and share (HTML).', preview: 'report' },
  markdown: {
    section: 'Documents',
    name: 'Markdown',
    purpose: 'Quotations with citations in footnotes, for notes and Pandoc.',
    preview: 'text',
  },
  pdf: { section: 'Documents', name: 'PDF', purpose: 'The report as it prints.', preview: 'report' },
  json: { section: 'Everything', name: 'JSON', purpose: 'Everything in the project, for programs.', preview: 'text' },
  'csl-json': {
    section: 'Bibliography',
    name: 'CSL JSON',
    purpose: 'The transcripts as references, for Zotero.',
    preview: 'text',
  },
  ris: {
    section: 'Bibliography',
    name: 'RIS',
    purpose: 'The transcripts as references, for EndNote.',
    preview: 'text',
  },
  bibtex: {
    section: 'Bibliography',
    name: 'BibTeX',
    purpose: 'The transcripts as references, for LaTeX.',
    preview: 'text',
  },
  qdpx: {
    section: 'Other programs',
    name: 'REFI-QDA project',
    purpose: 'Texts and tags, for NVivo, MAXQDA, ATLAS.ti.',
    preview: 'text',
  },
  qdc: {
    section: 'Other programs',
    name: 'REFI-QDA codebook',
    purpose: 'Actors, issues and codes without texts, for NVivo, MAXQDA, ATLAS.ti.',
    preview: 'text',
  },
  'web-annotation': {
    section: 'Other programs',
    name: 'Web Annotation',
    purpose: 'Passages as linked data (W3C).',
    preview: 'text',
  },
  events: {
    section: 'Tables',
    name: 'Events',
    purpose: 'Who said what on which issue, by date, for event data.',
    preview: 'table',
  },
  graphml: {
    section: 'Networks',
    name: 'GraphML',
    purpose: 'Actors and issues as a network, for R and Python.',
    preview: 'text',
  },
  gexf: {
    section: 'Networks',
    name: 'GEXF',
    purpose: 'Actors and issues as a network, for Gephi.',
    preview: 'text',
  },
  edges: {
    section: 'Networks',
    name: 'Edge list',
    purpose: 'Actors and issues as pairs, for any program.',
    preview: 'table',
  },
}
