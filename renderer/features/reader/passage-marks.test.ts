import {
  CodeId,
  CoderId,
  IssueId,
  PassageId,
  RevisionId,
  TranscriptId,
  ActorId,
  PositionId,
  TermId,
} from '#shared/domain/ids.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import type { Attribution } from '#shared/domain/positions.ts'
import { expect, test } from 'vitest'
import { createMarker } from './passage-marks.ts'
import type { HueSource } from './passage-marks.ts'

const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const issueId = IssueId.parse(uuid(1))
const codeId = CodeId.parse(uuid(2))
const createdAt = '2026-01-01T00:00:00.000Z'
const coderId = CoderId.parse(uuid(9))
const actorId = ActorId.parse(uuid(5))
const stanceId = TermId.parse(uuid(6))
const hues: HueSource = {
  issues: new Map([[issueId, { id: issueId, name: 'The islands', hue: 212 }]]),
  codes: new Map([[codeId, { id: codeId, name: 'Courtesy', hue: 30 }]]),
  actors: new Map([[actorId, { name: 'Norrland' }]]),
  terms: new Map([[stanceId, { id: stanceId, label: 'rejects', sign: '▼▼', value: -2 }]]),
  colourBy: 'issue',
}
const says = () => 'what it bears'
const markPassages = (passages: readonly TaggedPassage[], source: HueSource) => createMarker(source, says)(passages)

function passage(
  n: number,
  start: number,
  end: number,
  attributions: Attribution[],
  codeIds: CodeId[] = [],
): TaggedPassage {
  const id = PassageId.parse(uuid(100 + n))
  return {
    id,
    transcriptId: TranscriptId.parse(uuid(3)),
    revisionId: RevisionId.parse(uuid(4)),
    spans: [{ start, end, quote: '', prefix: '', suffix: '' }],
    coderId,
    createdAt,
    codeIds,
    memos: [],
    positions: attributions.map((attribution, index) => ({
      id: PositionId.parse(uuid(1000 + n * 10 + index)),
      passageId: id,
      holderId: actorId,
      issueId,
      stanceId,
      actId: null,
      attribution,
      addresseeId: null,
      conditions: '',
      gloss: '',
      confidence: null,
      coderId,
      createdAt,
    })),
  }
}

test('hue tells the issue, underline the attribution, lane the overlap', () => {
  const marks = markPassages(
    [passage(1, 0, 20, ['own-words']), passage(2, 10, 30, ['reported']), passage(3, 40, 50, [], [codeId])],
    hues,
  )
  expect(marks.map(({ hue, underline, lane }) => [hue, underline, lane])).toEqual([
    [212, 'solid', 0],
    [212, 'dashed', 1],
    [30, 'solid', 0],
  ])
})

test('a passage without tags has no hue, one on several words shows the least direct', () => {
  const marks = markPassages([passage(1, 0, 5, []), passage(2, 6, 9, ['own-words', 'imputed'])], hues)
  expect(marks.map(({ hue, underline }) => [hue, underline])).toEqual([
    [null, 'solid'],
    [212, 'dotted'],
  ])
})

test('codes give the hue where they are asked for', () => {
  const [mark] = markPassages([passage(1, 0, 5, ['own-words'], [codeId])], { ...hues, colourBy: 'code' })
  expect(mark?.hue).toBe(30)
})

test('stance is told by a sign as well as by a hue, and actors have hues of their own', () => {
  const one = passage(1, 0, 5, ['own-words'])
  const [byStance] = markPassages([one], { ...hues, colourBy: 'stance' })
  expect([byStance?.sign, byStance?.hue]).toEqual(['▼▼', 24])
  expect(markPassages([one], { ...hues, colourBy: 'actor' })[0]).toMatchObject({ sign: '', hue: 212 })
})

test('the spans of an elided passage know which of them they are', () => {
  const whole = passage(1, 0, 5, ['own-words'])
  const elided = {
    ...whole,
    spans: [0, 10, 20].map((start) => ({ start, end: start + 5, quote: '', prefix: '', suffix: '' })),
  }
  expect(markPassages([elided], hues).map(({ part, lane }) => [part, lane])).toEqual([
    ['first', 0],
    ['middle', 0],
    ['last', 0],
  ])
  expect(markPassages([whole], hues)[0]?.part).toBe('whole')
})

test('one passage more leaves the marks of the others as they are, and moves those that it pushes into another lane', () => {
  const mark = createMarker(hues, says)
  const [near, far] = [passage(1, 10, 30, ['own-words']), passage(2, 100, 120, ['own-words'])]
  const before = mark([near, far])
  const after = mark([passage(3, 0, 20, []), near, far])
  expect(after.map(({ start, lane }) => [start, lane])).toEqual([
    [0, 0],
    [10, 1],
    [100, 0],
  ])
  expect(after[2]).toBe(before[1])
  expect(mark([near, far]).map(({ start, lane, says }) => [start, lane, says()])).toEqual([
    [10, 0, says()],
    [100, 0, says()],
  ])
})
