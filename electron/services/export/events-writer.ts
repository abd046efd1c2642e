import { EVENT_COLUMNS, eventRows } from '#shared/export/event-table.ts'
import { csvTable } from './csv-table.ts'
import type { ExportWriter } from './export-writer.ts'

/** Positions as an event list: who said what on which concept, when. */
export const eventsWriter: ExportWriter = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  write: (source, options) => csvTable(EVENT_COLUMNS, eventRows(source), options),
}
