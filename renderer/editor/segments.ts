import { blockRange } from '#shared/domain/blocks.ts'
import type { PassageId } from '#shared/domain/ids.ts'
import type { Block } from '#shared/domain/transcripts.ts'
import { oncePer } from '../ui/once-per.ts'

/** How the underline of a passage is drawn: solid = own words, dashed = reported, dotted = on other word. */
export type UnderlineStyle = 'solid' | 'dashed' | 'dotted'

/** One span of a passage as it is to be painted. */
export interface MarkSpan {
  readonly passageId: PassageId
  /** UTF-16 offsets into the revision's text, end exclusive. */
  readonly start: number
  readonly end: number
  /** Place in the stack of underlines, from 0. */
  readonly lane: number
  /** Degrees on the colour wheel; null for a passage without tags. */
  readonly hue: number | null
  readonly underline: UnderlineStyle
  /** Which of its passage's spans it is. */
  readonly part: SpanPart
  /** Shown where the passage begins: the sign of its stance; empty for none. */
  readonly sign: string
  /** What the passage bears, for those who hear the text; put into words when it is asked for. */
  readonly says: () => string
}

/** The whole of a passage, or one span of an elided one. */
export type SpanPart = 'whole' | 'first' | 'middle' | 'last'

/** A stretch of a block that the same passages cover from end to end; none for plain text. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** By lane. */
  readonly marks: readonly MarkSpan[]
}

/** Cuts the block at every boundary of the spans. The segments cover the block without gap; marked or not. */
export function segmentBlock(block: Pick<Block, 'start' | 'end'>, spans: readonly MarkSpan[]): Segment[] {
  const touching = spans.filter((span) => span.start < block.end && block.start < span.end)
  const cuts = new Set([block.start, block.end])
  for (const span of touching) {
    cuts.add(Math.max(span.start, block.start))
    cuts.add(Math.min(span.end, block.end))
  }
  const places = [...cuts].toSorted((a, b) => a - b)
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? block.start
    const marks = touching.filter((span) => span.start < end && start < span.end)
    return { start, end, marks: marks.toSorted((a, b) => a.lane - b.lane) }
  })
}

/** The spans that touch each block, by the block's place; blocks without any are left out. */
export const groupByBlock = oncePer(
  (blocks: readonly Pick<Block, 'start' | 'end'>[], spans: readonly MarkSpan[]): ReadonlyMap<number, MarkSpan[]> => {
    const groups = new Map<number, MarkSpan[]>()
    for (const span of spans) {
      const { first, last } = blockRange(blocks, span)
      for (let seq = first; seq <= last; seq++) {
        const group = groups.get(seq)
        if (group) group.push(span)
        else groups.set(seq, [span])
      }
    }
    return groups
  },
)

/** The places of the blocks that must be rebuilt when `after` is to be shown where `before` was. */
export function findChangedBlocks(
  before: ReadonlyMap<number, readonly MarkSpan[]>,
  after: ReadonlyMap<number, readonly MarkSpan[]>,
): number[] {
  const changed: number[] = []
  for (const seq of new Set([...before.keys(), ...after.keys()])) {
    if (!areAlike(before.get(seq) ?? [], after.get(seq) ?? [])) changed.push(seq)
  }
  return changed.toSorted((a, b) => a - b)
}

function areAlike(a: readonly MarkSpan[], b: readonly MarkSpan[]): boolean {
  if (a.length !== b.length) return false
  return a.every((span, index) => {
    const other = b[index]
    if (span === other) return true
    return (
      other !== undefined &&
      span.passageId === other.passageId &&
      span.start === other.start &&
      span.end === other.end &&
      span.lane === other.lane &&
      span.hue === other.hue &&
      span.underline === other.underline &&
      span.part === other.part &&
      span.sign === other.sign &&
      (span.says === other.says || span.says() === other.says())
    )
  })
}
