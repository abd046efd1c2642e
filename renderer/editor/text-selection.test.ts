import { findSpanFault } from '#shared/domain/spans.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TextTree } from './text-selection.ts'
import { findTextPosition, lengthOf, textOffsetOf, trimSelection } from './text-selection.ts'

const anyText = fc.string({
  unit: fc.constantFrom('a', 'б', '語', ' ', '\u00a0', '\u3000', '\n', '😀', '𠮷', 'e\u0301'),
  maxLength: 40,
})

test('whatever is selected becomes a span that a passage may have, or nothing', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: -3, max: 60 }), fc.integer({ min: -3, max: 60 }), (text, a, b) => {
      const span = trimSelection(text, a, b)
      if (span === null) return
      expect(findSpanFault(text, [span])).toBeNull()
      const words = text.slice(span.start, span.end)
      expect(words).toBe(words.trim())
      expect(words.isWellFormed()).toBe(true)
    }),
  )
})

test('the direction of the selection does not matter', () => {
  fc.assert(
    fc.property(anyText, fc.nat(40), fc.nat(40), (text, a, b) => {
      expect(trimSelection(text, a, b)).toEqual(trimSelection(text, b, a))
    }),
  )
})

test('no character but white space is lost', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const span = trimSelection(text, 0, text.length)
      expect(span === null ? '' : text.slice(span.start, span.end)).toBe(text.trim())
    }),
  )
})

const leaf = (value: string): TextTree => ({ nodeType: 3, nodeValue: value, childNodes: [] })
const branch = (...children: TextTree[]): TextTree => ({ nodeType: 1, nodeValue: null, childNodes: children })
const anyTree = fc.array(fc.array(fc.string({ maxLength: 5 }), { maxLength: 4 }), { minLength: 1, maxLength: 5 })
const grow = (shape: string[][]) => branch(...shape.map((texts) => branch(...texts.map(leaf))))

test('an offset found in a tree leads back to itself', () => {
  fc.assert(
    fc.property(anyTree, fc.nat(60), fc.constantFrom('before' as const, 'after' as const), (shape, wanted, side) => {
      const tree = grow(shape)
      const offset = Math.min(wanted, lengthOf(tree))
      const place = findTextPosition(tree, offset, side)
      if (lengthOf(tree) === 0) expect(place).toBeNull()
      else expect(place && textOffsetOf(tree, place.node, place.offset)).toBe(offset)
    }),
  )
})

test('a position between children counts the text before it', () => {
  const tree = branch(leaf('ab'), branch(leaf('cde')), leaf('f'))
  expect(textOffsetOf(tree, tree, 2)).toBe(5)
  expect(textOffsetOf(tree, leaf('elsewhere'), 0)).toBeNull()
})

test('at a seam the caller says which side is meant', () => {
  const [one, two] = [leaf('ab'), leaf('cd')]
  const tree = branch(one, two)
  expect(findTextPosition(tree, 2, 'before')).toEqual({ node: one, offset: 2 })
  expect(findTextPosition(tree, 2, 'after')).toEqual({ node: two, offset: 0 })
})
