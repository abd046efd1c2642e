/**
 * A command whose answer goes straight into what is shown needs nothing to be read before it is painted. What the
 * backend announces of it meanwhile waits until the page is at rest, and what the answer brought is not read at all.
 */

/** Ids of what answers have brought and no event has accounted for yet. */
const answered = new Set<string>()
let running = 0
const waiting: (() => void)[] = []

/** Runs such a command; `idsOf` names everything of its answer that is in place once the promise is kept. */
export async function answering<Value>(
  run: () => Promise<Value>,
  idsOf: (value: Value) => readonly string[],
): Promise<Value> {
  running += 1
  try {
    const value = await run()
    for (const id of idsOf(value)) answered.add(id)
    return value
  } finally {
    running -= 1
    if (running === 0) for (const go of waiting.splice(0)) afterPaint(go)
  }
}

/** True while such a command runs: an event that comes now is most likely of its making. */
export function isAnswering(): boolean {
  return running > 0
}

/** True where answers have brought all of these, which they then have no more. */
export function takeAnswered(ids: readonly string[]): boolean {
  const areAll = ids.length > 0 && ids.every((id) => answered.has(id))
  for (const id of ids) answered.delete(id)
  return areAll
}

/** True where answers have brought all of these. */
export function areAnswered(ids: readonly string[]): boolean {
  return ids.length > 0 && ids.every((id) => answered.has(id))
}

/** After a gap in the events everything is read again, and no event will come for what was answered. */
export function forgetAnswered(): void {
  answered.clear()
}

/** Calls when no such command runs, its answer is painted and the page is at rest. */
export function whenAtRest(go: () => void): void {
  if (running > 0) waiting.push(go)
  else afterPaint(go)
}

/** Milliseconds after which what waits for rest is done without. */
const PATIENCE = 1000

function afterPaint(go: () => void): void {
  if (typeof requestIdleCallback === 'undefined') setTimeout(go)
  else requestAnimationFrame(() => setTimeout(() => requestIdleCallback(go, { timeout: PATIENCE })))
}
