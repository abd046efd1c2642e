import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../domain/transcripts.ts'
import { annotatedTexts } from '../testing/annotated-texts.ts'
import { annotateText, type AnnotatedBlock, type Anchor } from './annotated-text.ts'

const textOf = ({ stretches }: AnnotatedBlock): string => stretches.map((stretch) => stretch.text).join('')

const keyOf = ({ passage, span }: Anchor): string => `${passage} ${span}`

test('cut or not, every block keeps its text', () => {
  fc.assert(
    fc.property(annotatedTexts(), ({ text, blocks, passages }) => {
      const annotated = annotateText(text, blocks, passages)
      expect(annotated.map(textOf)).toEqual(blocks.map((block) => text.slice(block.start, block.end)))
    }),
  )
})

test('a stretch is covered by exactly the passages that hold it', () => {
  fc.assert(
    fc.property(annotatedTexts(), ({ text, blocks, passages }) => {
      for (const { block, stretches } of annotateText(text, blocks, passages)) {
        let at = block.start
        for (const stretch of stretches.filter((one) => one.text !== '')) {
          const end = at + stretch.text.length
          const holding = passages.flatMap(({ spans }, index) =>
            spans.some((span) => span.start <= at && end <= span.end) ? [index] : [],
          )
          expect(stretch.covering).toEqual(holding)
          at = end
        }
      }
    }),
  )
})

test('every span begins once and ends once', () => {
  fc.assert(
    fc.property(annotatedTexts(), ({ text, blocks, passages }) => {
      const stretches = annotateText(text, blocks, passages).flatMap((one) => one.stretches)
      const keys = passages.flatMap(({ spans }, passage) => spans.map((_, span) => `${passage} ${span}`)).toSorted()
      expect(stretches.flatMap((stretch) => stretch.begun.map(keyOf)).toSorted()).toEqual(keys)
      expect(stretches.flatMap((stretch) => stretch.ended.map(keyOf)).toSorted()).toEqual(keys)
    }),
  )
})

test('a text without passages is one stretch a block', () => {
  const blocks = [
    { start: 0, end: 3 },
    { start: 4, end: 4 },
  ] as readonly Pick<Block, 'start' | 'end'>[]
  // Safe: only the offsets of a block are looked at.
  expect(annotateText('abc\n', blocks as readonly Block[], []).map(textOf)).toEqual(['abc', ''])
})
