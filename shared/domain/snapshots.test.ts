import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findExpired, type Snapshot, type SnapshotReason } from './snapshots.ts'

const NOW = new Date('2026-06-30T12:00:00.000Z')

function snapshot(minutesAgo: number, reason: SnapshotReason = 'interval', byteLength = 1000): Snapshot {
  const takenAt = new Date(NOW.getTime() - minutesAgo * 60_000).toISOString()
  return { id: `${takenAt.replace(/[-:.]/g, '')}-${reason}-1.demarche`, takenAt, reason, operation: 1, byteLength }
}

test('of one every ten minutes for two months, the last two hours, each hour of a day and each day of a month are kept', () => {
  const all = Array.from({ length: 60 * 24 * 6 }, (_, n) => snapshot(n * 10))
  const expired = new Set(findExpired(all, NOW))
  const kept = all.filter((one) => !expired.has(one))
  const minutesAgo = kept.map((one) => (NOW.getTime() - Date.parse(one.takenAt)) / 60_000)
  expect(minutesAgo.filter((age) => age < 120)).toHaveLength(12)
  expect(minutesAgo.filter((age) => age >= 120 && age <= 24 * 60).length).toBeGreaterThanOrEqual(22)
  expect(kept.length).toBeLessThan(12 + 24 + 31)
  expect(Math.max(...minutesAgo)).toBeGreaterThan(28 * 24 * 60)
})

test('what was taken before a destructive step is kept for a week', () => {
  const guards = Array.from({ length: 40 }, (_, n) => snapshot(6 * 24 * 60 + n, 'before-merge'))
  expect(findExpired(guards, NOW)).toEqual([])
})

test('the newest three are kept whatever they weigh, and no more than the budget otherwise', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ age: fc.nat(100_000), size: fc.integer({ min: 1, max: 500 }) }), { maxLength: 60 }),
      (given) => {
        const all = given.map(({ age, size }) => snapshot(age, 'interval', size))
        const expired = new Set(findExpired(all, NOW, 1000))
        const newest = all.toSorted((a, b) => b.takenAt.localeCompare(a.takenAt)).slice(0, 3)
        expect(newest.some((one) => expired.has(one))).toBe(false)
        const kept = all.filter((one) => !expired.has(one))
        const others = kept.filter((one) => !newest.includes(one)).reduce((sum, one) => sum + one.byteLength, 0)
        const floor = newest.reduce((sum, one) => sum + one.byteLength, 0)
        expect(others).toBeLessThanOrEqual(Math.max(0, 1000 - floor))
      },
    ),
  )
})
