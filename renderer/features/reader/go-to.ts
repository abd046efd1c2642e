import { blockIndexAt } from '#shared/domain/blocks.ts'
import { boxOfSpanStart, layOutNow } from '../../editor/page-geometry.ts'
import { RESTING_PLACE } from './page-sight.ts'
import type { PageFrame } from './page-sight.ts'

/**
 * Scrolls so that the offset stands in the upper part of the window; not at all where it is in sight already, unless
 * `always`. Heights of blocks that were never laid out are guesses, so it looks again after each step.
 */
export function goToOffset({ editor, scroller }: PageFrame, offset: number, always = false): void {
  const seq = blockIndexAt(editor.text.blocks, offset)
  const block = editor.blockElement(seq)
  if (!block) return
  // In a narrow window the card of the passage stands at the foot of the page.
  const roomBelow = scroller.dataset.narrow === undefined ? 24 : 130
  layOutNow(editor, seq)
  for (let round = 0; round < 4; round++) {
    const frame = scroller.getBoundingClientRect()
    const box = boxOfSpanStart(editor, { start: offset, end: offset + 1 }) ?? block.getBoundingClientRect()
    const isInSight = box.top >= frame.top + 24 && box.bottom <= frame.bottom - roomBelow
    if (isInSight && (!always || round > 0)) return
    const by = box.top - frame.top - frame.height * RESTING_PLACE
    if (Math.abs(by) < 1) return
    scroller.scrollTop += by
  }
}

/** Where reading stopped: the first block in sight, and how many pixels of it were scrolled past. */
interface ReadingPlace {
  readonly seq: number
  readonly past: number
}

/** Where reading stands now. */
export function readPlace({ editor, scroller }: PageFrame, seq: number): ReadingPlace {
  const top = editor.blockElement(seq)?.getBoundingClientRect().top ?? 0
  return { seq, past: scroller.getBoundingClientRect().top - top }
}

/** Scrolls to where reading stood. */
export function goToPlace({ editor, scroller }: PageFrame, { seq, past }: ReadingPlace): void {
  layOutNow(editor, seq)
  for (let round = 0; round < 3; round++) {
    const block = editor.blockElement(seq)
    if (!block) return
    scroller.scrollTop += block.getBoundingClientRect().top - scroller.getBoundingClientRect().top + past
  }
}
