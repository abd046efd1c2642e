import { expect, test } from 'vitest'
import { findPlaces, firstPlace, labelEnd, nearestPlace, stepPlace } from './parting.ts'

const cut = (words: string, place: number | null) =>
  place === null ? null : [words.slice(0, place), words.slice(place)]

test('a paragraph is parted before whole words, with the quotation mark or bracket that opens there', () => {
  const words = 'He said: "Never." (Laughter) We left.'
  expect(findPlaces(words).map((place) => words.slice(place).split(' ')[0])).toEqual([
    'said:',
    '"Never."',
    '(Laughter)',
    'We',
    'left.',
  ])
})

test('an apostrophe within a word is no opening mark', () => {
  const words = "the ministers' meeting isn't over"
  expect(findPlaces(words).map((place) => words.slice(place).split(' ')[0])).toEqual([
    "ministers'",
    'meeting',
    "isn't",
    'over',
  ])
})

test('Japanese is parted after its full stops, between words', () => {
  const words = '交渉は続く。「合意」はまだない。'
  expect(cut(words, firstPlace(words))).toEqual(['交渉は続く。', '「合意」はまだない。'])
})

test('steps go by words and by sentences, and stay at the last', () => {
  const words = 'One two. Three four. Five'
  expect(cut(words, firstPlace(words))).toEqual(['One two. ', 'Three four. Five'])
  expect(cut(words, stepPlace(words, 9, 'word', 1))).toEqual(['One two. Three ', 'four. Five'])
  expect(cut(words, stepPlace(words, 9, 'sentence', 1))).toEqual(['One two. Three four. ', 'Five'])
  expect(stepPlace(words, 21, 'sentence', 1)).toBe(21)
  expect(stepPlace(words, 4, 'word', -1)).toBe(4)
})

test('a click goes to the nearest place; one word has none', () => {
  expect(nearestPlace('One two three', 6)).toBe(4)
  expect(nearestPlace('One', 2)).toBeNull()
  expect(firstPlace('One')).toBeNull()
})

test('words before a colon may be a label; times and addresses are none', () => {
  expect(labelEnd('Mr. Orlov: We disagree.')).toBe(9)
  expect(labelEnd('記者：合意はありますか。')).toBe(2)
  expect(labelEnd('At 10:30 we met.')).toBeNull()
  expect(labelEnd('See https://example.org for more')).toBeNull()
  expect(labelEnd('G7: we agree.')).toBe(2)
  expect(labelEnd('Nobody spoke:')).toBeNull()
})
