import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { matches } from './match.ts'
import { parseQuery } from './parse-query.ts'
import { isPlain } from './plain-words.ts'
import { tokenise } from './tokens.ts'

const WORDS = [
  'peace',
  'Peace',
  'PEACEFUL',
  'peaceful',
  'treaty',
  'treaties',
  'Treaty2',
  'negotiate',
  'Negotiations',
  'остров',
  'Острова',
  'ОСТРОВАХ',
  'о',
  '2018',
  'a',
  'A',
]
const SIGNS = [' ', '  ', '-', '’', "'", '_', '\n', ', ', '\u00a0', ' — ', '…', '“', '.\0', '/', '«']
const QUERIES = [
  'peace',
  '"peace"',
  '"peace treaty"',
  'peace treaty',
  'negotiation',
  'острова',
  '"a a"',
  'a-a',
  'peac*',
  '"peace trea*"',
  'peaceful-treaties',
  'o OR о',
  'NEAR(peace treaty, 2)',
  'NEAR("peace" a treaty, 1)',
  'NEAR("peace a" "a treaty", 0)',
  '2018 peace',
  'peace*',
  '日本',
  '½',
]

test('in plain text the same is found as by its tokens', () => {
  const text = fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SIGNS)), { maxLength: 14 })
    .map((parts) => parts.flat().join(''))
  fc.assert(
    fc.property(text, fc.constantFrom(...QUERIES), (plain, query) => {
      const { expression } = parseQuery(query)
      if (!expression) throw new Error('the query has no words')
      // A letter with an accent makes a paragraph one that is not plain.
      const other = `${plain} \u00e9`
      expect([isPlain(plain), isPlain(other)]).toEqual([true, false])
      expect(matches(plain, expression)).toEqual(matches(other, expression))
    }),
    { numRuns: 2000 },
  )
})

test('every character of plain text is a letter that is only put in lower case, a digit, or parts words', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(isPlain)
  expect(units.length).toBeGreaterThan(200)
  for (const unit of units) {
    const texts = tokenise(`x${unit}y`).map((token) => token.text)
    expect([unit, texts]).toEqual([
      unit,
      /^[0-9A-Za-z\u0410-\u044f]$/.test(unit) ? [`x${unit.toLowerCase()}y`] : ['x', 'y'],
    ])
  }
})

test('a long text is searched in time that grows with its length', () => {
  const { expression } = parseQuery('"peace treaty" OR NEAR(peace treaty, 3) OR negotiation')
  if (!expression) throw new Error('the query has no words')
  const long = `${'peace '.repeat(50_000)}${' '.repeat(200_000)}${'n'.repeat(200_000)}`
  expect(matches(long, expression)).toBeNull()
})
