import { blockRange } from '#shared/domain/blocks.ts'
import { findSpanFault, normaliseSpans } from '#shared/domain/spans.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { extentOf, selectWords } from './selected-words.ts'

function page(...texts: string[]) {
  let at = 0
  const blocks = texts.map((text) => {
    const block = { start: at, end: at + text.length }
    at = block.end + 1
    return block
  })
  return { text: texts.join('\n'), blocks }
}

const CLUTTERED = page('We met.', 'Share this page', 'They left.')
const quotesOf = (text: string, spans: readonly { start: number; end: number }[] = []) =>
  spans.map(({ start, end }) => text.slice(start, end))

test('a selection over clutter becomes two spans around it, and says what it leaves out', () => {
  const words = selectWords(CLUTTERED, 3, 28, (seq) => seq === 1)
  expect(quotesOf(CLUTTERED.text, words?.spans)).toEqual(['met.', 'They'])
  expect(words?.leavesOut).toEqual([1])
})

test('a selection that begins in clutter leaves it out', () => {
  const words = selectWords(CLUTTERED, 30, 12, (seq) => seq === 1)
  expect(quotesOf(CLUTTERED.text, words?.spans)).toEqual(['They l'])
  expect(words?.leavesOut).toEqual([1])
})

test('clutter alone can be selected: whoever does so means it', () => {
  const words = selectWords(CLUTTERED, 8, 13, (seq) => seq === 1)
  expect(quotesOf(CLUTTERED.text, words?.spans)).toEqual(['Share'])
  expect(words?.leavesOut).toEqual([])
})

test('paragraphs without clutter between them are one span, and clutter that is only touched is not mentioned', () => {
  expect(selectWords(CLUTTERED, 0, 34, () => false)?.spans).toEqual([{ start: 0, end: 34 }])
  expect(selectWords(CLUTTERED, 0, 8, (seq) => seq === 1)).toEqual({ spans: [{ start: 0, end: 7 }], leavesOut: [] })
})

const anyPage = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'б', '語', ' ', '.', '😀', 'e\u0301'), maxLength: 10 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((texts) => page(...texts))

test('whatever is selected becomes spans that a passage may have, and none lies in what is left out', () => {
  fc.assert(
    fc.property(anyPage, fc.nat(70), fc.nat(70), fc.array(fc.nat(5)), ({ text, blocks }, anchor, focus, left) => {
      const words = selectWords({ text, blocks }, anchor, focus, (seq) => left.includes(seq))
      if (!words) return
      expect(findSpanFault(text, words.spans)).toBeNull()
      expect(normaliseSpans(words.spans)).toEqual(words.spans)
      for (const span of words.spans) {
        const { first, last } = blockRange(blocks, span)
        for (let seq = first; seq <= last; seq++) {
          const [block] = blocks.slice(seq)
          const covers = block && Math.max(block.start, span.start) < Math.min(block.end, span.end)
          if (covers) expect(words.leavesOut).not.toContain(seq)
        }
      }
      const whole = extentOf(words.spans)
      expect(whole?.start).toBeGreaterThanOrEqual(Math.min(anchor, focus) - 1)
      expect(whole?.end).toBeLessThanOrEqual(Math.max(anchor, focus) + 1)
    }),
  )
})
