import { lookUpCodebook } from './codebook-lookup.ts'
import { revisionOf, type ExportSource } from './export-source.ts'
import { describeFilters } from './filter-words.ts'

/** The columns that say in every row of a table where it comes from, since a table has no head. */
export const PROVENANCE_COLUMNS = ['project', 'contents', 'exported_at', 'exported_by'] as const

/** In one line, for formats with room for a remark: "Varn Strait: the whole project. Demarche 0.1.0, 2026-11-22T…". */
export function provenanceLine(source: ExportSource): string {
  const { project, contents, exported_at: at, exported_by: by } = provenanceCells(source)
  return `${project}: ${contents}. ${by}, ${at}`
}

/** Which revision of each text was read, for formats that have no row for each text. */
export function revisionLines(source: ExportSource): string {
  return source.summaries
    .map(({ id, title }) => {
      const { number, sha256 } = revisionOf(source, id)
      return `“${title}”: revision ${number}, SHA-256 ${sha256}`
    })
    .join('\n')
}

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
