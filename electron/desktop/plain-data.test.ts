import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlainData } from './plain-data.ts'

test('takes everything that JSON can say', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(isPlainData(value)).toBe(true)
    }),
  )
  expect(isPlainData({ a: undefined })).toBe(true)
})

test.each([
  ['a date', new Date()],
  ['a map', new Map()],
  ['bytes', new Uint8Array(3)],
  ['a big number', 1n],
  ['not a number', { a: [Number.NaN] }],
  ['a function', { a: () => 0 }],
])('refuses %s', (_name, value) => {
  expect(isPlainData(value)).toBe(false)
})

test('refuses what is too large, and cycles', () => {
  expect(isPlainData('a'.repeat(100 * 1024 * 1024))).toBe(false)
  expect(
    isPlainData(
      Array.from({ length: 1000 }, () => 'abc'),
      3999,
    ),
  ).toBe(false)
  expect(
    isPlainData(
      Array.from({ length: 1000 }, () => 'abc'),
      4001,
    ),
  ).toBe(true)
  const cycle: { self?: unknown } = {}
  cycle.self = cycle
  expect(isPlainData(cycle, 100_000)).toBe(false)
})
