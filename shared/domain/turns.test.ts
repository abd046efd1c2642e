import { SpeakerId } from './ids.ts'
import { expect, test } from 'vitest'
import { findTurn, findTurnsOfLabel } from './turns.ts'

const halden = SpeakerId.parse('01900000-0000-7000-8000-000000000001')
const tamsin = SpeakerId.parse('01900000-0000-7000-8000-000000000002')

const blocks = [
  ['Halden', halden],
  [null, halden],
  ['Tamsin', tamsin],
  ['Minister Halden', halden],
  ['Halden', halden],
  [null, halden],
  [null, null],
].map(([label, speakerId], seq) => ({
  seq,
  kind: 'speech' as const,
  label: label === null ? null : String(label),
  speakerId: speakerId === null ? null : SpeakerId.parse(speakerId),
}))

test('a turn runs from its label to the next one', () => {
  expect(findTurn(blocks, 0)).toEqual([0, 1])
  expect(findTurn(blocks, 1)).toEqual([0, 1])
  expect(findTurn(blocks, 3)).toEqual([3])
  expect(findTurn(blocks, 6)).toEqual([6])
})

test('all turns under one label are found together, other labels of the same person are not', () => {
  expect(findTurnsOfLabel(blocks, 1)).toEqual([0, 1, 4, 5])
})
