import type { preferencesApi } from '#shared/api/preferences-api.ts'
import type { Session } from '../session.ts'
import { DONE, type HandlersOf } from './handler.ts'

export function preferenceHandlers(session: Session): HandlersOf<keyof typeof preferencesApi> {
  return {
    'preferences.get': () => session.preferences.read(),
    'preferences.set': (changes) => {
      session.preferences.change(changes)
      session.announce({ type: 'preferences.changed', changes })
      return DONE
    },
  }
}
