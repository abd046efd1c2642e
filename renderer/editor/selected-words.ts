import { blockRange } from '#shared/domain/blocks.ts'
import type { Span } from '#shared/domain/spans.ts'
import type { Block } from '#shared/domain/transcripts.ts'
import { trimSelection } from './text-selection.ts'

/** Words that are selected, as a passage would have them. */
export interface SelectedWords {
  /** In reading order, none touching the next: more than one where something between them is left out. */
  readonly spans: readonly Span[]
  /** The blocks that the selection touches and leaves out: page clutter, and what is folded away. */
  readonly leavesOut: readonly number[]
}

interface SelectablePage {
  readonly text: string
  readonly blocks: readonly Pick<Block, 'start' | 'end'>[]
}

/**
 * What the selection between two offsets (in either order) means: its words without white space at the ends, cut
 * around every block for which `isLeftOut` holds, unless nothing else is selected. Null where there are no words.
 */
export function selectWords(
  { text, blocks }: SelectablePage,
  anchor: number,
  focus: number,
  isLeftOut: (seq: number) => boolean,
): SelectedWords | null {
  const whole = trimSelection(text, anchor, focus)
  if (!whole) return null
  const { first, last } = blockRange(blocks, whole)
  const touched = blocks.slice(first, last + 1).map((_, index) => first + index)
  const leavesOut = touched.filter((seq) => isLeftOut(seq) && partIn(blocks[seq], whole) !== null)
  if (leavesOut.length === 0 || leavesOut.length === touched.length) return { spans: [whole], leavesOut: [] }
  const spans: Span[] = []
  let run: Span | null = null
  const close = () => {
    const trimmed = run && trimSelection(text, run.start, run.end)
    if (trimmed) spans.push(trimmed)
    run = null
  }
  for (const seq of touched) {
    const part = partIn(blocks[seq], whole)
    if (leavesOut.includes(seq)) close()
    else if (part) run = { start: (run ?? part).start, end: part.end }
  }
  close()
  return spans.length === 0 ? { spans: [whole], leavesOut: [] } : { spans, leavesOut }
}

function partIn(block: Pick<Block, 'start' | 'end'> | undefined, span: Span): Span | null {
  if (!block) return null
  const part = { start: Math.max(block.start, span.start), end: Math.min(block.end, span.end) }
  return part.start < part.end ? part : null
}

/** From the first selected word to the last, with what is left out between them. */
export function extentOf(spans: readonly Span[]): Span | null {
  const [first] = spans
  const last = spans.at(-1)
  return first && last ? { start: first.start, end: last.end } : null
}
