import { expect, test } from 'vitest'
import { EventId, TranscriptId } from './ids.ts'
import { proposeEvents, type Account } from './same-events.ts'

const transcript = (n: number) => TranscriptId.parse(`01990000-0000-7000-8000-${String(n).padStart(12, '0')}`)
const event = { id: EventId.parse('01990000-0000-7000-8000-0000000000ff'), title: 'Talks at Ostmark' }

const account = (n: number, facts: Partial<Account> & { words?: string } = {}): Account => ({
  id: transcript(n),
  date: '2019-03-14',
  place: 'Ostmark',
  event: null,
  speakers: [],
  mentions: (surname) => facts.words?.includes(surname) ?? false,
  ...facts,
})

const idsOf = (accounts: readonly Account[]): string[][] =>
  proposeEvents(accounts).map(({ transcriptIds }) => transcriptIds.map((id) => String(Number(id.slice(-4)))))

test('two accounts of one day and place are one meeting where one names the speaker of the other, or both share one', () => {
  const accounts = [
    account(1, { speakers: ['Anders Halden'] }),
    account(2, { speakers: ['Irena Tamsin'], words: 'Minister Halden said so.', place: 'Ostmark, Keld' }),
    account(3, { speakers: ['Irena Tamsin'], place: null }),
    account(4, { speakers: ['Taro Mori'] }),
  ]
  expect(idsOf(accounts)).toEqual([['1', '2', '3']])
  expect(proposeEvents(accounts)).toMatchObject([
    { eventId: null, title: 'Meeting in Ostmark, 2019-03-14', date: '2019-03-14', place: 'Ostmark' },
  ])
})

test('another day, another place and a date that is not whole keep accounts apart', () => {
  const speakers = ['Anders Halden']
  expect(idsOf([account(1, { speakers }), account(2, { speakers, date: '2019-03-15' })])).toEqual([])
  expect(idsOf([account(1, { speakers }), account(2, { speakers, place: 'Haven' })])).toEqual([])
  expect(idsOf([account(1, { speakers, date: '2019-03' }), account(2, { speakers, date: '2019-03' })])).toEqual([])
})

test('an event that is there takes in what belongs to it; two events are not thrown together', () => {
  const speakers = ['Anders Halden']
  expect(proposeEvents([account(1, { speakers, event }), account(2, { speakers })])).toMatchObject([
    { eventId: event.id, title: 'Talks at Ostmark' },
  ])
  expect(idsOf([account(1, { speakers, event }), account(2, { speakers, event })])).toEqual([])
  const other = { id: EventId.parse('01990000-0000-7000-8000-0000000000fe'), title: 'Dinner' }
  expect(idsOf([account(1, { speakers, event }), account(2, { speakers, event: other })])).toEqual([])
})
