import * as fc from 'fast-check'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { expect, test } from 'vitest'
import { EXAMPLE_IDS, exampleSource } from '../example-source.ts'
import { html } from '../html.ts'
import type { ExportSource } from '../export-source.ts'
import { reportPage } from './report-page.ts'
import { standardOptions } from '../export-options.ts'
import { selectFrom } from '../selection.ts'
import { NASTY_EXPECTED, nastySource } from '../testing/nasty-source.ts'

const write = (source: ExportSource = exampleSource()): string => [...reportPage(source, standardOptions)].join('')

test('the report is one page that fetches and runs nothing', () => {
  const page = write()
  expect(page).not.toMatch(/<script|<link|<img|@import|url\(/u)
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
})

test('titles and quotations are escaped', () => {
  const page = write()
  expect(page).toContain('<h1>Varn Strait &lt;talks&gt;</h1>')
  expect(page).toContain(
    '=SUM(A1:A2) is what Minister Halden called the offer, &lt;b&gt;and&lt;/b&gt; more &amp; more.',
  )
})

/** All text in it, as a browser has it. */
function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

function quotationsIn(node: DefaultTreeAdapterTypes.Node): string[] {
  if (node.nodeName === 'blockquote') return [textOf(node)]
  return 'childNodes' in node ? node.childNodes.flatMap(quotationsIn) : []
}

test('an independent reader gets every quotation back character by character', () => {
  expect(quotationsIn(parse(write(nastySource())))).toEqual(NASTY_EXPECTED)
})

test('a position reads as a sentence with the sign of its stance and the source of the word', () => {
  const page = write()
  expect(page).toMatch(/▼▼ −2<\/span>\s*Anders Halden rejects Islands \(reaffirms\)\./u)
  expect(page).toContain('Anders Halden, as Tamsin reports it, leans against Islands.')
  expect(page).toContain('reported by the other side')
})

test('a disagreement shows its history, its sides, and a side without evidence as such', () => {
  const page = write()
  expect(page).toContain('<p class="item">open since March 2019: since the radar</p>')
  expect(page).toContain('No evidence')
  expect(page).toContain('Denied by Irena Tamsin')
})

test('what the filters leave out is said', () => {
  const page = write(selectFrom(exampleSource({ holderIds: [EXAMPLE_IDS.tamsin] })))
  expect(page).toContain('holders: Irena Tamsin')
  expect(page).toContain('1 position, 1 outside this selection')
})

test('the texts are named with the hashes of their revisions', () => {
  expect(write()).toContain('ab'.repeat(32))
})

test('whatever is put in, no markup comes out of it', () => {
  fc.assert(fc.property(fc.string(), (value) => !/[<>"']/u.test(html`${value}`.text)))
})
