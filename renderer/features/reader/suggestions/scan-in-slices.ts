import type { Suggestion } from '#shared/suggestions/suggestion.ts'
import type { SuggestionScanner } from '#shared/suggestions/scan.ts'

/** Milliseconds of one slice, so that no frame is missed. */
const SLICE = 6
/** Milliseconds after which a slice runs though the page is busy. */
const PATIENCE = 400

/**
 * Reads the blocks from the one in sight to the end, then those before it, in slices while the page is at rest. Tells
 * after the first slice and at the end what was found so far, in reading order. The scanner is made at rest, too: it looks
 * through the whole text for names. Answers what stops it.
 */
export function scanInSlices(
  createScanner: () => SuggestionScanner,
  { count, first }: { readonly count: number; readonly first: number },
  onFound: (found: readonly Suggestion[], isDone: boolean) => void,
): () => void {
  const byBlock = new Map<number, Suggestion[]>()
  let scanner: SuggestionScanner | null = null
  let read = 0
  let told = false
  let handle = 0
  const next = () => (handle = requestIdleCallback(slice, { timeout: PATIENCE }))
  const slice = (): unknown => {
    if (scanner === null) {
      scanner = createScanner()
      return next()
    }
    const until = performance.now() + SLICE
    while (read < count && performance.now() < until) {
      const seq = (first + read) % count
      const found = scanner.scan(seq)
      if (found.length > 0) byBlock.set(seq, found)
      read += 1
    }
    const isDone = read >= count
    if (isDone || !told) onFound(inOrder(byBlock), isDone)
    told = true
    return isDone ? null : next()
  }
  next()
  return () => cancelIdleCallback(handle)
}

function inOrder(byBlock: ReadonlyMap<number, Suggestion[]>): Suggestion[] {
  return [...byBlock.entries()].toSorted(([a], [b]) => a - b).flatMap(([, found]) => found)
}
