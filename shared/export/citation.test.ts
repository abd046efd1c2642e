import { expect, test } from 'vitest'
import { formatCitation, formatDate } from './citation.ts'

const nothing = {
  speakers: [],
  title: 'Read-out',
  publisher: null,
  event: null,
  place: null,
  date: null,
  time: null,
  translation: null,
  paragraphs: '',
  url: null,
  accessed: null,
}

test('a citation names all that is known, in the order of a footnote', () => {
  const citation = formatCitation({
    speakers: [{ name: 'Anders Halden', office: 'Foreign Minister', affiliation: 'Norrland' }],
    title: 'Press conference',
    publisher: 'Ministry of Foreign Affairs',
    event: 'Fourth round',
    place: 'Ostmark',
    date: '2019-03-14',
    time: '15:30',
    translation: 'provisional-translation',
    paragraphs: '3–4',
    url: 'https://mfa.example/1',
    accessed: '2024-04-30',
  })
  expect(citation).toBe(
    'Anders Halden (Foreign Minister, Norrland), “Press conference”, Ministry of Foreign Affairs, Fourth round, Ostmark, 14 March 2019, 15:30, provisional translation, ¶ 3–4, https://mfa.example/1 (accessed 30 April 2024)',
  )
})

test('what is not known leaves no gap', () => {
  expect(formatCitation(nothing)).toBe('“Read-out”')
})

test('a date is written as far as it is known', () => {
  expect([formatDate('2019'), formatDate('2019-03'), formatDate('2019-03-04')]).toEqual([
    '2019',
    'March 2019',
    '4 March 2019',
  ])
})
