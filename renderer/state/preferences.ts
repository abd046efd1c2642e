import type { BackendEvent } from '#shared/api/events.ts'
import { changePreferences, repairPreferences } from '#shared/domain/preferences.ts'
import type { PreferenceChanges, Preferences } from '#shared/domain/preferences.ts'
import { create } from 'zustand'
import { call } from '../api/client.ts'

/** Changes made here that the backend has yet to announce. */
let echoes: readonly string[] = []
const KEPT_ECHOES = 50

/** Appearance and keys are kept by the page as well, so that the first picture is right before the backend answers. */
const cacheKey = 'demarche.preferences'

/**
 * The person's settings, the same in all windows: `usePreferences((preferences) => preferences.switches.suggestions)`.
 * Kept on this computer, not in the project.
 */
export const usePreferences = create<Preferences>(() => repairPreferences(readCache()))

/** Changes settings here at once, on the disk soon after, and in the other windows. Fails for the disk only. */
export async function setPreferences(changes: PreferenceChanges): Promise<void> {
  take(changes)
  echoes = [...echoes.slice(-KEPT_ECHOES), JSON.stringify(changes)]
  await call('preferences.set', changes)
}

/** Reads what is stored. Where the backend does not answer, what the page knows stands. */
export async function loadPreferences(): Promise<void> {
  try {
    usePreferences.setState(await call('preferences.get', {}))
    writeCache()
  } catch {
    // Whether the program can be heard is told elsewhere.
  }
}

/** Takes up what was changed in another window. What comes back from this one was taken up when it was chosen. */
export function followPreferences(event: BackendEvent): void {
  if (event.type !== 'preferences.changed') return
  const own = echoes.indexOf(JSON.stringify(event.changes))
  if (own === -1) take(event.changes)
  else echoes = echoes.toSpliced(own, 1)
}

function take(changes: PreferenceChanges): void {
  usePreferences.setState((before) => changePreferences(before, changes))
  writeCache()
}

function readCache(): unknown {
  try {
    return JSON.parse(localStorage.getItem(cacheKey) ?? '{}')
  } catch {
    return {}
  }
}

function writeCache(): void {
  const { appearance, shortcuts } = usePreferences.getState()
  try {
    localStorage.setItem(cacheKey, JSON.stringify({ appearance, shortcuts }))
  } catch {
    // Without it, only the first picture may be another.
  }
}
