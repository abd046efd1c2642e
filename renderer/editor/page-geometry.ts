import type { Span } from '#shared/domain/spans.ts'
import { rangeOfSpan } from './dom-positions.ts'
import type { TranscriptEditor } from './transcript-editor.ts'

/** The first index in `0..length` for which `isPast` holds, given that it holds from some index on. */
export function findFirst(length: number, isPast: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isPast(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The chunks that lie between two heights in the window: from the first on, up to the last, exclusive. */
function findChunksBetween(editor: TranscriptEditor, top: number, bottom: number): { from: number; to: number } {
  const chunks = editor.chunkElements()
  const from = findFirst(chunks.length, (index) => (chunks[index]?.getBoundingClientRect().bottom ?? 0) > top)
  const to = findFirst(chunks.length, (index) => (chunks[index]?.getBoundingClientRect().top ?? 0) >= bottom)
  return { from, to }
}

/** Builds what lies between two heights in the window. */
export function buildBetween(editor: TranscriptEditor, top: number, bottom: number): void {
  const { from, to } = findChunksBetween(editor, top, bottom)
  editor.build(from, to)
}

/**
 * The first and last block between two heights in the window. Asks chunks first, and blocks only of chunks that lie
 * there: asking a block makes the browser lay out its whole chunk.
 */
export function findBlocksBetween(
  editor: TranscriptEditor,
  top: number,
  bottom: number,
): { first: number; last: number } | null {
  const { from, to } = findChunksBetween(editor, top, bottom)
  const count = editor.text.blocks.length
  const isBetween = (seq: number) => {
    const box = editor.isFolded(seq) ? undefined : editor.blockElement(seq)?.getBoundingClientRect()
    return box !== undefined && box.bottom > top && box.top < bottom
  }
  let first = editor.firstIn(from)
  let last = Math.min(editor.firstIn(to), count) - 1
  while (first <= last && !isBetween(first)) first += 1
  while (last > first && !isBetween(last)) last -= 1
  return first <= last ? { first, last } : null
}

/**
 * Lays out the block's chunk now and until the next frames have been drawn: what the browser has skipped does not tell
 * where it is after scrolling.
 */
export function layOutNow(editor: TranscriptEditor, seq: number): void {
  const chunk = editor.blockElement(seq)?.parentElement
  if (!chunk) return
  chunk.style.setProperty('content-visibility', 'visible')
  requestAnimationFrame(() => requestAnimationFrame(() => chunk.style.removeProperty('content-visibility')))
}

/** The box of the first line of the span, in the window's coordinates; null where it is folded away. */
export function boxOfSpanStart(editor: TranscriptEditor, span: Span): DOMRect | null {
  const box = rangeOfSpan(editor, span)?.getClientRects()[0]
  return box && box.height > 0 ? box : null
}
