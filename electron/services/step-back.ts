import { getPriority, setPriority } from 'node:os'

/** By how much: below what somebody waits for, above nothing. */
const STEP = 10
/** There is nothing behind it. */
const LAST = 19

/**
 * Lets this thread go behind all others of its program, for work that nobody waits for. On Linux a priority is a thread's
 * own; where it is the whole program's nothing is changed.
 */
export function stepBack(): void {
  if (process.platform === 'linux') setPriority(Math.min(getPriority() + STEP, LAST))
}
