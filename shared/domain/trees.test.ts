import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ancestorsOf, orderAsTree, pathOf, placeAmong, subtreeIds, sumSubtrees } from './trees.ts'

interface Node {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly uses: number
}

/** Any tree, parents first: each item hangs under one before it, or at the top. */
const tree: fc.Arbitrary<Node[]> = fc
  .array(fc.record({ under: fc.nat(100), uses: fc.nat(9) }), { maxLength: 20 })
  .map((items) =>
    orderAsTree(
      items.map(({ under, uses }, at): Node => {
        const parent = under % (at + 1)
        return { id: `${at}`, parentId: parent === at ? null : `${parent}`, name: `n${at}`, uses }
      }),
    ),
  )

test('the sum of an item is that of its sub-tree', () => {
  fc.assert(
    fc.property(tree, (items) => {
      const sums = sumSubtrees(items)
      for (const { id } of items) {
        const below = subtreeIds(items, id)
        expect(sums.get(id)).toBe(items.reduce((sum, item) => sum + (below.has(item.id) ? item.uses : 0), 0))
      }
    }),
  )
})

test('what an item hangs under is its path without itself, also where the tree is broken', () => {
  fc.assert(
    fc.property(tree, (items) => {
      const byId = new Map(items.map((item) => [item.id, item]))
      for (const item of items) {
        expect([...ancestorsOf(byId, item).map((one) => one.name), item.name]).toEqual(pathOf(byId, item.id))
      }
    }),
  )
  const loop = [
    { id: 'a', parentId: 'b', name: 'a', uses: 0 },
    { id: 'b', parentId: 'a', name: 'b', uses: 0 },
  ]
  const byId = new Map(loop.map((item) => [item.id, item]))
  expect(loop.map((item) => ancestorsOf(byId, item).map((one) => one.id))).toEqual([['b'], ['a']])
})

test('an item is placed right before another, last where that is none of them, and stays where it is before itself', () => {
  expect(placeAmong(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b'])
  expect(placeAmong(['a', 'b'], 'x', 'b')).toEqual(['a', 'x', 'b'])
  expect(placeAmong(['a', 'b'], 'a', null)).toEqual(['b', 'a'])
  expect(placeAmong(['a', 'b'], 'x', 'gone')).toEqual(['a', 'b', 'x'])
})
