import type { Suggestion } from '#shared/suggestions/suggestion.ts'
import { expect, test } from 'vitest'
import { leaveOutSettled, nextFrom } from './open-suggestions.ts'

const suggestion = (start: number, end: number): Suggestion => ({
  start,
  end,
  seq: 0,
  issueId: null,
  reasons: [{ rule: 'rejects', start, end }],
})
const passage = (positions: number, ...spans: [number, number][]) => ({
  spans: spans.map(([start, end]) => ({ start, end, quote: '', prefix: '', suffix: '' })),
  // Only their number is asked for.
  positions: Array.from({ length: positions }) as never[],
})
const found = [suggestion(0, 10), suggestion(10, 20), suggestion(30, 40), suggestion(50, 60)]
const starts = (list: readonly Suggestion[]) => list.map((one) => one.start)

test('a sentence that bears a position on any of its words is settled', () => {
  expect(starts(leaveOutSettled(found, [passage(1, [35, 55])], []))).toEqual([0, 10])
  expect(starts(leaveOutSettled(found, [passage(1, [52, 53]), passage(2, [0, 3])], []))).toEqual([10, 30])
})

test('a passage without a position settles nothing, nor does one that only touches', () => {
  expect(starts(leaveOutSettled(found, [passage(0, [0, 60]), passage(1, [20, 30])], []))).toEqual([0, 10, 30, 50])
})

test('what was dismissed is left out, by exactly its words', () => {
  expect(
    starts(
      leaveOutSettled(
        found,
        [],
        [
          { start: 10, end: 20 },
          { start: 30, end: 39 },
        ],
      ),
    ),
  ).toEqual([0, 30, 50])
})

test('the next and the one before are counted from an offset', () => {
  expect([nextFrom(found, 10, 1)?.start, nextFrom(found, 10, -1)?.start]).toEqual([30, 0])
  expect([nextFrom(found, 55, 1), nextFrom(found, 0, -1)]).toEqual([undefined, undefined])
})
