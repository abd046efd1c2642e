import { projectTable } from '#shared/export/project-tables.ts'
import { csvTable } from './csv-table.ts'
import type { ExportWriter } from './export-writer.ts'

/** One table of the project; unless another is asked for, the quotations. */
export const csvWriter = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  write: (source, options) => {
    const { columns, rows } = projectTable(source, options.table, options)
    return csvTable(
      columns.map(({ name }) => name),
      rows,
      options,
    )
  },
} as const satisfies ExportWriter
