/** Does the work for the next frame, before it is painted; answers what takes it back. */
export function beforePaint(work: () => void): () => void {
  const frame = requestAnimationFrame(work)
  return () => cancelAnimationFrame(frame)
}

/** Kept when the next frame has been painted, or at once where nothing is painted because nobody sees the page. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => (document.hidden ? resolve() : afterPaint(resolve)))
}

/** Does the work when the next frame has been painted; answers what takes it back. */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => (timer = setTimeout(work)))
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** The same for what may come last: keys and timers that came while the frame was painted have their turn before it. */
export function behindPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = afterPaint(() => (timer = setTimeout(work)))
  return () => {
    cancel()
    clearTimeout(timer)
  }
}
