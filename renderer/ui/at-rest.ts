/** Milliseconds of one slice, so that no frame is missed. */
const SLICE = 6

/** Does the work for each item in slices while the page is at rest, and not before. Answers what stops it. */
export function eachAtRest<Item>(items: readonly Item[], work: (item: Item) => unknown): () => void {
  let at = 0
  let handle = 0
  const slice = (): void => {
    for (const until = performance.now() + SLICE; at < items.length && performance.now() < until; at += 1) {
      const item = items[at]
      if (item !== undefined) work(item)
    }
    if (at < items.length) handle = requestIdleCallback(slice)
  }
  handle = requestIdleCallback(slice)
  return () => cancelIdleCallback(handle)
}
