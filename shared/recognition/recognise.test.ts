import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognise } from './recognise.ts'
import { plainSource } from './source-text.ts'
import { firstDifference } from './testing/kept-text.ts'

/** Words, labels and marks as pages have them, so that random texts reach every rule. */
const fragment = fc.constantFrom(
  'Press Conference by Foreign Minister Ken Mori',
  'Tuesday, July 31, 2018, 8:56 p.m. Moscow, Russia',
  '平成30年7月31日',
  'Reporter: ',
  'Q. ',
  'Minister Mori:',
  'С.В.Петров: ',
  '【記者】',
  '• ',
  '1. ',
  '(2) ',
  'A. ',
  'photo1: ',
  '(Laughter.)',
  '[The islands]',
  'We talked about the two-plus-two for-',
  'mat at length.',
  'Back to top',
  'Share',
  '○大森委員長　',
  'M. Jean Morel. – ',
  '大臣）',
  '(a) ',
  '— Why now? ',
  'Q    Thank you. ',
  'MR HALDEN: ',
  'Mr. Halden (Norrland) (spoke in French): ',
  'Suhasini, The Deccan Herald: ',
  'Erik Halden\n',
  'Tags\n',
  'Вопрос № 2. ',
  'Ответ. – ',
  'Question No. 3. ',
  'Frage 1: ',
  'Журналист - ',
  'La porte-parole adjointe - ',
  'THE CHAIRMAN. ',
  '>> JOHN KING: ',
  '<Moderator> ',
  '[林长青]：',
  'Q2 Julia Vale: ',
  '質問（共同通信）　',
  '「なぜか」。森大臣は述べた。',
  'Иванов: (читает) ',
  '/ Reuters / ',
  '05.03.202012:00',
  '会談を行いました。',
  '\u00a0\u3000',
  '\n',
  '\n\n',
  ' ',
  '\t',
  '\u00ad',
  '😀',
  '***',
  ':',
  '-',
)
/** `DEMARCHE_PROPERTY_RUNS` raises it; shared code knows no Node, so that the type is given here. */
const { process } = globalThis as { process?: { env: Record<string, string | undefined> } }
const RUNS = Number(process?.env['DEMARCHE_PROPERTY_RUNS'] ?? 400)
/** Lines as pages have them: most fragments reach their rule at the start of a line only. */
const line = fc
  .tuple(
    fc.oneof(fragment, fc.constant('')),
    fc.oneof(fragment, fc.string({ maxLength: 12 })),
    fc.constantFrom('\n', '\n\n'),
  )
  .map((parts) => parts.join(''))
/** What a program that writes recordings down prints again and again, on lines of its own or before the words. */
const stamped = fc
  .tuple(
    fc.constantFrom('[00:00:06] Speaker 2:', '[00:00:19] Speaker 1:', '00:01:02 Speaker 1', '話者1：'),
    fc.constantFrom('\n', ' ', '\n\n'),
    fc.constantFrom('so we are all ready', 'yes. Thank you.', '100人', '(Laughter.)', '（笑い）'),
    fc.constantFrom('\n', '\n\n'),
  )
  .map((parts) => parts.join(''))
const anyText = fc.oneof(
  fc.array(stamped, { minLength: 4, maxLength: 12 }).map((lines) => lines.join('')),
  fc.array(line, { maxLength: 30 }).map((lines) => lines.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.oneof(fragment, fc.string({ maxLength: 12 })), { maxLength: 60 }).map((parts) => parts.join('')),
)

describe('recognise', () => {
  it('gives blocks that cover the text in order with one line break between two', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const got = recognise(plainSource(text.toWellFormed()))
        let start = 0
        for (const block of got.blocks) {
          expect(block.start).toBe(start)
          expect(block.end).toBeGreaterThan(block.start)
          expect(got.text.slice(block.start, block.end)).not.toMatch(/^\s|\s$|\n/u)
          if (block.speaker !== null) expect(got.speakers[block.speaker]?.name).toBeTruthy()
          start = block.end + 1
        }
        expect(got.text.length).toBe(Math.max(0, start - 1))
        expect(got.title).not.toBe('')
      }),
      { numRuns: RUNS },
    )
  }, 60_000)

  it('keeps every character in the text, a label or a marker, once and in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = text.toWellFormed()
        expect(firstDifference(source, recognise(plainSource(source)))).toBeNull()
      }),
      { numRuns: RUNS },
    )
  }, 60_000)
})
