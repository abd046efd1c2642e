import { expect, test } from 'vitest'
import { exampleSource } from '#shared/export/example-source.ts'
import type { ExportSource } from '#shared/export/export-source.ts'
import { NASTY_EXPECTED, nastySource } from '#shared/export/testing/nasty-source.ts'
import { childrenOf, descendantsOf, readXml, type XmlElement } from '#shared/export/testing/read-xml.ts'
import { docxWriter } from './docx-writer.ts'
import { readPackage, textOfPart, writeExport } from './testing/read-package.ts'

/** What Word shows: text, breaks as line ends, tabs as tabs; no note numbers. */
function textOf(element: XmlElement): string {
  if (element.name === 'w:br') return '\n'
  if (element.name === 'w:tab') return '\t'
  if (element.name === 'w:t') return element.children.filter((child) => typeof child === 'string').join('')
  return element.name === 'w:pPr' || element.name === 'w:rPr' ? '' : childrenOf(element).map(textOf).join('')
}

async function readDocument(source: ExportSource = exampleSource()) {
  const files = await readPackage(await writeExport(docxWriter, source))
  const body = readXml(textOfPart(files, 'word/document.xml'))
  const paragraphs = descendantsOf(body, 'w:p').map((paragraph) => ({
    style: descendantsOf(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? 'Normal',
    text: textOf(paragraph),
    notes: descendantsOf(paragraph, 'w:footnoteReference').map((note) => note.attributes['w:id']),
  }))
  const notes = new Map(
    descendantsOf(readXml(textOfPart(files, 'word/footnotes.xml')), 'w:footnote').map((note) => [
      note.attributes['w:id'],
      textOf(note),
    ]),
  )
  return { files, paragraphs, notes }
}

test('an independent reader gets every quotation back character by character', async () => {
  const { paragraphs } = await readDocument(nastySource())
  expect(paragraphs.filter(({ style }) => style === 'Quotation').map(({ text }) => text)).toEqual(NASTY_EXPECTED)
})

test('every quotation has a footnote of its own, which holds the citation', async () => {
  const { paragraphs, notes } = await readDocument()
  const quotations = paragraphs.filter(({ style }) => style === 'Quotation')
  expect(quotations.every((quotation) => quotation.notes.length === 1)).toBe(true)
  expect(new Set(quotations.flatMap((quotation) => quotation.notes)).size).toBe(quotations.length)
  // A space parts the number from the note.
  expect(notes.get(quotations[0]?.notes[0])).toBe(
    ' Anders Halden (Foreign Minister, Norrland), “Joint press conference, ‘Ostmark’” (joint press conference, Fourth round, Ostmark, March 14, 2019, 15:30), Ministry of Foreign Affairs of Norrland, official translation, ¶\u00A01, accessed April 30, 2024, https://mfa.example/1?a=1&b=2.',
  )
})

test('quotations stand under issue and holder, with what they show', async () => {
  const { paragraphs } = await readDocument()
  const at = paragraphs.findIndex(({ style, text }) => style === 'Heading2' && text === 'Islands')
  expect(paragraphs.slice(at, at + 6).map(({ style, text }) => [style, text])).toEqual([
    ['Heading2', 'Islands'],
    ['Heading3', 'Anders Halden'],
    ['Dateline', 'Anders Halden, Foreign Minister, Norrland · Ostmark, 14 March 2019'],
    ['Quotation', 'The radar station is not acceptable to us, "full stop"; we said so.'],
    ['Position', '▼▼ −2 Anders Halden rejects Islands (reaffirms; own words, high confidence). +1 for no'],
    ['Position', 'Codes: Legal argument'],
  ])
  expect(paragraphs.map(({ text }) => text)).toContain('No evidence')
})

test('a character that XML cannot hold is marked, not left out', async () => {
  const source = exampleSource()
  const passages = source.summaries.flatMap(({ id }) => source.passages(id)).slice(0, 1)
  const quote = 'bell\u0007 and \uFFFD'
  const { paragraphs } = await readDocument({
    ...source,
    disagreements: [],
    passages: () => passages.map((one) => ({ ...one, spans: one.spans.map((span) => ({ ...span, quote })) })),
  })
  expect(paragraphs.find(({ style }) => style === 'Quotation')?.text).toBe('bell\uFFFD and \uFFFD')
})

test('two exports of the same project are the same bytes', async () => {
  const [first, second] = [await writeExport(docxWriter), await writeExport(docxWriter)]
  expect(first.equals(second)).toBe(true)
  expect(textOfPart(await readPackage(first), 'docProps/core.xml')).toContain('2024-05-02T08:00:00.000Z')
})
