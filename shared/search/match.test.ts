import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../domain/folding.ts'
import { matches } from './match.ts'
import { parseQuery } from './parse-query.ts'
import { anyText } from './testing/any-text.ts'
import { indexTerms, tokenise } from './tokens.ts'

function found(text: string, query: string): string[] | null {
  const { expression } = parseQuery(query)
  if (!expression) throw new Error('the query has no words')
  return matches(text, expression)?.map(({ start, end }) => text.slice(start, end)) ?? null
}

describe('words', () => {
  test.each([
    ['a word in another case', 'The ISLANDS are ours', 'islands', ['ISLANDS']],
    ['accents', 'a cafe\u0301 in Paris', 'cafe', ['cafe\u0301']],
    ['full width and half width', 'ＡＢＣ ｶﾞｽ', 'abc ガス', ['ＡＢＣ', 'ｶﾞｽ']],
    ['ё written as е', 'всё о нём', 'все', ['всё']],
    ['a soft hyphen inside a word', 'co\u00adoperation', 'cooperation', ['co\u00adoperation']],
    [
      'the forms of an English word',
      'They negotiated; negotiations failed',
      'negotiate',
      ['negotiated', 'negotiations'],
    ],
    ['the forms of a Russian word', 'На переговорах о переговорах', 'переговоры', ['переговорах', 'переговорах']],
    ['a word before an apostrophe', "Japan's stance", 'japan', ['Japan']],
    ['a two-character Japanese word', '日本は東京で会談した', '東京', ['東京']],
    ['one character', '三つの島', '島', ['島']],
    ['a Hangul word with its ending', '북방영토는', '북방영토', ['북방영토']],
    ['a rare kanji of two units', '𠮷野氏', '𠮷野', ['𠮷野']],
    ['all words of the query', 'peace and treaty', 'peace treaty', ['peace', 'treaty']],
    ['a word with a hyphen as two in a row', 'a nuclear free zone', 'nuclear-free', ['nuclear free']],
    ['the beginning of a word', 'missiles and missions', 'miss*', ['missiles', 'missions']],
    ['a phrase over a no-break space', 'peace\u00a0treaty talks', '"peace treaty"', ['peace\u00a0treaty']],
    ['either of two words', 'the treaty', 'peace OR treaty', ['treaty']],
    ['a paragraph without the word, as a whole', 'the treaty', '-peace', ['the treaty']],
    ['words near each other', 'peace for all and a treaty', 'NEAR(treaty peace, 4)', ['peace for all and a treaty']],
    ['the smallest stretch', 'peace or peace by treaty', 'NEAR(peace treaty, 8)', ['peace by treaty']],
    ['a regular expression', 'S-400 and S-500', '/S-[45]00/', ['S-400', 'S-500']],
    ['composed letters as printed', 'пои\u0306дёт и', '/ой/', ['ои\u0306']],
    ['a longer place over a shorter one within it', 'the peace treaty', 'peace "peace treaty"', ['peace treaty']],
  ])('%s', (_what, text, query, expected) => {
    expect(found(text, query)).toEqual(expected)
  })

  test.each([
    ['й for и', 'мой', '"мои"'],
    ['part of a word', 'Iceland', 'land'],
    ['another form within quotation marks', 'the island', '"islands"'],
    ['only some of the words', 'peace talks', 'peace treaty'],
    ['characters that a comma parts', '北方、領土', '北方領土'],
    ['words too far from each other', 'peace for all and a treaty', 'NEAR(peace treaty, 3)'],
    ['a paragraph with a word that is ruled out', 'peace treaty', 'peace -treaty'],
    ['a regular expression in another case', 'us', '/US/'],
  ])('%s is not found', (_what, text, query) => {
    expect(found(text, query)).toBeNull()
  })
})

test('every place found reads, folded, as the word', () => {
  const part = fc.constantFrom(
    'Café',
    'Москве́',
    'ё',
    'ｶﾀｶﾅ',
    'ｶﾞ',
    '東京',
    'ﬁne',
    'Å',
    'A\u030a',
    ' ',
    '\u00a0',
    '😀',
    'İ',
    'ß',
    'и\u0306',
    '½',
    '\u00ad',
    '…',
  )
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), part, (parts, word) => {
      if (tokenise(word).length === 0) return
      const text = parts.join('')
      for (const words of found(text, `"${word}"`) ?? []) {
        expect(fold(words.replaceAll('\u00ad', ''))).toBe(fold(word))
      }
    }),
  )
})

test('tokens lie in order within the text, and each has one term without signs that would part it', () => {
  fc.assert(
    fc.property(anyText(40), (text) => {
      const tokens = tokenise(text)
      const ends = tokens.map(({ end }) => end)
      const isInOrder = tokens.every(({ start, end }, index) => start >= (ends[index - 1] ?? 0) && start < end)
      expect(isInOrder && (ends.at(-1) ?? 0) <= text.length).toBe(true)
      const terms = indexTerms(tokens)
      expect(terms).toHaveLength(tokens.length)
      expect(terms.filter((term) => !/^[0-9A-Za-z\u0080-\uffff]+$/.test(term))).toEqual([])
    }),
  )
})
