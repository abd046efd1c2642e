import { restoreRoute, useRouteState } from './route.ts'
import type { Route } from './route.ts'

const KEY = 'demarche.route'

/** Keeps the place over a reload of the page, as long as its window is open. Opening a project forgets it. */
export function keepRoute(): void {
  const kept = readKept()
  if (kept) restoreRoute(kept)
  useRouteState.subscribe(({ route }) => {
    // What waited to be imported is gone with the page.
    const isGone = route.screen === 'correction' && route.transcriptId === null
    sessionStorage.setItem(KEY, JSON.stringify(isGone ? { screen: 'library' } : route))
  })
}

function readKept(): Route | null {
  const kept = sessionStorage.getItem(KEY)
  return kept === null ? null : (JSON.parse(kept) as Route)
}
