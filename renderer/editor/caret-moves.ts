import { blockIndexAt } from '#shared/domain/blocks.ts'
import { sentenceAt } from '#shared/domain/sentences.ts'
import type { Span } from '#shared/domain/spans.ts'
import type { Block } from '#shared/domain/transcripts.ts'

export type CaretUnit = 'character' | 'word' | 'sentence' | 'block' | 'text'
export type CaretDirection = 'forward' | 'backward'

/** A text with its blocks; those that `isHidden` says are folded away are passed over. */
export interface CaretText {
  readonly text: string
  readonly blocks: readonly Pick<Block, 'start' | 'end'>[]
  readonly isHidden: (seq: number) => boolean
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })
const words = new Intl.Segmenter('en', { granularity: 'word' })

/**
 * Where the keyboard cursor goes from `offset`: by whole characters as people see them, by words (to the start of one
 * going back, to the end of one going on, in any script), sentences, blocks, or to an end of the text. Stays at the
 * first and last place. UTF-16 offsets into the revision's text.
 */
export function moveCaret(page: CaretText, offset: number, unit: CaretUnit, direction: CaretDirection): number {
  if (unit === 'text') return endOfText(page, direction)
  const seq = blockIndexAt(page.blocks, offset)
  const block = page.blocks[seq]
  if (!block) return offset
  if (!page.isHidden(seq)) {
    const inside = moveInside(page.text.slice(block.start, block.end), offset - block.start, unit, direction)
    if (inside !== null) return block.start + inside
  }
  const next = findBlock(page, seq, direction)
  if (next === null) return direction === 'forward' ? Math.max(offset, block.end) : Math.min(offset, block.start)
  if (unit === 'block' || direction === 'forward') return unit === 'word' ? endOfFirstWord(page, next) : next.start
  if (unit === 'sentence') return next.start + (sentenceAt(textOf(page, next), next.end - next.start)?.start ?? 0)
  return unit === 'word' ? next.start + lastWordStart(textOf(page, next), next.end - next.start) : next.end
}

/** The sentence at the offset, without the white space after it, as offsets into the text; null in an empty block. */
export function findSentence(page: CaretText, offset: number): Span | null {
  const block = page.blocks[blockIndexAt(page.blocks, offset)]
  const sentence = block ? sentenceAt(textOf(page, block), offset - block.start) : null
  return block && sentence ? { start: block.start + sentence.start, end: block.start + sentence.end } : null
}

/** The word at or just before the offset; null between words. */
export function findWord(page: CaretText, offset: number): Span | null {
  const block = page.blocks[blockIndexAt(page.blocks, offset)]
  if (!block) return null
  const text = textOf(page, block)
  const at = offset - block.start
  const word = [...words.segment(text)].findLast((one) => one.isWordLike && one.index <= at && at <= endOf(one))
  return word ? { start: block.start + word.index, end: block.start + endOf(word) } : null
}

function moveInside(text: string, at: number, unit: CaretUnit, direction: CaretDirection): number | null {
  const isForward = direction === 'forward'
  if (isForward ? at >= text.length : at <= 0) return null
  switch (unit) {
    case 'character':
      return isForward
        ? endOf(characters.segment(text).containing(at))
        : startOf(characters.segment(text).containing(at - 1))
    case 'word':
      return isForward ? firstWordEnd(text, at) : lastWordStart(text, at)
    case 'sentence': {
      const sentence = sentenceAt(text, isForward ? at : at - 1)
      if (!sentence) return null
      if (!isForward) return sentence.start
      return sentence.end < text.length ? sentence.end : null
    }
    default:
      return isForward ? null : 0
  }
}

function firstWordEnd(text: string, at: number): number {
  for (const one of words.segment(text)) if (one.isWordLike && endOf(one) > at) return endOf(one)
  return text.length
}

function lastWordStart(text: string, at: number): number {
  let start = 0
  for (const one of words.segment(text)) {
    if (one.index >= at) break
    if (one.isWordLike) start = one.index
  }
  return start
}

function endOfFirstWord(page: CaretText, block: Pick<Block, 'start' | 'end'>): number {
  return block.start + firstWordEnd(textOf(page, block), 0)
}

function findBlock(page: CaretText, from: number, direction: CaretDirection): Pick<Block, 'start' | 'end'> | null {
  const step = direction === 'forward' ? 1 : -1
  for (let seq = from + step; seq >= 0 && seq < page.blocks.length; seq += step) {
    const block = page.blocks[seq]
    if (block && !page.isHidden(seq)) return block
  }
  return null
}

function endOfText(page: CaretText, direction: CaretDirection): number {
  const shown = page.blocks.filter((_, seq) => !page.isHidden(seq))
  return (direction === 'forward' ? shown.at(-1)?.end : shown[0]?.start) ?? 0
}

function textOf(page: CaretText, block: Pick<Block, 'start' | 'end'>): string {
  return page.text.slice(block.start, block.end)
}

function startOf(segment: Intl.SegmentData | undefined): number {
  return segment?.index ?? 0
}

function endOf(segment: Intl.SegmentData | undefined): number {
  return segment ? segment.index + segment.segment.length : 0
}
