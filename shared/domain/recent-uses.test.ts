import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CodeId } from './ids.ts'
import { noteUse, orderByUse, SLOTS } from './recent-uses.ts'
import type { RecentTag, RecentUses } from './recent-uses.ts'

const tag = (n: number): RecentTag => ({
  kind: 'code',
  codeId: CodeId.parse(`01900000-0000-7000-8000-${String(n).padStart(12, '0')}`),
})
const empty: RecentUses = { tags: [], slots: [], issueIds: [], codeIds: [], actorIds: [] }
const use = (numbers: readonly number[]) => numbers.reduce((tray, n) => noteUse(tray, tag(n)), empty)

test('the last tag comes first, and each tag once', () => {
  const tray = use([1, 2, 1])
  expect(tray.tags).toEqual([tag(1), tag(2)])
  expect(tray.codeIds).toHaveLength(2)
})

test('a tag keeps its digit while it is used, a new one takes that of the tag unused for longest', () => {
  const tray = use([1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 10])
  expect(tray.slots).toEqual([1, 10, 3, 4, 5, 6, 7, 8, 9].map(tag))
})

test('the slots always hold the last nine tags, and what stays keeps its place', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(15), { maxLength: 60 }), (numbers) => {
      let tray = empty
      for (const n of numbers) {
        const next = noteUse(tray, tag(n))
        const last = next.tags.slice(0, SLOTS)
        expect(new Set(next.slots.map((one) => JSON.stringify(one)))).toEqual(
          new Set(last.map((one) => JSON.stringify(one))),
        )
        for (const [at, one] of tray.slots.entries()) {
          if (next.slots.some((other) => JSON.stringify(other) === JSON.stringify(one)))
            expect(next.slots[at]).toEqual(one)
        }
        tray = next
      }
    }),
  )
})

test('what was used last stands before what is used most', () => {
  const things = [
    { id: 'often', uses: 9 },
    { id: 'seldom', uses: 1 },
    { id: 'just now', uses: 2 },
  ]
  expect(orderByUse(things, ['just now']).map(({ id }) => id)).toEqual(['just now', 'often', 'seldom'])
})
