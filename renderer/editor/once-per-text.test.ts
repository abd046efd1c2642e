import { expect, test, vi } from 'vitest'
import { oncePer } from './once-per-text.ts'

test('an answer is made once for each thing that is given, whatever it is', () => {
  const count = vi.fn((words: readonly string[]) => (words.length === 0 ? undefined : words.length))
  const counted = oncePer(count)
  const [two, none] = [['a', 'b'], []]
  expect([counted(two), counted(none), counted(two), counted(none), counted(['a'])]).toEqual([
    2,
    undefined,
    2,
    undefined,
    1,
  ])
  expect(count).toHaveBeenCalledTimes(3)
})
