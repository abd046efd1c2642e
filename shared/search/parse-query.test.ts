import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Expression, WordSequence } from './expression.ts'
import { parseQuery } from './parse-query.ts'
import { anyText } from './testing/any-text.ts'
import { QueryFault } from './query.ts'

function words(text: string, more: Partial<WordSequence> = {}): WordSequence {
  const tokens = text.split(' ').map((word) => ({ text: word, isCharacter: false, isJoined: false }))
  return { kind: 'words', tokens, allForms: true, isPrefix: false, ...more }
}

function faultOf(query: string): { message: string; marked: string } {
  try {
    parseQuery(query)
  } catch (error) {
    if (error instanceof QueryFault)
      return { message: error.message, marked: query.slice(error.at.start, error.at.end) }
    throw error
  }
  throw new Error(`“${query}” was read without a fault`)
}

const exact = { allForms: false }

test.each<[query: string, expected: Expression]>([
  ['Islands', words('islands')],
  ['peace treaty', { kind: 'and', parts: [words('peace'), words('treaty')] }],
  ['"peace treaty"', words('peace treaty', exact)],
  ['«мирный договор»', words('мирный договор', exact)],
  ['negotiat*', words('negotiat', { isPrefix: true })],
  ['"peace treat*"', words('peace treat', exact)],
  ['"peace treat"*', words('peace treat', { ...exact, isPrefix: true })],
  ['nuclear-free', words('nuclear free')],
  ['peace - treaty', { kind: 'and', parts: [words('peace'), words('treaty')] }],
  ['a b OR c', { kind: 'or', parts: [{ kind: 'and', parts: [words('a'), words('b')] }, words('c')] }],
  ['a (b OR c)', { kind: 'and', parts: [words('a'), { kind: 'or', parts: [words('b'), words('c')] }] }],
  ['a AND b', { kind: 'and', parts: [words('a'), words('b')] }],
  ['a -b', { kind: 'and', parts: [words('a'), { kind: 'not', part: words('b') }] }],
  ['NOT (a b)', { kind: 'not', part: { kind: 'and', parts: [words('a'), words('b')] } }],
  ['NEAR(peace "the treaty", 3)', { kind: 'near', parts: [words('peace'), words('the treaty', exact)], distance: 3 }],
  ['NEAR(peace, treaty)', { kind: 'near', parts: [words('peace'), words('treaty')], distance: 10 }],
  ['/miss[i/]le\\/s?/i', { kind: 'regex', source: 'miss[i/]le\\/s?', flags: 'i' }],
  ['or not near', { kind: 'and', parts: [words('or'), words('not'), words('near')] }],
])('%s is read', (query, expression) => {
  expect(parseQuery(query)).toEqual({ expression, restrictions: [], isUntagged: false })
})

test('restrictions stand beside the words and hold for the whole query', () => {
  const { expression, restrictions, isUntagged } = parseQuery(
    'speaker:Kono|"Sergey Lavrov" islands -role:question untagged date:2017..2019',
  )
  expect(expression).toEqual(words('islands'))
  expect(restrictions.map(({ field, values, isNegated }) => [field, values, isNegated])).toEqual([
    ['speaker', ['Kono', 'Sergey Lavrov'], false],
    ['role', ['question'], true],
    ['date', ['2017..2019'], false],
  ])
  expect(isUntagged).toBe(true)
})

test('characters written together are sought together', () => {
  const { expression } = parseQuery('領土2')
  expect(expression?.kind === 'words' && expression.tokens.map(({ isJoined }) => isJoined)).toEqual([false, true, true])
})

describe('what cannot be read is told in words, with its place', () => {
  test.each([
    ['  ', 'no word', '  '],
    ['... —', 'no word', '... —'],
    ['"peace', 'not closed', '"peace'],
    ['a (b', 'not closed', '('],
    ['a) b', 'closes nothing', ')'],
    ['a OR', 'both sides', 'OR'],
    ['OR a', 'both sides', 'OR'],
    ['a AND', 'both sides', 'AND'],
    ['a NOT', 'a word is missing', 'NOT'],
    ['/a(/', 'Unterminated group', '/a(/'],
    ['/abc', 'not closed', '/abc'],
    ['/abc/gx', 'only “i”', '/abc/gx'],
    ['NEAR(peace)', 'at least two', 'NEAR'],
    ['NEAR(peace treaty,)', 'number of words', ','],
    ['NEAR(a (b), 3)', 'only words', '('],
    ['speaker:', 'a value is missing', 'speaker:'],
    ['a (b speaker:Kono)', 'whole query', 'speaker:Kono'],
    ['a speaker:Kono OR b speaker:Lavrov', 'whole query', 'speaker:Lavrov'],
    ['speaker:Kono OR speaker:Lavrov', 'whole query', 'speaker:Lavrov'],
  ])('%s', (query, message, marked) => {
    expect(faultOf(query)).toEqual({ message: expect.stringContaining(message), marked })
  })
})

test('whatever is typed is either read or refused with a place inside the query', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'OR',
      'NOT',
      'AND',
      'NEAR(',
      '(',
      ')',
      '"',
      '/',
      '-',
      '*',
      ',',
      '|',
      'speaker:',
      'untagged',
      '領土',
      ' ',
    ),
    anyText(5),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const query = pieces.join('')
      try {
        parseQuery(query)
      } catch (error) {
        if (!(error instanceof QueryFault)) throw error
        expect(error.at.start).toBeLessThanOrEqual(error.at.end)
        expect(error.at.end).toBeLessThanOrEqual(query.length)
      }
    }),
  )
})
