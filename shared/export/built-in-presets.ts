import type { ExportPreset } from '../api/presets-api.ts'

/** Exports that most people ask for, by name; they are the same in every project. */
export const builtInPresets: readonly ExportPreset[] = [
  { id: null, name: 'Spreadsheet (Excel)', request: { format: 'xlsx' } },
  {
    id: null,
    name: 'Table for R or Python',
    request: { format: 'csv', options: { spreadsheetSafe: false } },
  },
  {
    id: null,
    name: 'Table for Excel with semicolons',
    request: { format: 'csv', options: { separator: 'semicolon', bom: true } },
  },
  {
    id: null,
    name: 'Issues and codes as 0 and 1',
    request: { format: 'csv', options: { layout: 'wide', spreadsheetSafe: false } },
  },
  {
    id: null,
    name: 'Quotations with their citations',
    request: {
      format: 'xlsx',
      options: { columns: ['date', 'holder', 'issue', 'stance_label', 'quotation', 'citation'] },
    },
  },
  {
    id: null,
    name: 'Own words only',
    request: { format: 'csv', filters: { attributions: ['own-words', 'joint-text'] } },
  },
  {
    id: null,
    name: 'Disagreements with their sides',
    request: { format: 'csv', options: { table: 'disagreements' } },
  },
  {
    id: null,
    name: 'Quotations to write with (Word, Chicago notes)',
    request: { format: 'docx', options: { style: 'chicago' } },
  },
  {
    id: null,
    name: 'Texts with notes in the margin (Word)',
    request: { format: 'docx', options: { content: 'transcript' } },
  },
  {
    id: null,
    name: 'Disagreements, side by side (PDF)',
    request: { format: 'pdf', options: { groupBy: 'disagreement' } },
  },
]
