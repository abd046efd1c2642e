import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognise } from './recognise.ts'
import type { RecognisedTranscript } from './recognised-transcript.ts'
import { plainSource } from './source-text.ts'

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
const anyText = fc.oneof(
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
      { numRuns: 1000 },
    )
  }, 60_000)

  it('keeps every character that is no white space in the text, a label or a marker, once and in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = text.toWellFormed()
        expect(squeeze(printed(recognise(plainSource(source))))).toBe(squeeze(source))
      }),
      { numRuns: 1000 },
    )
  }, 60_000)
})

function printed(got: RecognisedTranscript): string {
  return got.blocks
    .map(({ start, end, label, marker }) => `${marker ?? ''}${label ?? ''}${got.text.slice(start, end)}`)
    .join('')
}

/** Colons of labels and hyphens at line ends are not kept, so that neither counts. */
function squeeze(text: string): string {
  return text.replace(/[\s\u0085:：\u00ad‐–—-]+/gu, '')
}
