import { ExportFormat } from '#shared/api/analysis-api.ts'
import type { ExportWriter } from './export-writer.ts'

/** The writer of each format, loaded when first asked for. A new format is a file and a line here. */
const writers: Readonly<Record<ExportFormat, () => Promise<ExportWriter>>> = {
  csv: async () => (await import('./csv-writer.ts')).csvWriter,
  xlsx: async () => (await import('./xlsx-writer.ts')).xlsxWriter,
  docx: async () => (await import('./docx-writer.ts')).docxWriter,
  odt: async () => (await import('./odt-writer.ts')).odtWriter,
  pdf: async () => (await import('./html-writer.ts')).pdfWriter,
  json: async () => (await import('./json-writer.ts')).jsonWriter,
  html: async () => (await import('./html-writer.ts')).htmlWriter,
  markdown: async () => (await import('./markdown-writer.ts')).markdownWriter,
  'csl-json': async () => (await import('./csl-json-writer.ts')).cslJsonWriter,
  ris: async () => (await import('./ris-writer.ts')).risWriter,
  bibtex: async () => (await import('./bibtex-writer.ts')).bibtexWriter,
  qdpx: async () => (await import('./qdpx-writer.ts')).qdpxWriter,
  qdc: async () => (await import('./qdc-writer.ts')).qdcWriter,
  'web-annotation': async () => (await import('./web-annotation-writer.ts')).webAnnotationWriter,
  events: async () => (await import('./events-writer.ts')).eventsWriter,
  graphml: async () => (await import('./graphml-writer.ts')).graphmlWriter,
  gexf: async () => (await import('./gexf-writer.ts')).gexfWriter,
  edges: async () => (await import('./edges-writer.ts')).edgesWriter,
}

export function listExportFormats(): readonly ExportFormat[] {
  return ExportFormat.options
}

export function loadExportWriter(format: ExportFormat): Promise<ExportWriter> {
  return writers[format]()
}
