import type { SpeakerId } from './ids.ts'
import type { Block, BlockKind } from './transcripts.ts'

const NUMBERED: ReadonlySet<BlockKind> = new Set(['speech', 'paragraph', 'list-item'])

/**
 * Paragraph numbers for citation: speech, paragraphs and list items are counted from 1 in reading order,
 * everything else (titles, headings, captions, notes, furniture) has none. Indexed like `blocks`.
 */
export function numberParagraphs(blocks: readonly Pick<Block, 'kind'>[]): (number | null)[] {
  let count = 0
  return blocks.map((block) => (NUMBERED.has(block.kind) ? ++count : null))
}

/** The index of the block that holds the offset, the one before it where the offset is the "\n" between two. */
export function blockIndexAt(blocks: readonly Pick<Block, 'start' | 'end'>[], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.start ?? Infinity) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The blocks that share at least one character with the span, by index, first and last included. */
export function blockRange(
  blocks: readonly Pick<Block, 'start' | 'end'>[],
  span: { start: number; end: number },
): { first: number; last: number } {
  return { first: blockIndexAt(blocks, span.start), last: blockIndexAt(blocks, span.end - 1) }
}

/** The labels that the blocks print for each speaker, in order of appearance. */
export function labelsBySpeaker(blocks: readonly Pick<Block, 'speakerId' | 'label'>[]): Map<SpeakerId, string[]> {
  const labels = new Map<SpeakerId, Set<string>>()
  for (const { speakerId, label } of blocks) {
    if (speakerId === null || label === null) continue
    labels.set(speakerId, (labels.get(speakerId) ?? new Set()).add(label))
  }
  return new Map([...labels].map(([id, printed]) => [id, [...printed]]))
}
