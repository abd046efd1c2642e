import { PassageId } from '#shared/domain/ids.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MarkSpan } from './segments.ts'
import { findChangedBlocks, groupByBlock, segmentBlock } from './segments.ts'

const BLOCK = { start: 20, end: 80 }
const id = (n: number) => PassageId.parse(`01900000-0000-7000-8000-${String(n).padStart(12, '0')}`)

const anyMarks = fc
  .array(fc.tuple(fc.nat(90), fc.integer({ min: 1, max: 40 })), { maxLength: 12 })
  .map((pairs) => pairs.map(([start, length], n) => mark(n, start, start + length)))

function mark(n: number, start: number, end: number, changes: Partial<MarkSpan> = {}): MarkSpan {
  return {
    passageId: id(n),
    start,
    end,
    lane: n,
    hue: 212,
    underline: 'solid',
    part: 'whole',
    sign: '',
    says: () => '',
    ...changes,
  }
}

test('segments cover the block from end to end without gap or overlap', () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      const segments = segmentBlock(BLOCK, marks)
      expect(segments[0]?.start).toBe(BLOCK.start)
      expect(segments.at(-1)?.end).toBe(BLOCK.end)
      for (const [index, segment] of segments.entries()) {
        expect(segment.start).toBeLessThan(segment.end)
        if (index > 0) expect(segment.start).toBe(segments[index - 1]?.end)
      }
    }),
  )
})

test('every character bears exactly the passages that cover it', () => {
  fc.assert(
    fc.property(anyMarks, fc.integer({ min: BLOCK.start, max: BLOCK.end - 1 }), (marks, place) => {
      const segment = segmentBlock(BLOCK, marks).find((one) => one.start <= place && place < one.end)
      const expected = marks.filter((one) => one.start <= place && place < one.end).map((one) => one.passageId)
      expect(new Set(segment?.marks.map((one) => one.passageId))).toEqual(new Set(expected))
    }),
  )
})

test('a block without text has no segments', () => {
  expect(segmentBlock({ start: 5, end: 5 }, [mark(1, 0, 9)])).toEqual([])
})

const BLOCKS = [
  { start: 0, end: 10 },
  { start: 11, end: 30 },
  { start: 31, end: 40 },
]

test('a passage over two blocks belongs to both', () => {
  const groups = groupByBlock(BLOCKS, [mark(1, 5, 15), mark(2, 35, 40)])
  expect([...groups.keys()].toSorted()).toEqual([0, 1, 2])
})

test('only blocks whose marks differ are rebuilt', () => {
  const before = groupByBlock(BLOCKS, [mark(1, 2, 5), mark(2, 35, 40)])
  expect(findChangedBlocks(before, groupByBlock(BLOCKS, [mark(1, 2, 5), mark(2, 35, 40)]))).toEqual([])
  expect(findChangedBlocks(before, groupByBlock(BLOCKS, [mark(1, 2, 5), mark(2, 35, 39)]))).toEqual([2])
  expect(findChangedBlocks(before, groupByBlock(BLOCKS, [mark(1, 2, 5, { hue: 30 })]))).toEqual([0, 2])
  expect(findChangedBlocks(before, new Map())).toEqual([0, 2])
})

test('rebuilding the changed blocks alone gives what building all of them would', () => {
  fc.assert(
    fc.property(anyMarks, anyMarks, (old, now) => {
      const before = groupByBlock(BLOCKS, old)
      const after = groupByBlock(BLOCKS, now)
      const changed = new Set(findChangedBlocks(before, after))
      for (const [seq, block] of BLOCKS.entries()) {
        const shown = segmentBlock(block, (changed.has(seq) ? after : before).get(seq) ?? [])
        expect(shown).toEqual(segmentBlock(block, now))
      }
    }),
  )
})
