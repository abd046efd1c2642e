import { expect, test } from 'vitest'
import { answerAt, pairAnswers } from './answers.ts'
import { SpeakerId } from './ids.ts'
import type { Block } from './transcripts.ts'

const speakers = { r: '1', a: '2', b: '3' }

/** "q r", "a a+" (goes on), "h": kind or role, and who speaks. */
function blocks(...outline: string[]): Block[] {
  return outline.map((word, seq) => {
    const [what = '', who = ''] = word.split(' ')
    const id = speakers[who[0] === 'a' || who[0] === 'b' ? who[0] : 'r']
    const role = what === 'q' ? 'question' : what === 'a' ? 'answer' : what === 's' ? 'statement' : null
    return {
      seq,
      start: seq * 10,
      end: seq * 10 + 9,
      kind: what === 'h' ? 'heading' : what === 'n' ? 'note' : 'speech',
      speakerId: role === null ? null : SpeakerId.parse(`01900000-0000-7000-8000-00000000000${id}`),
      label: role === null || who.endsWith('+') ? null : who,
      marker: null,
      role,
      page: null,
      doubt: null,
    }
  })
}

const pairs = (...outline: string[]) =>
  pairAnswers(blocks(...outline)).map(
    ({ first, last, question }) => `${question ? `${question.first}-${question.last}` : 'none'}: ${first}-${last}`,
  )

test('an answer goes with the question before it', () => {
  expect(pairs('s a', 'q r', 'a a', 'q r', 'a a')).toEqual(['1-1: 2-2', '3-3: 4-4'])
})

test('paragraphs of one turn are one answer, also around a stage direction', () => {
  expect(pairs('q r', 'q r+', 'a a', 'a a+', 'n', 'a a+')).toEqual(['0-1: 2-5'])
})

test('two who answer one question give two answers, and two questions in a row are one', () => {
  expect(pairs('q r', 'q r', 'a a', 'a b')).toEqual(['0-1: 2-2', '0-1: 3-3'])
})

test('a heading or a statement parts an answer from a question before it', () => {
  expect(pairs('q r', 'h', 'a a')).toEqual(['none: 2-2'])
  expect(pairs('q r', 's b', 'a a')).toEqual(['none: 2-2'])
})

test('the answer at a block is the turn that holds it', () => {
  const answers = pairAnswers(blocks('q r', 'a a', 'a a+', 'q r'))
  expect(answerAt(answers, 2)?.first).toBe(1)
  expect(answerAt(answers, 3)).toBeUndefined()
})
