import { expect, test } from 'vitest'
import { newHitTest } from './new-hits.ts'

/** Of all places of the words in the text, whether they are new. */
function newAt(words: string, text: string, before: string | null): boolean[] {
  const isNew = newHitTest(before)
  return [...text.matchAll(new RegExp(words, 'gu'))].map(({ index, 0: { length } }) =>
    isNew(text, { start: index, end: index + length }),
  )
}

const TEXT = 'Talks\nKono: The islands are ours.\nLavrov: No islands are theirs. Islands are for all.'

test('in a text that was not there every hit is new', () => {
  expect(newAt('islands', TEXT, null)).toEqual([true, true])
})

test.each([
  ['nothing', TEXT],
  [
    'a label that is taken out of the text',
    'Talks\nThe islands are ours.\nNo islands are theirs. Islands are for all.',
  ],
  [
    'a paragraph that is joined',
    'Talks\nKono: The islands are ours. Lavrov: No islands are theirs. Islands are for all.',
  ],
  ['one that is parted', 'Talks\nKono: The\nislands are ours.\nLavrov: No islands\nare theirs.\nIslands are for all.'],
])('%s makes no hit new', (_what, text) => {
  expect(newAt('[Ii]slands', text, TEXT)).toEqual([false, false, false])
})

test('Japanese that is joined without a space is not new, on either side of the seam', () => {
  expect(newAt('領土|問題', '北方領土問題は解決していない', '北方領土\n問題は解決していない')).toEqual([false, false])
})

test('words that come in by a correction are new where they stand, and only they', () => {
  const before = 'The lslands are ours.\nNo islands are theirs.'
  const after = 'The islands are ours.\nNo islands are theirs.'
  expect(newAt('islands', after, before)).toEqual([true, false])
  expect(newAt('islands', 'No islands are theirs.\nAll islands are yours.', before)).toEqual([false, true])
})

test('a correction beside a hit leaves it known by its other side', () => {
  expect(newAt('islands', 'Those islands are ours.', 'Thse islands are ours.')).toEqual([false])
  expect(newAt('islands', 'The islands are ours.', 'The islands aer ours.')).toEqual([false])
})
