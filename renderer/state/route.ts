import type { ActorId, CodeId, DisagreementId, IssueId, PassageId, TranscriptId } from '#shared/domain/ids.ts'
import type { TermList } from '#shared/domain/terms.ts'
import { create } from 'zustand'

/** A place within a transcript to go to: a passage, or a UTF-16 offset into its text; with `end` (exclusive) the words are chosen. */
type Focus = { readonly passageId: PassageId } | { readonly start: number; readonly end?: number }

/** The list on the page; attribution is built in and can only be read. */
export type ShownList = TermList | 'attribution'

/** Where the person is, while a project is open; where none is, the welcome screen stands. */
export type Route =
  | { readonly screen: 'library' }
  | { readonly screen: 'reader'; readonly transcriptId: TranscriptId | null; readonly focus?: Focus }
  | { readonly screen: 'disagreements'; readonly disagreementId: DisagreementId | null }
  | { readonly screen: 'actors'; readonly actorId: ActorId | null }
  | { readonly screen: 'issues'; readonly issueId: IssueId | null }
  | { readonly screen: 'codes'; readonly codeId: CodeId | null }
  | { readonly screen: 'memos' }
  | { readonly screen: 'search' }
  | { readonly screen: 'lists'; readonly list: ShownList }
  /** What was recognised in a stored transcript, from a paragraph on; null for what is about to be imported. */
  | { readonly screen: 'correction'; readonly transcriptId: TranscriptId | null; readonly seq?: number }

export type Screen = Route['screen']
/** A screen that the rail leads to. */
export type Place = Exclude<Screen, 'correction'>

interface RouteState {
  readonly route: Route
  /** Earlier places, latest last. */
  readonly past: readonly Route[]
  readonly future: readonly Route[]
  /** The transcript that "Read" goes back to. */
  readonly lastTranscriptId: TranscriptId | null
}

const start: RouteState = { route: { screen: 'library' }, past: [], future: [], lastTranscriptId: null }
const keptPlaces = 100

export const useRouteState = create<RouteState>(() => start)

/** Where the person is now. */
export function useRoute(): Route {
  return useRouteState((state) => state.route)
}

/** Goes somewhere; `goBack` leads back here. */
export function navigate(route: Route): void {
  useRouteState.setState((state) => ({
    route,
    past: [...state.past.slice(-keptPlaces), state.route],
    future: [],
    lastTranscriptId: transcriptOf(route) ?? state.lastTranscriptId,
  }))
}

/** Goes somewhere in place of here, so that going back leads to where the person was before. */
export function replaceRoute(route: Route): void {
  useRouteState.setState((state) => ({ route, lastTranscriptId: transcriptOf(route) ?? state.lastTranscriptId }))
}

/** Where the person was before the page was loaded again; nothing lies behind it. */
export function restoreRoute(route: Route): void {
  useRouteState.setState({ ...start, route, lastTranscriptId: transcriptOf(route) })
}

/** The place in the rail that the route belongs to. */
export function placeOf(route: Route): Place {
  if (route.screen !== 'correction') return route.screen
  return route.transcriptId === null ? 'library' : 'reader'
}

/** Goes to the screen from the rail: to where the person was in it last, as far as that is kept. */
export function openScreen(screen: Place): void {
  navigate(firstRoutes[screen](useRouteState.getState()))
}

export function goBack(): void {
  const { past, route, future } = useRouteState.getState()
  const target = past.at(-1)
  if (target) useRouteState.setState({ route: target, past: past.slice(0, -1), future: [route, ...future] })
}

export function goForward(): void {
  const { past, route, future } = useRouteState.getState()
  const target = future[0]
  if (target) useRouteState.setState({ route: target, past: [...past, route], future: future.slice(1) })
}

/** Forgets all places: another project has been opened. */
export function resetRoute(): void {
  useRouteState.setState(start)
}

const firstRoutes: Readonly<Record<Place, (state: RouteState) => Route>> = {
  library: () => ({ screen: 'library' }),
  reader: (state) => ({ screen: 'reader', transcriptId: state.lastTranscriptId }),
  disagreements: () => ({ screen: 'disagreements', disagreementId: null }),
  actors: () => ({ screen: 'actors', actorId: null }),
  issues: () => ({ screen: 'issues', issueId: null }),
  codes: () => ({ screen: 'codes', codeId: null }),
  memos: () => ({ screen: 'memos' }),
  search: () => ({ screen: 'search' }),
  lists: () => ({ screen: 'lists', list: 'stance' }),
}

function transcriptOf(route: Route): TranscriptId | null {
  return route.screen === 'reader' || route.screen === 'correction' ? route.transcriptId : null
}
