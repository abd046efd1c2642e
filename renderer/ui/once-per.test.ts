import { expect, test, vi } from 'vitest'
import { oncePer } from './once-per.ts'

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

test('an answer about two things is made once for each two, in their order', () => {
  const join = vi.fn((some: readonly string[], more: readonly string[]) => [...some, ...more])
  const joined = oncePer(join)
  const [a, b] = [['a'], ['b']]
  expect(joined(a, b)).toEqual(['a', 'b'])
  expect(joined(a, b)).toBe(joined(a, b))
  expect(joined(b, a)).toEqual(['b', 'a'])
  expect(join).toHaveBeenCalledTimes(2)
})
