import type { HistoryEntry } from '#shared/api/analysis-api.ts'
import { expect, it } from 'vitest'
import { groupByDay } from './days.ts'

const entry = (seq: number, at: Date): HistoryEntry => ({
  seq,
  label: `Step ${seq}`,
  at: at.toISOString(),
  coder: 'A',
  kind: 'do',
  state: 'done',
  steps: 0,
})
const now = new Date(2026, 5, 10, 15, 0)

it('puts what was done under its day, newest first', () => {
  const entries = [
    entry(4, new Date(2026, 5, 10, 14, 0)),
    entry(3, new Date(2026, 5, 10, 0, 1)),
    entry(2, new Date(2026, 5, 9, 23, 59)),
    entry(1, new Date(2025, 11, 31, 12, 0)),
  ]
  expect(
    groupByDay(entries, now, (one) => one.at).map((day) => [day.title, day.entries.map((one) => one.seq)]),
  ).toEqual([
    ['Today', [4, 3]],
    ['Yesterday', [2]],
    ['Wednesday 31 December 2025', [1]],
  ])
})
