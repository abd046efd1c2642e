import { PassageId } from '#shared/domain/ids.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countHidden, describeMark } from './mark-words.ts'
import type { MarkSpan } from './segments.ts'
import { segmentBlock } from './segments.ts'

const BLOCK = { start: 0, end: 60 }
const id = (n: number) => PassageId.parse(`01900000-0000-7000-8000-${String(n).padStart(12, '0')}`)

function mark(n: number, start: number, end: number, changes: Partial<MarkSpan> = {}): MarkSpan {
  const plain = { hue: null, underline: 'solid', part: 'whole', sign: '', says: () => `tag ${n}` } as const
  return { passageId: id(n), start, end, lane: n, ...plain, ...changes }
}

const wordsOf = (...marks: MarkSpan[]) => segmentBlock(BLOCK, marks).map(describeMark)

test('a passage alone is told where it begins, and that it ends', () => {
  expect(wordsOf(mark(1, 10, 20)).map(({ begins, ends }) => [begins, ends])).toEqual([
    ['', ''],
    ['(passage: tag 1)', '(end of passage)'],
    ['', ''],
  ])
})

test('where passages lie over each other it is told which of them ends', () => {
  const told = wordsOf(mark(1, 0, 30), mark(2, 10, 60)).map(({ begins, ends }) => [begins, ends])
  expect(told).toEqual([
    ['(passage: tag 1)', ''],
    ['(passage: tag 2)', '(end of passage: tag 1)'],
    ['', '(end of passage)'],
  ])
})

test('more than three are counted', () => {
  const five = [1, 2, 3, 4, 5].map((n) => mark(n, 0, 60))
  expect(wordsOf(...five)[0]?.begins).toBe('(5 passages: tag 1; tag 2; tag 3; and 2 more)')
})

test('an elided passage breaks off and comes back in its lane', () => {
  const told = wordsOf(mark(2, 0, 10, { part: 'first' }), mark(2, 20, 30, { part: 'last' }))
  expect(told.map(({ begins, resumes, breaksOff }) => [begins, resumes, breaksOff])).toEqual([
    ['(passage: tag 2)', null, 2],
    ['', null, null],
    ['(passage goes on: tag 2)', 2, null],
    ['', null, null],
  ])
})

test('what finds no line is counted once for a pile, by its deepest place', () => {
  const pile = Array.from({ length: 7 }, (_, n) => mark(n, n, 40 + n))
  const segments = segmentBlock(BLOCK, [...pile, mark(0, 50, 55)])
  expect(countHidden(segments, 4).filter((count) => count > 0)).toEqual([3])
})

test('every passage is said to begin once and to end once, however they lie', () => {
  const anyMarks = fc
    .array(fc.tuple(fc.nat(58), fc.integer({ min: 1, max: 40 })), { maxLength: 3 })
    .map((pairs) => pairs.map(([start, length], n) => mark(n, start, Math.min(60, start + length))))
  fc.assert(
    fc.property(anyMarks, (marks) => {
      const told = wordsOf(...marks)
      const begun = told.flatMap(({ begins }) => begins.match(/tag \d/gu) ?? [])
      expect(begun.toSorted()).toEqual(marks.map(({ says }) => says()).toSorted())
      const ended = told.flatMap(({ ends }) => ends.match(/tag \d|end of passage(?!:)/gu) ?? [])
      expect(ended).toHaveLength(marks.length)
    }),
  )
})
