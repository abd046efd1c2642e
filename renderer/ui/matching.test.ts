import { expect, test } from 'vitest'
import { findMatching, matchScore } from './matching.ts'

const names = ['Joint survey', 'Detained boats', 'Detention of officials', 'Southern Kuril Islands', 'Łódź', 'ショイグ']

function find(query: string): string[] {
  return findMatching(names, query, (name) => [name])
}

test('an empty query keeps everything in its order', () => {
  expect(find(' ')).toEqual(names)
})

test('the beginning of a name comes before the middle', () => {
  expect(findMatching(['Undetermined', 'Detained boats'], 'det', (name) => [name])).toEqual([
    'Detained boats',
    'Undetermined',
  ])
})

test('every word must occur, in any order', () => {
  expect(find('islands kuril')).toEqual(['Southern Kuril Islands'])
  expect(find('islands boats')).toEqual([])
})

test('case, width and accents do not matter', () => {
  expect(find('ｊｏｉｎｔ')).toEqual(['Joint survey'])
  expect(find('lodz')).toEqual([])
  expect(matchScore('lodz', 'Lódź')).not.toBeNull()
  expect(find('ｼｮｲｸﾞ')).toEqual(['ショイグ'])
})

test('other words of a thing find it too', () => {
  const actors = [{ name: 'Sergei Shoigu', aliases: ['Шойгу', 'Shoygu'] }]
  expect(findMatching(actors, 'шой', ({ name, aliases }) => [name, ...aliases])).toEqual(actors)
})
