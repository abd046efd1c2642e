/**
 * Kept when everything has run that waits now, timers and input among it. `scheduler.yield` would go on before the
 * timers, and steps that follow each other so would hold them up like one.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
