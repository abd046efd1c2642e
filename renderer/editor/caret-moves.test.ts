import { isCharacterBoundary } from '#shared/domain/spans.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaretText, CaretUnit } from './caret-moves.ts'
import { findSentence, findWord, moveCaret } from './caret-moves.ts'

function page(...texts: string[]): CaretText {
  let at = 0
  const blocks = texts.map((text) => {
    const block = { start: at, end: at + text.length }
    at = block.end + 1
    return block
  })
  return { text: texts.join('\n'), blocks, isHidden: () => false }
}

const EN = page('We met Mr. Halden. He spoke.', 'It ended.')

test('words go by their ends forwards and by their starts backwards, on into the next block', () => {
  expect(moveCaret(EN, 0, 'word', 'forward')).toBe(2)
  expect(moveCaret(EN, 6, 'word', 'backward')).toBe(3)
  expect(moveCaret(EN, 28, 'word', 'forward')).toBe(31)
  expect(moveCaret(EN, 29, 'word', 'backward')).toBe(22)
})

test('sentences and blocks go by their starts', () => {
  expect(moveCaret(EN, 0, 'sentence', 'forward')).toBe(19)
  expect(moveCaret(EN, 19, 'sentence', 'forward')).toBe(29)
  expect(moveCaret(EN, 29, 'sentence', 'backward')).toBe(19)
  expect(moveCaret(EN, 5, 'block', 'forward')).toBe(29)
  expect(moveCaret(EN, 5, 'block', 'backward')).toBe(0)
})

test('Japanese words are found without spaces', () => {
  const japanese = page('大臣は懸念を示した。')
  expect(findWord(japanese, 1)).toEqual({ start: 0, end: 2 })
  expect(findSentence(japanese, 3)).toEqual({ start: 0, end: 10 })
})

test('a folded block is passed over', () => {
  const folded = { ...page('one', 'two', 'three'), isHidden: (seq: number) => seq === 1 }
  expect(moveCaret(folded, 3, 'character', 'forward')).toBe(8)
  expect(moveCaret(folded, 8, 'character', 'backward')).toBe(3)
})

test('going on reaches the end from anywhere, through whole characters, in every unit', () => {
  const anyPage = fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '.', '語', '😀', 'e\u0301'), maxLength: 12 }), {
    minLength: 1,
    maxLength: 4,
  })
  const anyUnit = fc.constantFrom<CaretUnit>('character', 'word', 'sentence', 'block')
  fc.assert(
    fc.property(anyPage, anyUnit, (texts, unit) => {
      const text = page(...texts)
      const last = text.text.length
      let at = 0
      for (let step = 0; step <= last + texts.length; step++) {
        const next = moveCaret(text, at, unit, 'forward')
        expect(next).toBeGreaterThanOrEqual(at)
        expect(isCharacterBoundary(text.text, next)).toBe(true)
        at = next
      }
      expect(at).toBe(last)
      for (let step = 0; step <= last + texts.length; step++) at = moveCaret(text, at, unit, 'backward')
      expect(at).toBe(0)
    }),
  )
})
