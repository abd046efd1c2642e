import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchIdleness } from './idleness.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a host that nobody has used for the whole time is ended once, one that somebody uses is not', () => {
  let isUsed = true
  const onIdle = vi.fn<() => void>()
  watchIdleness(() => isUsed, onIdle, 5000, 1000)
  vi.advanceTimersByTime(20_000)
  isUsed = false
  vi.advanceTimersByTime(4000)
  isUsed = true
  vi.advanceTimersByTime(1000)
  isUsed = false
  vi.advanceTimersByTime(4000)
  expect(onIdle).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(onIdle).toHaveBeenCalledTimes(1)
})
