import { overlaps } from '#shared/domain/spans.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignLanes } from './lanes.ts'

const anySpan = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 })).map(([start, length]) => ({
  start,
  end: start + length,
}))

test('spans that overlap never share a lane', () => {
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 40 }), (spans) => {
      const lanes = assignLanes(spans)
      for (const [i, a] of spans.entries()) {
        for (const [j, b] of spans.entries()) {
          if (i < j && overlaps(a, b)) expect(lanes[i]).not.toBe(lanes[j])
        }
      }
    }),
  )
})

test('no more lanes are used than spans lie over each other at one place', () => {
  fc.assert(
    fc.property(fc.array(anySpan, { minLength: 1, maxLength: 40 }), (spans) => {
      const deepest = Math.max(
        ...spans.map((at) => spans.filter((s) => s.start <= at.start && at.start < s.end).length),
      )
      expect(Math.max(...assignLanes(spans)) + 1).toBe(deepest)
    }),
  )
})
