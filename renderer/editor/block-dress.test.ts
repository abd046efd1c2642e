import { SpeakerId } from '#shared/domain/ids.ts'
import type { Block, Speaker } from '#shared/domain/transcripts.ts'
import { expect, test } from 'vitest'
import { dressBlocks } from './block-dress.ts'

const id = (n: number) => SpeakerId.parse(`01900000-0000-7000-8000-${String(n).padStart(12, '0')}`)
const tamsin: Speaker = {
  id: id(1),
  name: 'Irena Tamsin',
  labels: ['Tamsin'],
  office: 'Foreign Minister',
  affiliation: 'Keld',
  actorId: null,
}
const reporter: Speaker = {
  id: id(2),
  name: 'Reporter',
  labels: ['Reporter'],
  office: null,
  affiliation: null,
  actorId: null,
}
const official: Speaker = {
  id: id(3),
  name: 'SENIOR OFFICIAL ONE',
  labels: ['SENIOR OFFICIAL ONE'],
  office: 'Senior Official One',
  affiliation: null,
  actorId: null,
}

function dress(blocks: Partial<Block>[], date: string | null = null) {
  const filled = blocks.map((block, seq): Block => ({
    seq,
    start: seq * 10,
    end: seq * 10 + 9,
    kind: 'speech',
    speakerId: null,
    label: null,
    marker: null,
    page: null,
    doubt: null,
    role: null,
    ...block,
  }))
  return dressBlocks({ blocks: filled, speakers: [tamsin, reporter, official], date })
}

test('the speaker stands beside the first block of a turn, the office at the first turn only', () => {
  const voices = dress([
    { speakerId: tamsin.id, label: 'Tamsin' },
    { speakerId: tamsin.id },
    { speakerId: reporter.id, label: 'Reporter', role: 'question' },
    { speakerId: tamsin.id, label: 'Tamsin' },
  ]).map(({ voice }) => voice && [voice.name, voice.detail, voice.tone])
  expect(voices).toEqual([
    ['Irena Tamsin', 'Foreign Minister, Keld', 'named'],
    null,
    ['Reporter', null, 'quiet'],
    ['Irena Tamsin', null, 'named'],
  ])
})

test('an official who is called by an office has it beside the text once', () => {
  const [first] = dress([{ speakerId: official.id, label: 'SENIOR OFFICIAL ONE' }])
  expect(first?.voice).toMatchObject({ name: 'SENIOR OFFICIAL ONE', detail: null })
})

test('a stage direction does not end a turn', () => {
  const dressed = dress([{ speakerId: tamsin.id, label: 'Tamsin' }, { kind: 'note' }, { speakerId: tamsin.id }])
  expect(dressed[2]?.voice).toBeNull()
})

test('clutter folds, and the dateline where the head of the page knows the date', () => {
  const blocks: Partial<Block>[] = [{ kind: 'furniture' }, { kind: 'dateline' }, { kind: 'speech' }]
  expect(dress(blocks, '2019-03-14').map((one) => one.folds)).toEqual([true, true, false])
  expect(dress(blocks).map((one) => one.folds)).toEqual([true, false, false])
})
