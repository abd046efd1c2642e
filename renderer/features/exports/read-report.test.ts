import { expect, it } from 'vitest'
import { readReport } from './read-report.ts'

it('gives the words of a report without its style, and tells headings from the rest', () => {
  const html =
    '<!doctype html><head><style>p { color: red }</style></head><body><h1>Varn &amp; Strait</h1><nav><a>x</a></nav><p>“we   <b>reject</b> it”</p>'
  expect(readReport(html)).toEqual([
    { kind: 'heading', words: 'Varn & Strait' },
    { kind: 'words', words: '“we reject it”' },
  ])
})

it('leaves out a tag that was cut off', () => {
  expect(readReport('<body><p>words</p><p class="quo')).toEqual([{ kind: 'words', words: 'words' }])
})

it('sets quotations, and where they stand, apart from what they say', () => {
  const html =
    '<body><p class="dateline">Tamsin</p><blockquote>no</blockquote><p class="says">▼ Keld. <span class="chip own">own words</span></p><p class="source"><span class="chip">law</span></p>'
  expect(readReport(html)).toEqual([
    { kind: 'note', words: 'Tamsin' },
    { kind: 'quotation', words: 'no' },
    { kind: 'words', words: '▼ Keld. · own words' },
    { kind: 'note', words: 'law' },
  ])
})
