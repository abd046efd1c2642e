import { standardOptions } from '#shared/export/export-options.ts'
import { workbookParts } from '#shared/export/spreadsheet.ts'
import { workbookTables } from '#shared/export/workbook-tables.ts'
import { csvWriter } from './csv-writer.ts'
import type { ExportWriter } from './export-writer.ts'
import { zipParts } from './zip-parts.ts'

/** A workbook with a sheet for each kind of thing. */
export const xlsxWriter: ExportWriter = {
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  readings: 2,
  write: (source, options) => zipParts(workbookParts(workbookTables(source, options))),
  preview: (source, { layout, columns }) =>
    csvWriter.write(source, { ...standardOptions, layout, columns, provenance: false, spreadsheetSafe: false }),
}
