import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointOffsets } from './code-points.ts'

test('an offset counts the characters before it, whatever they are', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'я', '領', '🕊', '𠮷', 'e\u0301', '\n') })
  fc.assert(
    fc.property(texts, fc.nat(), (text, seed) => {
      const characters = Array.from(text)
      const count = seed % (characters.length + 1)
      expect(codePointOffsets(text)(characters.slice(0, count).join('').length)).toBe(count)
    }),
  )
})
