/** Does the work for the next frame, before it is painted; answers what takes it back. */
export function beforePaint(work: () => void): () => void {
  const frame = requestAnimationFrame(work)
  return () => cancelAnimationFrame(frame)
}

/** Kept when the next frame has been painted, or at once where nothing is painted because nobody sees the page. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => (document.hidden ? resolve() : afterPaint(resolve)))
}

/**
 * Does the work when the next frame has been painted, and what waited meanwhile has had its turn; answers what takes it
 * back.
 */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    // The first is due before the frame is painted, and so before timers that become due while it is.
    timer = setTimeout(() => (timer = setTimeout(work)))
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
