import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutCards } from './card-layout.ts'
import type { CardBox } from './card-layout.ts'

const GAP = 8
const anyCards = fc
  .array(fc.tuple(fc.nat(3000), fc.integer({ min: 20, max: 200 })), { maxLength: 30 })
  .map((pairs) =>
    pairs
      .toSorted((a, b) => a[0] - b[0])
      .map(([desired, height], index): CardBox => ({ id: String(index), desired, height })),
  )

const box = (id: string, desired: number, height = 100): CardBox => ({ id, desired, height })

test('cards never overlap, keep their order and stay on the page, whichever is active', () => {
  fc.assert(
    fc.property(anyCards, fc.nat(30), (cards, active) => {
      const tops = layOutCards(cards, GAP, String(active))
      expect(tops).toHaveLength(cards.length)
      for (const [at, top] of tops.entries()) {
        expect(top).toBeGreaterThanOrEqual(0)
        const above = cards[at - 1]
        if (above) expect(top).toBeGreaterThanOrEqual((tops[at - 1] ?? 0) + above.height + GAP - 1e-6)
      }
    }),
  )
})

test('cards with room stand exactly beside their passages', () => {
  expect(layOutCards([box('a', 0), box('b', 200), box('c', 400)], GAP, null)).toEqual([0, 200, 400])
})

test('crowded cards share the distance', () => {
  const [first = 0, second = 0] = layOutCards([box('a', 500), box('b', 500)], GAP, null)
  expect(500 - first).toBeCloseTo(second - 500)
})

test('the active card stands exactly beside its passage and the others make room', () => {
  const tops = layOutCards([box('a', 500), box('b', 500), box('c', 500)], GAP, 'b')
  expect(tops).toEqual([392, 500, 608])
})

test('a card with room stays beside its passage, however crowded it is below the active one', () => {
  const tops = layOutCards([box('a', 300), box('b', 600), box('c', 610), box('d', 620)], GAP, 'b')
  expect(tops).toEqual([300, 600, 708, 816])
})

test('where the page goes on above, cards are pushed out of sight rather than the active one out of place', () => {
  expect(layOutCards([box('a', 0), box('b', 10)], GAP, 'b', -Infinity)).toEqual([-98, 10])
})

test('at the top of the page the active card gives way', () => {
  expect(layOutCards([box('a', 0), box('b', 10)], GAP, 'b')).toEqual([0, 108])
})
