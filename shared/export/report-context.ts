import { lookUpCodebook, type CodebookLookup } from './codebook-lookup.ts'
import { excerptsOf, type Excerpt } from './excerpts.ts'
import type { ExportSource } from './export-source.ts'

/** What all parts of the report draw on. Quotations are kept, texts are not. */
export interface ReportContext {
  readonly source: ExportSource
  readonly lookup: CodebookLookup
  /** By date, undated last, then as in the library. */
  readonly excerpts: readonly Excerpt[]
  readonly byPosition: ReadonlyMap<string, Excerpt>
  readonly byPassage: ReadonlyMap<string, Excerpt>
}

/** An issue with the positions on it itself. */
export interface ReportedIssue {
  readonly issue: ExportSource['issues'][number]
  readonly excerpts: readonly Excerpt[]
}

export function readReportContext(source: ExportSource): ReportContext {
  const excerpts = [...excerptsOf(source)].toSorted(compareDates)
  return {
    source,
    lookup: lookUpCodebook(source),
    excerpts,
    byPosition: new Map(excerpts.flatMap((one) => (one.position === null ? [] : [[one.position.id, one]]))),
    byPassage: new Map(excerpts.map((one) => [one.passage.id, one])),
  }
}

/** Issues that bear positions themselves, in tree order. */
export function issuesWithPositions({ source, excerpts }: ReportContext): ReportedIssue[] {
  const byIssue = Map.groupBy(excerpts, (excerpt) => excerpt.position?.issueId)
  return source.issues.flatMap((issue) => {
    const own = byIssue.get(issue.id)
    return own === undefined ? [] : [{ issue, excerpts: own }]
  })
}

/** Earlier first, undated last. */
export function compareDates(a: Excerpt, b: Excerpt): number {
  const [first, second] = [a.date ?? '9999', b.date ?? '9999']
  return first < second ? -1 : Number(first > second)
}
