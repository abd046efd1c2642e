import * as fc from 'fast-check'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { expect, test } from 'vitest'
import { exampleSource } from '../example-source.ts'
import type { ExportSource } from '../export-source.ts'
import { annotatedTexts } from '../testing/annotated-texts.ts'
import { NASTY_QUOTATIONS, nastySource } from '../testing/nasty-source.ts'
import { transcriptPage } from './transcript-page.ts'

type Node = DefaultTreeAdapterTypes.Node

const read = (source: ExportSource): Node => parse([...transcriptPage(source)].join(''))

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

function attributeOf(node: Node, name: string): string | undefined {
  return 'attrs' in node ? node.attrs.find((one) => one.name === name)?.value : undefined
}

/** Elements of that class, in order. */
function elementsOf(node: Node, name: string): Node[] {
  const own = attributeOf(node, 'class')?.split(' ').includes(name) ? [node] : []
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap((child) => elementsOf(child, name))] : own
}

test('the words of every block are those of the text, whatever is highlighted in it', () => {
  expect(elementsOf(read(nastySource()), 'words').map(textOf)).toEqual(NASTY_QUOTATIONS)
  fc.assert(
    fc.property(annotatedTexts(), ({ transcript, text, blocks, passages }) => {
      const source = { ...exampleSource(), transcript: () => transcript, passages: () => passages, memos: [] }
      const expected = blocks.map((block) => text.slice(block.start, block.end))
      expect(elementsOf(read(source), 'words').map(textOf)).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('a passage bears the number of its note', () => {
  const page = read(exampleSource())
  expect(elementsOf(page, 'number').map(textOf).toSorted()).toEqual(['1', '2', '3'])
  const marks = elementsOf(page, 'row').flatMap((row) => [...elementsOf(row, 'hue'), ...elementsOf(row, 'plain')])
  expect(marks.flatMap((mark) => attributeOf(mark, 'data-notes') ?? []).toSorted()).toEqual(['1', '2', '3'])
})

test('the margin tells what the passage shows, on whose word, and who says so', () => {
  const [note] = elementsOf(read(exampleSource()), 'note')
  const words = note === undefined ? '' : textOf(note).replaceAll(/\s+/gu, ' ')
  expect(words).toContain('▼▼ −2')
  expect(words).toContain('Anders Halden rejects Islands (reaffirms; own words, high confidence)')
  expect(words).toContain('Legal argument')
  expect(words).toContain('A. Scholar, 1 May 2024')
})
