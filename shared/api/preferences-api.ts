import { PreferenceChanges, Preferences } from '../domain/preferences.ts'
import { action, query } from './procedure.ts'
import { Done, Nothing } from './references.ts'

/** Settings of the person on this computer; no project need be open, and undo does not touch them. */
export const preferencesApi = {
  'preferences.get': query(Nothing, Preferences),
  /** Stored when answered, and announced as `preferences.changed`. Throws `disk-full` or `forbidden`. */
  'preferences.set': action(PreferenceChanges, Done),
} as const
