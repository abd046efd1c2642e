import { lookUpCodebook } from './codebook-lookup.ts'
import type { ExportSource } from './export-source.ts'
import { describeFilters } from './filter-words.ts'

/** The columns that say in every row of a table where it comes from, since a table has no head. */
export const PROVENANCE_COLUMNS = ['project', 'contents', 'exported_at', 'exported_by'] as const

/** Which project, what the filters left, when and by what version. */
export function provenanceCells(source: ExportSource): Readonly<Record<(typeof PROVENANCE_COLUMNS)[number], string>> {
  const { project, exportedAt, application } = source.head
  return {
    project: project.title,
    contents: describeFilters(source, lookUpCodebook(source)),
    exported_at: exportedAt,
    exported_by: `${application.name} ${application.version}`,
  }
}
