import type { Span } from '#shared/domain/spans.ts'
import { rangeOfSpan } from './dom-positions.ts'
import type { TranscriptEditor } from './transcript-editor.ts'

/** Builds what lies between two heights in the window. */
export function buildBetween(editor: TranscriptEditor, top: number, bottom: number): void {
  const { from, to } = editor.chunksBetween(top, bottom)
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
  const { from, to } = editor.chunksBetween(top, bottom)
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
