import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findFirst } from './find-first.ts'

test('halving finds the same place as looking at each', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100)), fc.nat(100), (heights, limit) => {
      const tops = heights.toSorted((a, b) => a - b)
      const slow = tops.findIndex((top) => top >= limit)
      expect(findFirst(tops.length, (index) => (tops[index] ?? 0) >= limit)).toBe(slow === -1 ? tops.length : slow)
    }),
  )
})
