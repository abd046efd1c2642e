import { setPriority } from 'node:os'

/** Below what somebody waits for, above nothing. */
const BEHIND_OTHERS = 10

/**
 * Lets this thread go behind all others, for work that nobody waits for. On Linux a priority is a thread's own; where it
 * is the whole program's nothing is changed.
 */
export function stepBack(): void {
  if (process.platform === 'linux') setPriority(BEHIND_OTHERS)
}
