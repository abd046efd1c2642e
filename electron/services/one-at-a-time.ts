/**
 * The work for callers who may all ask at once: one run goes on at a time, and all who ask meanwhile share the next, which
 * begins when that is over and so knows of whatever they know.
 */
export function oneAtATime<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let current: Promise<unknown> = Promise.resolve()
  let next: Promise<Value> | null = null
  const begin = (): Promise<Value> => {
    next = null
    return work()
  }
  return () => {
    if (next) return next
    const run = current.then(begin)
    next = run
    current = run.catch(() => {})
    return run
  }
}
