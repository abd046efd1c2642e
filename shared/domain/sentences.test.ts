import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceAt, splitSentences } from './sentences.ts'

const words = (text: string) => splitSentences(text).map((one) => text.slice(one.start, one.end))

test('sentences cover any text without gap or overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(words(text).join('')).toBe(text)
    }),
  )
})

test('a title before a name does not end a sentence', () => {
  expect(words('I met Mr. Halden today. We spoke.')).toEqual(['I met Mr. Halden today. ', 'We spoke.'])
})

test('Russian and Japanese sentences are told apart', () => {
  expect(words('Мы обеспокоены. Это угроза.')).toHaveLength(2)
  expect(words('大臣は懸念を示した。話し合いは続く。')).toEqual(['大臣は懸念を示した。', '話し合いは続く。'])
})

test('the sentence at the end of a text is its last', () => {
  const text = 'One. Two.'
  expect(sentenceAt(text, text.length)).toEqual({ start: 5, end: 9 })
  expect(sentenceAt('', 0)).toBeNull()
})
