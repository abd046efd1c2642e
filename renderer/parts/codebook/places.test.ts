import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderAsTree, placeAmong } from '#shared/domain/trees.ts'
import type { TreeRow } from '../../ui/tree-rows.ts'
import { placeAfterDrop, placeAfterStep, tellPlace } from './places.ts'
import type { Place } from './places.ts'

const row = (id: string, parentId: string | null): TreeRow => ({ id, parentId, name: id, hue: 0, uses: 0 })
const rows = [row('a', null), row('b', 'a'), row('c', 'a'), row('d', 'c'), row('e', null)]
const get = (id: string): TreeRow => rows.find((one) => one.id === id) ?? row(id, null)

describe('a step by key', () => {
  test.each([
    ['c', 'up', { parentId: 'a', before: 'b' }],
    ['b', 'up', null],
    ['b', 'down', { parentId: 'a', before: null }],
    ['a', 'down', { parentId: null, before: null }],
    ['c', 'down', null],
    ['c', 'in', { parentId: 'b', before: null }],
    ['b', 'in', null],
    ['d', 'out', { parentId: 'a', before: null }],
    ['b', 'out', { parentId: null, before: 'e' }],
    ['a', 'out', null],
  ] as const)('of %s %s leads to %o', (id, step, place) => {
    expect(placeAfterStep(rows, get(id), step)).toEqual(place)
  })
})

describe('a drop', () => {
  test.each([
    ['e', { where: 'before', id: 'b' }, { parentId: 'a', before: 'b' }],
    ['e', { where: 'after', id: 'b' }, { parentId: 'a', before: 'c' }],
    ['e', { where: 'after', id: 'c' }, { parentId: 'a', before: null }],
    ['e', { where: 'on', id: 'd' }, { parentId: 'd', before: null }],
    ['d', { where: 'top' }, { parentId: null, before: null }],
    ['a', { where: 'on', id: 'd' }, null],
    ['c', { where: 'after', id: 'b' }, null],
    ['b', { where: 'before', id: 'c' }, null],
    ['e', { where: 'top' }, null],
  ] as const)('of %s at %o leads to %o', (id, drop, place) => {
    expect(placeAfterDrop(rows, get(id), drop)).toEqual(place)
  })
})

/** What the backend does with a place. */
function move(items: readonly TreeRow[], item: TreeRow, place: Place<string>): TreeRow[] {
  const siblings = items.filter((one) => one.parentId === place.parentId).map((one) => one.id)
  const order = placeAmong(siblings, item.id, place.before)
  const moved = items.map((one) => (one === item ? { ...one, parentId: place.parentId } : one))
  const others = moved.filter((one) => !order.includes(one.id))
  return orderAsTree([...others, ...order.flatMap((id) => moved.find((one) => one.id === id) ?? [])])
}

test('up and then down leads back to where the item was', () => {
  fc.assert(
    fc.property(fc.constantFrom(...rows), (item) => {
      const up = placeAfterStep(rows, item, 'up')
      if (!up) return
      const moved = move(rows, item, up)
      const again = moved.find((one) => one.id === item.id) ?? item
      const down = placeAfterStep(moved, again, 'down')
      expect(down).not.toBeNull()
      if (down) expect(move(moved, again, down).map((one) => one.id)).toEqual(rows.map((one) => one.id))
    }),
  )
})

test('tells in words where the item stands now', () => {
  expect(tellPlace(rows, get('e'), { parentId: 'a', before: 'b' })).toBe('“e” now stands before “b”, under “a”.')
  expect(tellPlace(rows, get('d'), { parentId: null, before: null })).toBe('“d” now stands last, at the top level.')
})
