import type { MeetingEvent } from '#shared/domain/events.ts'
import { EventId, TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptSummary } from '#shared/domain/transcripts.ts'
import { expect, test } from 'vitest'
import { arrangeLibrary } from './library-rows.ts'
import { describeTranscript, printDate } from '../../parts/transcript-words.ts'

const eventId = (n: number) => EventId.parse(`0190a000-0000-7000-8000-00000000000${n}`)

function event(n: number, date: string | null): MeetingEvent {
  return { id: eventId(n), title: `Event ${n}`, date, place: null }
}

function transcript(n: number, ofEvent: number | null, more: Partial<TranscriptSummary> = {}): TranscriptSummary {
  return {
    id: TranscriptId.parse(`0190a000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`),
    title: `Transcript ${n}`,
    kind: 'statement',
    eventId: ofEvent === null ? null : eventId(ofEvent),
    publisher: null,
    date: null,
    time: null,
    place: null,
    language: null,
    translation: null,
    url: null,
    accessed: null,
    rights: null,
    sha256: '',
    originalName: '',
    lookReasons: [],
    importedAt: '2026-01-01T00:00:00.000Z',
    ...more,
  }
}

function titles(rows: ReturnType<typeof arrangeLibrary>): string[] {
  return rows.map((row) => (row.type === 'event' ? `# ${row.event?.title ?? 'none'}` : row.transcript.title))
}

test('events stand by date with their transcripts, undated ones after them, the rest last', () => {
  const rows = arrangeLibrary(
    [transcript(1, null), transcript(2, 3), transcript(3, 1), transcript(4, 2), transcript(5, 1)],
    [event(1, '2019-06'), event(2, null), event(3, '2018-12-31')],
  )
  expect(titles(rows)).toEqual([
    '# Event 3',
    'Transcript 2',
    '# Event 1',
    'Transcript 3',
    'Transcript 5',
    '# Event 2',
    'Transcript 4',
    '# none',
    'Transcript 1',
  ])
})

test('without events there are no headings', () => {
  expect(titles(arrangeLibrary([transcript(1, null)], []))).toEqual(['Transcript 1'])
})

test('an event without transcripts is listed, but not where the list is narrowed', () => {
  expect(titles(arrangeLibrary([], [event(1, null)]))).toEqual(['# Event 1'])
  expect(titles(arrangeLibrary([], [event(1, null)], true))).toEqual([])
})

test('a transcript whose event is not there is not lost', () => {
  expect(titles(arrangeLibrary([transcript(1, 4)], []))).toEqual(['Transcript 1'])
})

test('dates are printed as far as they are known', () => {
  expect(['2019-03-14', '2019-03', '2019'].map(printDate)).toEqual(['14 March 2019', 'March 2019', '2019'])
  const days = Array.from({ length: 366 }, (_, n) => new Date(Date.UTC(2020, 0, 1 + n)))
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  expect(days.map((day) => printDate(day.toISOString()))).toEqual(days.map((day) => format.format(day)))
})

test('a translation says that it is one', () => {
  const readOut = transcript(1, null, { kind: 'read-out', date: '2018', translation: 'provisional-translation' })
  expect(describeTranscript(readOut)).toBe('Read-out · 2018 · provisional translation')
})
