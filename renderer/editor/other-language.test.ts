import { expect, test } from 'vitest'
import { otherLanguage } from './other-language.ts'

const JAPANESE = '我が国としては、このような条件を受け入れることはできません。'
const RUSSIAN = 'Мы приветствуем открытие прямой линии между береговыми охранами.'
const ENGLISH =
  'We welcome the line that the two coast guards will have from the first of May, and we have said so to them.'

test.each([
  [JAPANESE, 'en', 'ja'],
  [RUSSIAN, 'en-GB', 'ru'],
  [ENGLISH, 'ja', 'en'],
  [ENGLISH, 'ru', 'en'],
])('%s in a text in “%s” is in “%s”', (words, ofText, language) => {
  expect(otherLanguage(words, ofText)).toBe(language)
})

test.each([
  [ENGLISH, 'en-US'],
  [JAPANESE, 'ja'],
  [`${ENGLISH} ${RUSSIAN}`, 'en'],
  ['ハルデン外務大臣は OK と述べた。', 'ja'],
  ['会談', 'ja'],
  ['Anders Halden', 'ja'],
  ['1.', 'en'],
  [RUSSIAN, null],
])('%s in a text in “%s” is not told to be in another language', (words, ofText) => {
  expect(otherLanguage(words, ofText)).toBeNull()
})
