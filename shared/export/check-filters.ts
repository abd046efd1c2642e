import type { ExportFilters } from '../api/analysis-api.ts'
import { AppError } from '../api/envelope.ts'

/** What filters can name. */
interface Named {
  readonly summaries: readonly { readonly id: string }[]
  readonly issues: readonly { readonly id: string }[]
  readonly actors: readonly { readonly id: string }[]
  readonly codes: readonly { readonly id: string }[]
  readonly disagreements: readonly { readonly id: string }[]
}

/**
 * Throws `not-found` where a filter names something that is no longer there: left out quietly, it would make the
 * export hold more than was asked for.
 */
export function checkFilters(filters: ExportFilters, lists: Named): void {
  refuseUnknown('transcript', filters.transcriptIds, lists.summaries)
  refuseUnknown('issue', filters.issueIds, lists.issues)
  refuseUnknown('holder', filters.holderIds, lists.actors)
  refuseUnknown('code', filters.codeIds, lists.codes)
  refuseUnknown('disagreement', filters.disagreementIds, lists.disagreements)
}

function refuseUnknown(what: string, ids: readonly string[] = [], items: readonly { readonly id: string }[]): void {
  const known = new Set(items.map(({ id }) => id))
  if (ids.every((id) => known.has(id))) return
  throw new AppError('not-found', `A chosen ${what} is no longer in the project; take it out of the selection.`)
}
