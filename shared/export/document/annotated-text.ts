import { blockIndexAt } from '../../domain/blocks.ts'
import type { TaggedPassage } from '../../domain/passages.ts'
import type { Block } from '../../domain/transcripts.ts'

/** One span of a passage, by the index of the passage and its own in it. */
export interface Anchor {
  readonly passage: number
  readonly span: number
  readonly isLast: boolean
}

/** A stretch of text that the same passages cover. */
export interface Stretch {
  /** What ends in front of it. */
  readonly ended: readonly Anchor[]
  /** What begins with it, after what ended. */
  readonly begun: readonly Anchor[]
  /** Empty at the end of a block where something ends. */
  readonly text: string
  /** Indexes of the passages that cover it, in reading order. */
  readonly covering: readonly number[]
}

/** A block cut where passages begin and end; joined, the texts of its stretches are the block's text. */
export interface AnnotatedBlock {
  readonly block: Block
  readonly stretches: readonly Stretch[]
}

/**
 * The text with its passages: every block in order, cut at the ends of spans. A span may run over several blocks; the
 * "\n" between two belongs to neither, so that an end there lies at the end of the block before, or at the beginning
 * of the one behind.
 */
export function annotateText(
  text: string,
  blocks: readonly Block[],
  passages: readonly Pick<TaggedPassage, 'spans'>[],
): AnnotatedBlock[] {
  const edges = blocks.map((): Edge[] => [])
  for (const [passage, { spans }] of passages.entries()) {
    for (const [index, { start, end }] of spans.entries()) {
      const anchor = { passage, span: index, isLast: index === spans.length - 1 }
      edges[blockIndexAt(blocks, start)]?.push({ at: start, anchor, isStart: true })
      edges[blockIndexAt(blocks, end)]?.push({ at: end, anchor, isStart: false })
    }
  }
  const covering = new Set<number>()
  return blocks.map((block, index) => ({
    block,
    stretches: cutBlock(text, block, (edges[index] ?? []).toSorted(compareEdges), covering),
  }))
}

interface Edge {
  readonly at: number
  readonly anchor: Anchor
  readonly isStart: boolean
}

/** By place; what ends somewhere ends before anything begins there. */
function compareEdges(a: Edge, b: Edge): number {
  return a.at - b.at || Number(a.isStart) - Number(b.isStart) || a.anchor.passage - b.anchor.passage
}

/** `covering` holds the passages that cover the beginning of the block, and afterwards its end. */
function cutBlock(text: string, block: Block, edges: readonly Edge[], covering: Set<number>): Stretch[] {
  const places = [...new Set([block.start, ...edges.map((edge) => edge.at), block.end])].toSorted((a, b) => a - b)
  const byPlace = Map.groupBy(edges, (edge) => edge.at)
  return places.map((at, index) => {
    const here = byPlace.get(at) ?? []
    const begun = here.filter((edge) => edge.isStart).map((edge) => edge.anchor)
    const ended = here.filter((edge) => !edge.isStart).map((edge) => edge.anchor)
    for (const { passage } of ended) covering.delete(passage)
    for (const { passage } of begun) covering.add(passage)
    const until = places[index + 1] ?? at
    return { ended, begun, text: text.slice(at, until), covering: [...covering].toSorted((a, b) => a - b) }
  })
}
