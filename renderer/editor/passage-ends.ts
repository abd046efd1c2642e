import { blockIndexAt } from '#shared/domain/blocks.ts'
import { splitSentences } from '#shared/domain/sentences.ts'
import type { Span } from '#shared/domain/spans.ts'
import { normaliseSpans } from '#shared/domain/spans.ts'
import type { CaretDirection, CaretText } from './caret-moves.ts'
import { selectWords } from './selected-words.ts'

export type PassageEdge = 'start' | 'end'
export type EdgeUnit = 'character' | 'word' | 'sentence' | 'block'

/** One end of one span of a passage. */
export interface Grip {
  readonly index: number
  readonly edge: PassageEdge
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })
const words = new Intl.Segmenter('en', { granularity: 'word' })

/**
 * Where an end of a passage goes next: a start to the start of a character, word, sentence or block, an end to the end
 * of one. Blocks that `isHidden` names are passed over. Stays where there is nothing further. UTF-16 offsets.
 */
export function stepEdge(
  page: CaretText,
  offset: number,
  edge: PassageEdge,
  unit: EdgeUnit,
  direction: CaretDirection,
): number {
  const by = direction === 'forward' ? 1 : -1
  for (let seq = blockIndexAt(page.blocks, offset); seq >= 0 && seq < page.blocks.length; seq += by) {
    if (page.isHidden(seq)) continue
    const places = edgesIn(page, seq, edge, unit)
    const next =
      direction === 'forward' ? places.find((place) => place > offset) : places.findLast((place) => place < offset)
    if (next !== undefined) return next
  }
  return offset
}

/** The end of a word (for an end) or its start (for a start) that is nearest to the offset, within its block. */
export function snapEdge(page: CaretText, offset: number, edge: PassageEdge): number {
  const places = edgesIn(page, blockIndexAt(page.blocks, offset), edge, 'word')
  return places.reduce(
    (best, place) => (Math.abs(place - offset) < Math.abs(best - offset) ? place : best),
    places[0] ?? offset,
  )
}

/**
 * The passage's spans with the gripped end moved to the offset: never emptied, cut around hidden blocks, made one with
 * spans that it reaches. The grip may stand on another span then.
 */
export function moveEdge(
  page: CaretText,
  spans: readonly Span[],
  { index, edge }: Grip,
  to: number,
): { spans: readonly Span[]; grip: Grip } {
  const span = spans[index]
  if (!span) return { spans, grip: { index, edge } }
  const cut =
    edge === 'end'
      ? selectWords(page, span.start, Math.max(to, firstCharacterEnd(page, span)), page.isHidden)
      : selectWords(page, Math.min(to, lastCharacterStart(page, span)), span.end, page.isHidden)
  const first = cut?.spans[0]
  const last = cut?.spans.at(-1)
  if (!cut || !first || !last) return { spans, grip: { index, edge } }
  const moved = joinSpans(page.text, [...spans.filter((_, at) => at !== index), ...cut.spans])
  const at =
    edge === 'end'
      ? moved.findIndex((one) => one.end >= last.end)
      : moved.findLastIndex((one) => one.start <= first.start)
  return { spans: moved, grip: { index: at, edge } }
}

/** The spans in reading order; those that overlap, touch, or have but white space between them made one. */
export function joinSpans(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of normaliseSpans(spans)) {
    const last = joined.at(-1)
    if (last && text.slice(last.end, span.start).trim() === '') last.end = span.end
    else joined.push({ start: span.start, end: span.end })
  }
  return joined
}

/** What is left of the spans when the words of the others are taken out, without white space at the ends. */
export function takeOutSpans(text: string, spans: readonly Span[], taken: readonly Span[]): Span[] {
  const left = normaliseSpans(taken).reduce<Span[]>(
    (rest, cut) =>
      rest
        .flatMap((span) => [
          { start: span.start, end: Math.min(span.end, cut.start) },
          { start: Math.max(span.start, cut.end), end: span.end },
        ])
        .filter(({ start, end }) => start < end),
    spans.map(({ start, end }) => ({ start, end })),
  )
  return left.flatMap(({ start, end }) => {
    const quote = text.slice(start, end)
    const from = start + quote.length - quote.trimStart().length
    return quote.trim() === '' ? [] : [{ start: from, end: from + quote.trim().length }]
  })
}

function edgesIn(page: CaretText, seq: number, edge: PassageEdge, unit: EdgeUnit): number[] {
  const block = page.blocks[seq]
  if (!block || block.start === block.end) return []
  const text = page.text.slice(block.start, block.end)
  const at = (place: number) => block.start + place
  const whole = edge === 'start' ? block.start : block.end
  switch (unit) {
    case 'character':
      return [...characters.segment(text)].map((one) => at(one.index + (edge === 'end' ? one.segment.length : 0)))
    case 'word': {
      const found = [...words.segment(text)].filter((one) => one.isWordLike)
      const places = found.map((one) => at(one.index + (edge === 'end' ? one.segment.length : 0)))
      // The full stop at the end of a paragraph, or the quotation mark at its start, can be had too.
      return places.includes(whole) ? places : edge === 'end' ? [...places, whole] : [whole, ...places]
    }
    case 'sentence':
      return splitSentences(text).map(({ start, end }) =>
        at(edge === 'start' ? start : start + text.slice(start, end).trimEnd().length),
      )
    case 'block':
      return [whole]
  }
}

function firstCharacterEnd({ text }: CaretText, { start, end }: Span): number {
  return start + (characters.segment(text.slice(start, end)).containing(0)?.segment.length ?? 1)
}

function lastCharacterStart({ text }: CaretText, { start, end }: Span): number {
  return start + (characters.segment(text.slice(start, end)).containing(end - start - 1)?.index ?? 0)
}
