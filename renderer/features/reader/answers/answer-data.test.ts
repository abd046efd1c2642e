import { expect, test } from 'vitest'
import { answerNear } from './answer-data.ts'

const turn = (start: number, end: number) => ({ first: 0, last: 0, start, end, speakerId: null, question: null })
const turns = [turn(10, 20), turn(30, 40)]

test('the answer at a place is the one that stands there, else the next, else the last', () => {
  expect([0, 10, 20, 21, 35, 99].map((offset) => answerNear(turns, offset)?.start)).toEqual([10, 10, 10, 30, 30, 30])
  expect(answerNear([], 5)).toBeUndefined()
})
