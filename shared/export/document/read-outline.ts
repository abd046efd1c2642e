import type { CitationStyle, QuotationGrouping } from '../document-options.ts'
import type { ExportSource } from '../export-source.ts'
import { aboutDocument } from './about-document.ts'
import { outlineDisagreements } from './outline-disagreements.ts'
import type { Outline } from './outline-piece.ts'
import { groupQuotations, remainingQuotations } from './quotation-groups.ts'
import { readReportContext } from './report-context.ts'

/** How a report of quotations is arranged. */
export interface ReportOptions {
  readonly groupBy: QuotationGrouping
  readonly style: CitationStyle
}

/**
 * The report of quotations. By issue, the disagreements follow with their sides; by disagreement they come first, and
 * what belongs to none follows; the other groupings hold the quotations alone. Reading them all takes a while: empty
 * pieces are given meanwhile, so that other work is done between them.
 */
export function* readOutline(source: ExportSource, { groupBy, style }: ReportOptions): Generator<string, Outline> {
  const context = yield* readReportContext(source, style)
  const parts =
    groupBy === 'disagreement'
      ? [...outlineDisagreements(context), ...remainingQuotations(context)]
      : groupQuotations(context, groupBy)
  return {
    title: source.head.project.title,
    subtitle: 'Positions and disagreements, with their quotations',
    sections: [...parts, ...(groupBy === 'issue' ? outlineDisagreements(context) : []), aboutDocument(source, style)],
  }
}
