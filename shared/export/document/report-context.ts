import { lookUpCodebook, type CodebookLookup } from '../codebook-lookup.ts'
import { excerptsOf, type Excerpt } from '../excerpts.ts'
import type { ExportSource } from '../export-source.ts'
import type { CitationStyle } from '../document-options.ts'
import { gather } from '../gather.ts'

/** What all parts of a report draw on. Quotations are kept, texts are not. */
export interface ReportContext {
  readonly source: ExportSource
  readonly style: CitationStyle
  readonly lookup: CodebookLookup
  /** By date, undated last, then as in the library. */
  readonly excerpts: readonly Excerpt[]
  readonly byPosition: ReadonlyMap<string, Excerpt>
  readonly byPassage: ReadonlyMap<string, Excerpt>
}

/** Reads all quotations; gives empty pieces now and then, so that other work is done between them. */
export function* readReportContext(source: ExportSource, style: CitationStyle): Generator<string, ReportContext> {
  const excerpts = (yield* gather(excerptsOf(source))).toSorted(compareDates)
  return {
    source,
    style,
    lookup: lookUpCodebook(source),
    excerpts,
    byPosition: new Map(excerpts.flatMap((one) => (one.position === null ? [] : [[one.position.id, one]]))),
    byPassage: new Map(excerpts.map((one) => [one.passage.id, one])),
  }
}

/** Earlier first, undated last. */
export function compareDates(a: Excerpt, b: Excerpt): number {
  const [first, second] = [a.date ?? '9999', b.date ?? '9999']
  return first < second ? -1 : Number(first > second)
}
