import { afterEach, expect, test, vi } from 'vitest'
import { eachAtRest } from './at-rest.ts'

afterEach(() => vi.unstubAllGlobals())

/** A page that is at rest whenever the test says so. */
function pageAtRest(): () => boolean {
  let waiting: (() => void) | null = null
  vi.stubGlobal('requestIdleCallback', (slice: () => void) => {
    waiting = slice
    return 1
  })
  vi.stubGlobal('cancelIdleCallback', () => {
    waiting = null
  })
  return () => {
    const slice = waiting
    waiting = null
    slice?.()
    return slice !== null
  }
}

test('each item has its turn once and in order, none before the page is at rest', () => {
  const rest = pageAtRest()
  const done: number[] = []
  const items = Array.from({ length: 500 }, (_, n) => n)
  eachAtRest(items, (item) => {
    done.push(item)
    // Longer than a slice now and then.
    for (const until = performance.now() + (item % 100 === 0 ? 8 : 0); performance.now() < until;);
  })
  expect(done).toEqual([])
  let slices = 0
  while (rest()) slices += 1
  expect(done).toEqual(items)
  expect(slices).toBeGreaterThan(1)
})

test('what is stopped does no more', () => {
  const rest = pageAtRest()
  const done: number[] = []
  const stop = eachAtRest([1, 2, 3], (item) => done.push(item))
  stop()
  expect(rest()).toBe(false)
  expect(done).toEqual([])
})
