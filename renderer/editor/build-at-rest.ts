import type { TranscriptEditor } from './transcript-editor.ts'

/** Milliseconds of one slice, so that no frame is missed. */
const SLICE = 6
/** Milliseconds after which a slice runs though the page is busy. */
const PATIENCE = 400
/** What the browser itself does with the whole text: find in it, select all of it. */
const WHOLE = new Set(['f', 'a'])

/**
 * Builds what is not in sight in slices while the page is at rest; at once and all of it where the browser is asked to
 * find words or to select everything. Answers what stops it.
 */
export function buildAtRest(editor: TranscriptEditor): () => void {
  let size = 1
  let handle = 0
  const slice = () => {
    const start = performance.now()
    const isMore = editor.buildMore(size)
    const took = Math.max(performance.now() - start, 0.5)
    // By what the last slice took, but never many times as much: one chunk may hold far longer blocks than another.
    size = Math.max(1, Math.min(size * 2, Math.floor((size * SLICE) / took)))
    if (isMore) handle = requestIdleCallback(slice, { timeout: PATIENCE })
  }
  const buildAll = (event: KeyboardEvent) => {
    const isWhole = (event.ctrlKey || event.metaKey) && WHOLE.has(event.key.toLowerCase())
    if (isWhole || event.key === 'F3') editor.buildAll()
  }
  handle = requestIdleCallback(slice, { timeout: PATIENCE })
  document.addEventListener('keydown', buildAll, { capture: true })
  return () => {
    cancelIdleCallback(handle)
    document.removeEventListener('keydown', buildAll, { capture: true })
  }
}
