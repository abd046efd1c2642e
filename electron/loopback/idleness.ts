/** Nobody has had a window open for so long (ms): the program is not wanted any more. */
const LIMIT = 12 * 3_600_000
const LOOK = 60_000

/**
 * Ends a host that has been left alone: `isUsed` is asked now and then. A machine that slept counts as one look, so
 * that a laptop that is opened in the morning finds its window alive. Answers the function that ends the watch.
 */
export function watchIdleness(isUsed: () => boolean, onIdle: () => void, limit = LIMIT, look = LOOK): () => void {
  let idle = 0
  const timer = setInterval(() => {
    idle = isUsed() ? 0 : idle + look
    if (idle < limit) return
    clearInterval(timer)
    onIdle()
  }, look)
  timer.unref()
  return () => clearInterval(timer)
}
