import { v5 } from 'uuid'

/**
 * A GUID for what the project has no id for: always the same for the same owner and purpose, so that a second
 * import elsewhere finds the first.
 */
export function derivedGuid(owner: string, purpose: string): string {
  return v5(purpose, owner)
}
