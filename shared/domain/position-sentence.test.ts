import { expect, test } from 'vitest'
import type { PositionWords } from './position-sentence.ts'
import { describePosition, joinSentence, shortName } from './position-sentence.ts'

const rejects = { key: 'rejects', phrase: 'rejects {issue}' }
const base: PositionWords = {
  holder: 'Norrland',
  issue: 'the radar station',
  stance: rejects,
  act: { key: 'reaffirms', phrase: 'reaffirms' },
  attribution: 'own-words',
  speaker: 'Anders Halden',
  addressee: null,
  conditions: '',
}
const full = (changes: Partial<PositionWords>) => joinSentence(describePosition({ ...base, ...changes }, 'full'))
const card = (changes: Partial<PositionWords>) => joinSentence(describePosition({ ...base, ...changes }, 'card'))

test('a position reads with its holder, its source, its stance, its issue and its act', () => {
  expect(full({})).toBe('Norrland, in Halden’s words, rejects the radar station (reaffirms)')
})

test('a card leaves out the source of own words and names that of reported ones', () => {
  expect(card({})).toBe('Norrland rejects the radar station')
  expect(card({ attribution: 'reported', speaker: 'Irena Tamsin' })).toBe(
    'Norrland, as Tamsin reports it, rejects the radar station',
  )
})

test('a person who holds what they say is not named twice', () => {
  expect(full({ holder: 'Anders Halden', act: null })).toBe('Anders Halden rejects the radar station')
})

test('each attribution has its own words', () => {
  expect(full({ attribution: 'imputed', speaker: 'Reporter', act: null })).toContain(', as a reporter has it,')
  expect(full({ attribution: 'joint-text', act: null })).toContain(', in the joint text,')
  expect(full({ attribution: 'quoted-document', act: null })).toContain(', in a document that Halden quotes,')
  expect(full({ attribution: 'unnamed-source', act: null })).toContain(', as an unnamed source has it,')
})

test('an issue can stand inside the words of a stance, with the condition after it', () => {
  const stance = { key: 'conditional', phrase: 'makes {issue} conditional' }
  expect(card({ stance, issue: 'the treaty', conditions: 'on the settlement of 1921' })).toBe(
    'Norrland makes the treaty conditional on the settlement of 1921',
  )
})

test('an act that says the same as the stance is not repeated', () => {
  expect(full({ act: rejects })).not.toContain('(')
})

test('what has not been chosen is marked as missing and keeps its place', () => {
  const parts = describePosition({ ...base, holder: null, issue: null, stance: null }, 'card')
  expect(parts.filter((one) => one.missing).map((one) => one.role)).toEqual(['holder', 'stance', 'issue'])
})

test('an addressee is part of the full sentence', () => {
  expect(full({ addressee: 'Keld', act: null })).toMatch(/rejects the radar station, to Keld$/)
})

test('a short name is the family name where that can be known', () => {
  expect(shortName('Sergey Lavrov')).toBe('Lavrov')
  expect(shortName('Сергей Лавров')).toBe('Лавров')
  expect(shortName('河野太郎')).toBe('河野太郎')
  expect(shortName('Kim Jong-un')).toBe('Kim Jong-un')
  expect(shortName('Reporter')).toBe('Reporter')
})
