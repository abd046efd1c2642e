import type { Transcript } from '#shared/domain/transcripts.ts'
import type { BlockDress } from './block-dress.ts'
import { countHidden, countLanes } from './mark-words.ts'
import type { ShownBlock } from './nodes/block-dom.ts'
import { LANES } from './nodes/passage-mark.ts'
import type { BlockPart } from './nodes/passage-mark.ts'
import { otherLanguage } from './other-language.ts'
import { segmentBlock } from './segments.ts'
import type { MarkSpan } from './segments.ts'

export type ShownText = Pick<Transcript, 'text' | 'blocks' | 'language'>

/** A block of the text as it is to be shown with these marks. Throws where the text has no such block. */
export function showBlock(
  { text, blocks, language }: ShownText,
  dress: BlockDress | undefined,
  marks: readonly MarkSpan[] | undefined,
): ShownBlock {
  const block = dress && blocks[dress.seq]
  if (!block) throw new Error('a block was asked for that is not there')
  const words = text.slice(block.start, block.end)
  return { dress, words, language: otherLanguage(words, language), parts: marks ? cut(text, block, marks) : [] }
}

/** The stretches of a block with what is needed to paint each. */
function cut(text: string, block: { start: number; end: number }, marks: readonly MarkSpan[]): BlockPart[] {
  const segments = segmentBlock(block, marks)
  const hidden = countHidden(segments, LANES)
  const lanes = countLanes(segments)
  const isLayered = Math.max(...lanes) > 1
  return segments.map((segment, index) => ({
    segment,
    words: text.slice(segment.start, segment.end),
    pile: { hidden: hidden[index] ?? 0, lanes: lanes[index] ?? 1, isLayered },
  }))
}
