import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '../domain/sentences.ts'
import { describeRule, SUGGESTION_RULES } from './rules.ts'
import { createScanner } from './scan.ts'
import { labelledSentences } from './testing/labelled-sentences.ts'
import { namedIssue, textOf } from './testing/texts.ts'

const islands = namedIssue(1, 'Outer Skerries', 'Northern Chain', '北方列岛', 'Северная гряда')
const boats = namedIssue(2, 'Fishing boats')
const issues = [islands, boats]

function scanAll(source: ReturnType<typeof textOf>) {
  const scanner = createScanner(source, issues)
  return source.blocks.flatMap(({ seq }) => scanner.scan(seq))
}

/** The rules that speak first for each suggestion, with their words. */
function readRules(...parts: Parameters<typeof textOf>): string[] {
  const source = textOf(...parts)
  return scanAll(source).map(({ reasons: [{ rule, start, end }] }) => `${rule}: ${source.text.slice(start, end)}`)
}

const marks = (words: string) => scanAll(textOf(words)).length > 0

describe('on sentences sorted by hand, in English, Russian and Japanese', () => {
  for (const { language, positions, others } of labelledSentences) {
    test(`at least four of five marks are positions, and most positions are marked (${language})`, () => {
      const found = positions.filter(marks)
      const wrong = others.filter(marks)
      expect(found.length / (found.length + wrong.length)).toBeGreaterThanOrEqual(0.8)
      expect(found.length / positions.length).toBeGreaterThanOrEqual(0.7)
    })
  }
})

describe('what a rule reads', () => {
  test('an act needs somebody who performs it', () => {
    expect(readRules('We demand their release.')).toEqual(['demands: demand'])
    expect(readRules('The demand for electricity has grown.')).toEqual([])
    expect(readRules('Minister Halden then strongly rejected it.')).toEqual(['rejects: rejected'])
    expect(readRules('The plan would be widely supported and accepted.')).toEqual([])
    expect(readRules('We told them so and demanded an answer.')).toEqual(['demands: demanded'])
    expect(readRules('Norrland no longer demands an answer.')).toEqual([])
  })

  test('a refusal to comment is told before anything else', () => {
    expect(readRules('I would like to refrain from commenting on what they rejected.')).toEqual([
      'refuses-comment: refrain from commenting',
    ])
  })

  test('questions are no positions, but what they impute to others is', () => {
    const asks = { role: 'question' } as const
    expect(readRules({ ...asks, words: 'Does Keld reject the proposal?' })).toEqual([])
    expect(readRules({ ...asks, words: 'Keld said that it rejects the proposal. Why?' })).toEqual([
      'reported-speech: said that',
    ])
    expect(readRules({ ...asks, words: 'ケルドは提案を拒否したのですか。' })).toEqual([])
  })

  test('an issue is suggested by any of its names where words beside it take a side', () => {
    expect(readRules('Progress on the fishing boat was made.')).toEqual(['issue-with-stance: fishing boat'])
    expect(readRules('The fishing boats lie in the harbour.')).toEqual([])
    expect(readRules('О рыбаках и Северной гряде есть разногласия.')).toContain('issue-with-stance: Северной гряде')
  })

  test('competing names are suggested where a speaker first uses them', () => {
    expect(readRules('The Outer Skerries lie to the north. The Outer Skerries have a lighthouse.')).toEqual([
      'naming-choice: Outer Skerries',
    ])
  })

  test('furniture, headings, captions and notes are never suggested', () => {
    for (const kind of ['furniture', 'heading', 'title', 'caption', 'note', 'dateline'] as const) {
      expect(readRules({ kind, words: 'We demand their release.' })).toEqual([])
    }
  })

  test('a text in a language without rules is left alone', () => {
    const source = { ...textOf('Nous refusons. We demand their release.'), language: 'fr' }
    expect(scanAll(source)).toEqual([])
  })

  test('each rule says what it looks for under an id of its own', () => {
    expect(new Set(SUGGESTION_RULES.map((rule) => rule.id)).size).toBe(SUGGESTION_RULES.length)
    expect(describeRule('demands')).toBe('Somebody demands something or calls for it')
    expect(describeRule('from-the-future')).toBe('from-the-future')
  })
})

test('a suggestion is always one whole sentence of one block, its reasons lie in it, and scanning again gives the same', () => {
  const sentences = labelledSentences.flatMap((one) => [...one.positions, ...one.others])
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...sentences) },
    fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll('\n', ' ')),
    fc.constantFrom(' ', '  ', '\u00a0', 'Mr. ', '«', '”', 'İ', '🙂 ', 'Northern Chain '),
  )
  const block = fc.record({
    words: fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' ')),
    kind: fc.constantFrom('speech', 'paragraph', 'furniture', 'list-item', 'heading'),
    role: fc.constantFrom('question', 'answer', null),
  })
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (parts) => {
      const source = textOf(...parts)
      const before = source.text
      const found = scanAll(source)
      for (const { start, end, seq, reasons } of found) {
        const host = source.blocks[seq]
        if (!host) throw new Error('a suggestion stands in no block')
        expect(['speech', 'paragraph', 'list-item']).toContain(host.kind)
        const words = source.text.slice(host.start, host.end)
        const whole = splitSentences(words).some((one) => {
          const sentence = words.slice(one.start, one.end)
          const from = host.start + one.end - sentence.trimStart().length
          return from === start && host.start + one.start + sentence.trimEnd().length === end
        })
        expect(whole).toBe(true)
        expect(reasons.every((one) => one.start >= start && one.end <= end && one.start < one.end)).toBe(true)
      }
      expect(source.text).toBe(before)
      expect(scanAll(source)).toEqual(found)
    }),
  )
}, 60_000)
