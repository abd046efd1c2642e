import { CoderId, MemoId } from '#shared/domain/ids.ts'
import type { MemoSubject, PlacedMemo } from '#shared/domain/memos.ts'
import { expect, test } from 'vitest'
import { chooseMemos } from './memo-order.ts'
import type { MemoChoice } from './memo-order.ts'

function memo(n: number, subject: MemoSubject, text: string, more: Partial<PlacedMemo> = {}): PlacedMemo {
  const id = MemoId.parse(`0190a000-0000-7000-8000-00000000000${n}`)
  const at = `2026-11-0${n}T10:00:00.000Z`
  return {
    id,
    subject,
    subjectId: id,
    text,
    coderId: CoderId.parse(id),
    createdAt: at,
    changedAt: at,
    coder: 'anna',
    subjectTitle: 'Talks at Haven',
    quote: null,
    transcriptId: null,
    passageId: null,
    ...more,
  }
}

const memos = [
  memo(1, 'actor', 'Говорит уклончиво', { changedAt: '2026-11-09T10:00:00.000Z', subjectTitle: 'Лавров' }),
  memo(2, 'passage', 'A threat?', { quote: '「北方領土」の問題' }),
  memo(3, 'project', 'Ask about the station'),
]
const all: MemoChoice = { query: '', subject: null, order: 'oldest' }
const found = (choice: Partial<MemoChoice>) =>
  chooseMemos(memos, { ...all, ...choice }).map(({ createdAt }) => Number(createdAt.slice(8, 10)))

test('memos are ordered by when they were written, or changed last', () => {
  expect(found({ order: 'oldest' })).toEqual([1, 2, 3])
  expect(found({ order: 'newest' })).toEqual([3, 2, 1])
  expect(found({ order: 'changed' })).toEqual([1, 3, 2])
})

test('they are found by their words and by what they are on, in any script and case', () => {
  expect(found({ query: 'УКЛОНЧИВО' })).toEqual([1])
  expect(found({ query: 'лавров' })).toEqual([1])
  expect(found({ query: '北方領土 threat' })).toEqual([2])
  expect(found({ query: '"about the" station' })).toEqual([3])
  expect(found({ query: 'nothing' })).toEqual([])
})

test('they can be narrowed to one kind of thing', () => {
  expect(found({ subject: 'passage' })).toEqual([2])
  expect(found({ subject: 'passage', query: 'station' })).toEqual([])
})
