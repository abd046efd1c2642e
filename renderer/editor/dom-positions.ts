import type { Span } from '#shared/domain/spans.ts'
import { blockIndexAt, blockRange } from '#shared/domain/blocks.ts'
import { textElementOf } from './nodes/block-dom.ts'
import type { SelectedWords } from './selected-words.ts'
import { selectWords } from './selected-words.ts'
import { findTextPosition, textOffsetOf } from './text-selection.ts'
import type { TranscriptEditor } from './transcript-editor.ts'

/**
 * The offset into the revision's text of a DOM position inside the text's root; positions in margins and between
 * blocks count as the nearest place in the text. Null outside the root.
 */
export function offsetOfPosition(editor: TranscriptEditor, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const blockElement = element?.closest<HTMLElement>('[data-seq]')
  if (!blockElement) return null
  const block = editor.text.blocks[Number(blockElement.dataset.seq)]
  if (!block) return null
  const text = textElementOf(blockElement)
  const inside = textOffsetOf(text, node, offset)
  if (inside !== null) return block.start + inside
  const isBefore = (text.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  return isBefore && node !== blockElement ? block.start : offset === 0 ? block.start : block.end
}

/** The words selected in the text as a passage may have them; null where none are. */
export function readSelection(editor: TranscriptEditor, selection: Selection | null): SelectedWords | null {
  if (!selection || selection.isCollapsed || !selection.anchorNode || !selection.focusNode) return null
  const anchor = offsetOfPosition(editor, selection.anchorNode, selection.anchorOffset)
  const focus = offsetOfPosition(editor, selection.focusNode, selection.focusOffset)
  if (anchor === null || focus === null) return null
  return selectWords(editor.text, anchor, focus, (seq) => isLeftOut(editor, seq))
}

/** Page clutter and what is folded away never slip into a quotation. */
export function isLeftOut(editor: TranscriptEditor, seq: number): boolean {
  return editor.dress[seq]?.kind === 'furniture' || editor.isFolded(seq)
}

/** Where the selection begins and where it moves, or twice the place of the cursor; null where it is outside the text. */
export function readSelectedEnds(editor: TranscriptEditor): { anchor: number; focus: number } | null {
  const selection = document.getSelection()
  if (!selection?.anchorNode || !selection.focusNode) return null
  const anchor = offsetOfPosition(editor, selection.anchorNode, selection.anchorOffset)
  const focus = offsetOfPosition(editor, selection.focusNode, selection.focusOffset)
  return anchor === null || focus === null ? null : { anchor, focus }
}

/** Where the cursor would stand at an offset, in the window; null where that is not shown. */
export function boxOfPlace(editor: TranscriptEditor, offset: number, side: 'before' | 'after'): DOMRect | null {
  const place = positionOfOffset(editor, offset, side)
  if (!place) return null
  const range = document.createRange()
  range.setStart(place.node, place.offset)
  const box = range.getClientRects()[0]
  return box && box.height > 0 ? box : null
}

/** The offset of the character nearest to a point of the window; null outside the text. */
export function offsetAtPoint(editor: TranscriptEditor, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  return caret && offsetOfPosition(editor, caret.offsetNode, caret.offset)
}

/** The DOM position of an offset; null where its block has no text. */
export function positionOfOffset(
  editor: TranscriptEditor,
  offset: number,
  side: 'before' | 'after',
): { node: Node; offset: number } | null {
  const seq = blockIndexAt(editor.text.blocks, offset)
  const block = editor.text.blocks[seq]
  const element = editor.blockElement(seq)
  if (!block || !element) return null
  return findTextPosition<Node>(textElementOf(element), Math.min(offset, block.end) - block.start, side)
}

/** The span as a DOM range; null where there is nothing to show. */
export function rangeOfSpan(editor: TranscriptEditor, span: Span): Range | null {
  const start = positionOfOffset(editor, span.start, 'after')
  const end = positionOfOffset(editor, span.end, 'before')
  if (!start || !end) return null
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/** The span as DOM ranges, one a block, so that nothing of the margins lies in them. */
export function rangesOfSpan(editor: TranscriptEditor, span: Span): Range[] {
  const { blocks } = editor.text
  const { first, last } = blockRange(blocks, span)
  return blocks.slice(first, last + 1).flatMap(({ start, end }) => {
    const part = { start: Math.max(start, span.start), end: Math.min(end, span.end) }
    return part.start < part.end ? (rangeOfSpan(editor, part) ?? []) : []
  })
}

/** Selects from `anchor` to `focus` in the document, keeping the direction. */
export function selectOffsets(editor: TranscriptEditor, anchor: number, focus: number): void {
  const isForward = anchor <= focus
  const from = positionOfOffset(editor, anchor, isForward ? 'after' : 'before')
  const to = positionOfOffset(editor, focus, isForward && anchor !== focus ? 'before' : 'after')
  if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}
