import type { ExportFilters } from '#shared/api/analysis-api.ts'
import type { Route } from '../../state/route.ts'

/** What the screen behind the dialog is about, as a part of the project. */
export interface InView {
  /** "This transcript". */
  readonly label: string
  readonly filters: ExportFilters
}

/** Null where the screen is about the whole project. */
export function inViewOf(route: Route): InView | null {
  switch (route.screen) {
    case 'reader':
      return route.transcriptId && { label: 'This transcript', filters: { transcriptIds: [route.transcriptId] } }
    case 'actors':
      return route.actorId && { label: 'This actor', filters: { holderIds: [route.actorId] } }
    case 'issues':
      return route.issueId && { label: 'This issue', filters: { issueIds: [route.issueId] } }
    case 'codes':
      return route.codeId && { label: 'This code', filters: { codeIds: [route.codeId] } }
    case 'disagreements':
      return (
        route.disagreementId && { label: 'This disagreement', filters: { disagreementIds: [route.disagreementId] } }
      )
    default:
      return null
  }
}
