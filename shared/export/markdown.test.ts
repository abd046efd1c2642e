import * as fc from 'fast-check'
import { marked } from 'marked'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { expect, test } from 'vitest'
import { exampleSource } from './example-source.ts'
import { standardOptions } from './export-options.ts'
import { markdownText } from './markdown.ts'
import { escapeMarkdown } from './markdown-escape.ts'
import { NASTY_EXPECTED, nastySource } from './testing/nasty-source.ts'

type Node = DefaultTreeAdapterTypes.Node

const write = (source = exampleSource()): string => [...markdownText(source, standardOptions)].join('')

/** What a browser would show of it; a break is a line end. */
function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  // The line end after a break and after a paragraph is the parser's.
  if (node.nodeName === 'br') return '\u0000'
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

function quotationsIn(markdown: string): string[] {
  // Safe: marked answers a string unless it is asked to be asynchronous.
  const fragment = parseFragment(marked.parse(markdown) as string)
  return fragment.childNodes
    .filter((node) => node.nodeName === 'blockquote')
    .map((node) => textOf(node).split('\u0000').join('\n').replace(/^\n/u, '').replace(/\n$/u, ''))
}

test('an independent reader gets every quotation back character by character', () => {
  expect(quotationsIn(write(nastySource())).map((words) => words.replace(/\[\^\d+\]$/u, ''))).toEqual(NASTY_EXPECTED)
})

test('any text comes back from Markdown, whatever marks it holds', () => {
  const unit = fc.constantFrom(
    ...'\\`*_{}[]<>()#+-.!|~$^&"\'@:/=1a \tя領🕊',
    '--',
    '...',
    'www.',
    '_www.',
    'http://',
    '\n',
  )
  fc.assert(
    fc.property(
      fc.string({ unit, minLength: 1 }).filter((text) => text.trim() !== ''),
      (text) => {
        expect(quotationsIn(`> ${escapeMarkdown(text, '> ')}x\n`)).toEqual([`${text}x`])
      },
    ),
    { numRuns: 300 },
  )
})

test('quotations stand under issue and holder, with a footnote for each citation', () => {
  const markdown = write()
  expect(markdown).toContain('# Varn Strait \\<talks\\>\n')
  expect(markdown).toContain('### Islands \\> Name of the islands\n\nAlso called Northern Chain (Irena Tamsin)')
  expect(markdown).toContain(
    '#### Anders Halden\n\n**Anders Halden, Foreign Minister, Norrland** · Ostmark, 14 March 2019\n\n> The radar station is not acceptable to us, \\"full stop\\"; we said so.[^1]',
  )
  expect(markdown).toMatch(
    /^\[\^1\]: Anders Halden \(Foreign Minister, Norrland\), .* accessed April 30, 2024, <https:\/\/mfa\.example\/1\?a=1&b=2>\.$/mu,
  )
  const used = [...markdown.matchAll(/\[\^(\d+)\](?!:)/gu)].map((match) => match[1])
  const defined = [...markdown.matchAll(/^\[\^(\d+)\]:/gmu)].map((match) => match[1])
  expect(used).toEqual(defined)
})

test('a position is told as a sentence, a side without evidence as such', () => {
  const markdown = write()
  expect(markdown).toContain('▼▼ −2 Anders Halden rejects Islands (reaffirms; own words, high confidence).')
  expect(markdown).toContain('No evidence')
  expect(markdown).toContain('Denied by Irena Tamsin')
})
