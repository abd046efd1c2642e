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

/** The places of the blocks that are shown at all, in order. */
export function listShownBlocks(editor: TranscriptEditor): number[] {
  return editor.dress.filter((one) => !editor.isFolded(one.seq)).map((one) => one.seq)
}

/**
 * The first and last block between two heights in the window. Asks for boxes of whole blocks only, which does not
 * lay out blocks that the browser has skipped.
 */
export function findBlocksBetween(
  editor: TranscriptEditor,
  shown: readonly number[],
  top: number,
  bottom: number,
): { first: number; last: number } | null {
  const boxOf = (index: number) => editor.blockElement(shown[index] ?? 0)?.getBoundingClientRect()
  const from = findFirst(shown.length, (index) => (boxOf(index)?.bottom ?? 0) > top)
  const to = findFirst(shown.length, (index) => (boxOf(index)?.top ?? 0) >= bottom)
  const first = shown[from]
  const last = shown[to - 1]
  return first === undefined || last === undefined || last < first ? null : { first, last }
}

/** The box of the first line of the span, in the window's coordinates; null where it is folded away. */
export function boxOfSpanStart(editor: TranscriptEditor, span: Span): DOMRect | null {
  const box = rangeOfSpan(editor, span)?.getClientRects()[0]
  return box && box.height > 0 ? box : null
}
