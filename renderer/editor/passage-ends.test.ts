import { findSpanFault, normaliseSpans } from '#shared/domain/spans.ts'
import type { Span } from '#shared/domain/spans.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaretText } from './caret-moves.ts'
import type { EdgeUnit, PassageEdge } from './passage-ends.ts'
import { joinSpans, moveEdge, snapEdge, stepEdge, takeOutSpans } from './passage-ends.ts'

function page(...texts: string[]): CaretText {
  let at = 0
  const blocks = texts.map((text) => {
    const block = { start: at, end: at + text.length }
    at = block.end + 1
    return block
  })
  return { text: texts.join('\n'), blocks, isHidden: () => false }
}

const EN = page('We met Mr. Halden, who spoke. He left.', 'It ended.')
const quotesOf = ({ text }: CaretText, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end))

/** The quotation after some steps of one end. */
function step(from: Span, edge: PassageEdge, unit: EdgeUnit, ...directions: ('forward' | 'backward')[]): string[] {
  const start: { spans: readonly Span[]; at: number } = { spans: [from], at: from[edge] }
  const { spans } = directions.reduce(({ at }, direction) => {
    const to = stepEdge(EN, at, edge, unit, direction)
    return { spans: moveEdge(EN, [from], { index: 0, edge }, to).spans, at: to }
  }, start)
  return quotesOf(EN, spans)
}

const HALDEN = { start: 7, end: 17 }

test('an end goes on and back by the ends of words, a start by their starts', () => {
  expect(step(HALDEN, 'end', 'word', 'forward')).toEqual(['Mr. Halden, who'])
  expect(step(HALDEN, 'end', 'word', 'backward')).toEqual(['Mr'])
  expect(step(HALDEN, 'start', 'word', 'forward')).toEqual(['Halden'])
  expect(step(HALDEN, 'start', 'word', 'backward', 'backward')).toEqual(['We met Mr. Halden'])
})

test('by sentences it takes the full stop and no space', () => {
  expect(step(HALDEN, 'end', 'sentence', 'forward')).toEqual(['Mr. Halden, who spoke.'])
  expect(step(HALDEN, 'end', 'sentence', 'forward', 'forward', 'forward')).toEqual([
    'Mr. Halden, who spoke. He left.\nIt ended.',
  ])
  expect(step(HALDEN, 'start', 'sentence', 'backward')).toEqual(['We met Mr. Halden'])
})

test('an end never passes the start: one character is left', () => {
  expect(quotesOf(EN, moveEdge(EN, [HALDEN], { index: 0, edge: 'end' }, 0).spans)).toEqual(['M'])
  expect(quotesOf(EN, moveEdge(EN, [HALDEN], { index: 0, edge: 'start' }, 40).spans)).toEqual(['n'])
})

test('a span that reaches the next becomes one with it, and the grip goes with it', () => {
  const spans = [HALDEN, { start: 23, end: 29 }]
  const moved = moveEdge(EN, spans, { index: 0, edge: 'end' }, 22)
  expect(quotesOf(EN, moved.spans)).toEqual(['Mr. Halden, who spoke.'])
  expect(moved.grip).toEqual({ index: 0, edge: 'end' })
})

test('what is hidden is passed over and cut out', () => {
  const folded = { ...page('one', 'two', 'three'), isHidden: (seq: number) => seq === 1 }
  const to = stepEdge(folded, 3, 'end', 'word', 'forward')
  expect(to).toBe(13)
  const moved = moveEdge(folded, [{ start: 0, end: 3 }], { index: 0, edge: 'end' }, to)
  expect(quotesOf(folded, moved.spans)).toEqual(['one', 'three'])
  expect(moved.grip).toEqual({ index: 1, edge: 'end' })
})

test('a dragged end snaps to the nearest end of a word', () => {
  expect(snapEdge(EN, 15, 'end')).toBe(17)
  expect(snapEdge(EN, 8, 'start')).toBe(7)
})

test('words are taken out of the middle of a passage, and what is left is two spans', () => {
  expect(quotesOf(EN, takeOutSpans(EN.text, [{ start: 0, end: 29 }], [{ start: 7, end: 18 }]))).toEqual([
    'We met',
    'who spoke.',
  ])
  expect(takeOutSpans(EN.text, [HALDEN], [{ start: 0, end: 30 }])).toEqual([])
})

test('spans with but a space between them are one', () => {
  expect(
    joinSpans(EN.text, [
      { start: 3, end: 6 },
      { start: 0, end: 2 },
    ]),
  ).toEqual([{ start: 0, end: 6 }])
})

const anyPage = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'б', '語', ' ', '.', '😀', '👩‍🚀', 'e\u0301', 'ש'), maxLength: 10 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((texts) => page(...texts))
const anyUnit = fc.constantFrom<EdgeUnit>('character', 'word', 'sentence', 'block')
const anyEdge = fc.constantFrom<PassageEdge>('start', 'end')

test('wherever an end is moved, the passage stays one, and its other end where it was', () => {
  fc.assert(
    fc.property(anyPage, anyEdge, fc.nat(60), fc.nat(60), fc.nat(60), (text, edge, a, b, to) => {
      const { spans } = moveEdge(text, [{ start: 0, end: text.text.length }], { index: 0, edge: 'end' }, Math.max(a, b))
      const [from] = spans
      if (!from || from.start >= from.end || findSpanFault(text.text, [from]) !== null) return
      const moved = moveEdge(text, [from], { index: 0, edge }, to)
      expect(findSpanFault(text.text, moved.spans)).toBeNull()
      expect(normaliseSpans(moved.spans)).toEqual(moved.spans)
      const [first] = moved.spans
      if (edge === 'end') expect(first?.start).toBeGreaterThanOrEqual(from.start)
      else expect(moved.spans.at(-1)?.end).toBeLessThanOrEqual(from.end)
    }),
  )
})

test('stepping on goes strictly on until the last place', () => {
  fc.assert(
    fc.property(anyPage, anyEdge, anyUnit, fc.boolean(), (text, edge, unit, isForward) => {
      const direction = isForward ? 'forward' : 'backward'
      let at = isForward ? 0 : text.text.length
      for (let steps = 0; steps <= text.text.length + 1; steps++) {
        const next = stepEdge(text, at, edge, unit, direction)
        if (next === at) return
        expect(Math.sign(next - at)).toBe(isForward ? 1 : -1)
        at = next
      }
      throw new Error('it never ends')
    }),
  )
})
