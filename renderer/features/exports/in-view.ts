import type { ExportFilters } from '#shared/api/analysis-api.ts'
import type { PassageId } from '#shared/domain/ids.ts'
import { useChosenPassages } from '../../state/chosen-passages.ts'
import { useRoute, type Route } from '../../state/route.ts'
import { count } from '../../ui/counting.ts'

/** What the screen behind the dialog is about, as a part of the project. */
export interface InView {
  /** "This transcript". */
  readonly label: string
  readonly filters: ExportFilters
}

/** What the screen shows now; null where it is about the whole project. */
export function useInView(): InView | null {
  return inViewOf(
    useRoute(),
    useChosenPassages(({ ids }) => ids),
  )
}

/** What was chosen in the reader comes before the whole text. */
export function inViewOf(route: Route, chosen: readonly PassageId[] = []): InView | null {
  switch (route.screen) {
    case 'reader':
      if (chosen.length > 0) {
        return { label: count(chosen.length, 'chosen passage'), filters: { passageIds: [...chosen] } }
      }
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
