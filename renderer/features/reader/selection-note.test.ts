import { SpeakerId } from '#shared/domain/ids.ts'
import type { Block, BlockKind, Speaker } from '#shared/domain/transcripts.ts'
import { expect, test } from 'vitest'
import { describeSelection } from './selection-note.ts'

const halden = SpeakerId.parse('01900000-0000-7000-8000-000000000001')
const tamsin = SpeakerId.parse('01900000-0000-7000-8000-000000000002')
const plain = { office: null, affiliation: null, actorId: null }
const speakers: Speaker[] = [
  { id: halden, name: 'Anders Halden', labels: [], ...plain },
  { id: tamsin, name: 'Irena Tamsin', labels: [], ...plain },
]

function block(seq: number, kind: BlockKind, speakerId: SpeakerId | null = null): Block {
  return {
    seq,
    start: seq * 10,
    end: seq * 10 + 9,
    kind,
    speakerId,
    label: null,
    marker: null,
    role: null,
    page: null,
    doubt: null,
  }
}

const blocks = [
  block(0, 'heading'),
  block(1, 'speech', halden),
  block(2, 'furniture'),
  block(3, 'speech', tamsin),
  block(4, 'furniture'),
]
const noteOf = (start: number, end: number, ...leavesOut: number[]) =>
  describeSelection({ blocks, speakers }, { spans: [{ start, end }], leavesOut })

test('words of one speaker in one paragraph need no note', () => {
  expect(noteOf(12, 18)).toBeNull()
})

test('headings, other speakers and what is left out are named', () => {
  expect(noteOf(0, 15)).toBe('2 paragraphs · with a heading')
  expect(
    describeSelection(
      { blocks, speakers },
      {
        spans: [
          { start: 12, end: 19 },
          { start: 30, end: 35 },
        ],
        leavesOut: [2],
      },
    ),
  ).toBe('2 paragraphs · words of Anders Halden and Irena Tamsin · leaves out 1 line of page clutter')
})

test('who chooses clutter is told that it is', () => {
  expect(noteOf(42, 47)).toBe('This is page clutter')
})
