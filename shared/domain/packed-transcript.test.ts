import { expect, test } from 'vitest'
import { EventId, RevisionId, SpeakerId, TranscriptId } from './ids.ts'
import { PackedTranscript, packTranscript, unpackTranscript } from './packed-transcript.ts'
import type { Block, Transcript } from './transcripts.ts'

const speakerId = SpeakerId.parse('01900000-0000-7000-8000-000000000001')
const plain = { speakerId: null, label: null, marker: null, role: null, page: null, doubt: null } as const
const blocks: Block[] = [
  { ...plain, seq: 0, start: 0, end: 9, kind: 'title' },
  { ...plain, seq: 1, start: 10, end: 10, kind: 'paragraph', page: 1, doubt: 'speaker-missing' },
  { ...plain, seq: 2, start: 11, end: 30, kind: 'speech', speakerId, label: 'Halden', role: 'answer', page: 2 },
  { ...plain, seq: 3, start: 31, end: 40, kind: 'list-item', marker: '•', page: 2 },
]

const transcript = (of: Block[]): Transcript => ({
  id: TranscriptId.parse('01900000-0000-7000-8000-000000000002'),
  title: 'Talks',
  kind: 'press-conference',
  eventId: EventId.parse('01900000-0000-7000-8000-000000000003'),
  publisher: null,
  date: '2019-03-14',
  time: null,
  place: null,
  language: 'en',
  translation: null,
  url: null,
  accessed: null,
  rights: null,
  revision: {
    id: RevisionId.parse('01900000-0000-7000-8000-000000000004'),
    number: 1,
    sha256: '0'.repeat(64),
    createdAt: '2026-01-01T00:00:00.000Z',
  },
  original: { name: 'talks.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: '0'.repeat(64), byteLength: 40 },
  text: 'x'.repeat(40),
  blocks: of,
  speakers: [],
  guesses: {},
  lookReasons: [],
  importedAt: '2026-01-01T00:00:00.000Z',
})

test('a transcript comes out of columns as it went in, also by way of JSON', () => {
  const crossed = PackedTranscript.parse(JSON.parse(JSON.stringify(packTranscript(transcript(blocks)))))
  expect(unpackTranscript(crossed)).toEqual(transcript(blocks))
  expect(unpackTranscript(packTranscript(transcript([])))).toEqual(transcript([]))
})

test('what all blocks have in common crosses once', () => {
  const { label, kind } = packTranscript(transcript(blocks.map((block) => ({ ...block, label: null })))).blocks
  expect(label).toEqual({ values: [null], at: [] })
  expect(kind).toEqual({ values: ['title', 'paragraph', 'speech', 'list-item'], at: [0, 1, 2, 3] })
})

test('columns that do not hold what they point at are refused', () => {
  const packed = packTranscript(transcript(blocks))
  const broken = { ...packed.blocks, kind: { values: ['title' as const], at: [0, 1, 0, 0] } }
  expect(() => unpackTranscript({ ...packed, blocks: broken })).toThrow('block 1')
})
