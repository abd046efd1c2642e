import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './folding.ts'
import { findTerms, parseQuery } from './text-search.ts'

const words = fc.constantFrom(
  'Café',
  'Москве́',
  'ё',
  'Ё',
  'ｶﾀｶﾅ',
  '東京',
  'ﬁne',
  'Å',
  'A\u030a',
  '  ',
  '\u00a0',
  '😀',
  'İ',
  'ß',
  'й',
  'и\u0306',
)

test('every place found reads, folded, as the term', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), words, (parts, word) => {
      const text = parts.join('')
      const [term] = parseQuery(word)
      if (term === undefined) return
      for (const { start, end } of findTerms(text, [term])) {
        expect(start).toBeLessThan(end)
        expect(fold(text.slice(start, end))).toContain(term)
      }
    }),
  )
})

test.each([
  ['a word in another case', 'The ISLANDS are ours', 'islands', ['ISLANDS']],
  ['accents', 'a cafe\u0301 in Paris', 'cafe', ['cafe\u0301']],
  ['full width and half width', 'ＡＢＣ ｶﾅ', 'abc カナ', ['ＡＢＣ', 'ｶﾅ']],
  ['ё written as е', 'всё о нём', 'все', ['всё']],
  ['a two-character Japanese word', '日本は東京で会談した', '東京', ['東京']],
  ['a phrase over a no-break space', 'peace\u00a0treaty talks', '"peace treaty"', ['peace\u00a0treaty']],
])('%s is found at its place in the text itself', (_what, text, query, expected) => {
  expect(findTerms(text, parseQuery(query)).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})

test('nothing is found unless every term occurs', () => {
  expect(findTerms('peace talks', parseQuery('peace treaty'))).toEqual([])
})

test('й is not taken for и', () => {
  expect(findTerms('мой', parseQuery('мои'))).toEqual([])
})
