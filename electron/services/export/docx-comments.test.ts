import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleSource } from '#shared/export/example-source.ts'
import type { ExportSource } from '#shared/export/export-source.ts'
import { annotatedTexts } from '#shared/export/testing/annotated-texts.ts'
import { nastySource } from '#shared/export/testing/nasty-source.ts'
import { childrenOf, descendantsOf, readXml, type XmlElement } from '#shared/export/testing/read-xml.ts'
import { docxWriter } from './docx-writer.ts'
import { readPackage, textOfPart, writeExport } from './testing/read-package.ts'

/** A speaker's label and a paragraph's number stand beside the text. */
function isBeside(run: XmlElement): boolean {
  return descendantsOf(run, 'w:rStyle').some(({ attributes }) => /Label|Number/u.test(attributes['w:val'] ?? ''))
}

/** The words on which each comment stands, as Word counts them: paragraphs end with a line end, labels are skipped. */
function readAnchors(document: XmlElement): Map<string, string> {
  const anchored = new Map<string, string>()
  const open = new Set<string>()
  const put = (text: string): void => {
    for (const id of open) anchored.set(id, (anchored.get(id) ?? '') + text)
  }
  const visit = (element: XmlElement): void => {
    const id = element.attributes['w:id'] ?? ''
    if (element.name === 'w:commentRangeStart') {
      open.add(id)
      anchored.set(id, '')
    } else if (element.name === 'w:commentRangeEnd') open.delete(id)
    else if (element.name === 'w:tab') put('\t')
    else if (element.name === 'w:br') put('\n')
    else if (element.name === 'w:t') put(element.children.filter((child) => typeof child === 'string').join(''))
    else if (element.name === 'w:r' && isBeside(element)) return
    else for (const child of childrenOf(element)) visit(child)
  }
  for (const paragraph of descendantsOf(document, 'w:p')) {
    visit(paragraph)
    put('\n')
  }
  return anchored
}

async function readComments(source: ExportSource) {
  const files = await readPackage(await writeExport(docxWriter, source, { content: 'transcript' }))
  const anchors = readAnchors(readXml(textOfPart(files, 'word/document.xml')))
  return descendantsOf(readXml(textOfPart(files, 'word/comments.xml')), 'w:comment').map((comment) => ({
    id: comment.attributes['w:id'] ?? '',
    author: comment.attributes['w:author'],
    date: comment.attributes['w:date'],
    anchor: anchors.get(comment.attributes['w:id'] ?? ''),
    lines: descendantsOf(comment, 'w:p').map((line) =>
      descendantsOf(line, 'w:t')
        .flatMap((text) => text.children)
        .join(''),
    ),
  }))
}

test('a comment stands on exactly the characters of its span, however passages overlap or are elided', async () => {
  await fc.assert(
    fc.asyncProperty(annotatedTexts(), async ({ transcript, passages }) => {
      const source = { ...exampleSource(), transcript: () => transcript, passages: () => passages, memos: [] }
      const comments = await readComments(source)
      const expected = passages.flatMap(({ spans }) => spans.map((span) => span.quote)).toSorted()
      expect(comments.map(({ anchor }) => anchor).toSorted()).toEqual(expected)
      expect(new Set(comments.map(({ id }) => id)).size).toBe(comments.length)
    }),
    { numRuns: 60 },
  )
})

test('hard characters and 10,000 of them do not move a comment', async () => {
  const source = nastySource()
  const expected = source.summaries.flatMap(({ id }) =>
    source.passages(id).flatMap(({ spans }) => spans.map((span) => span.quote)),
  )
  expect((await readComments(source)).map(({ anchor }) => anchor).toSorted()).toEqual(expected.toSorted())
})

test('a comment bears all tags of its passage, who made them and when', async () => {
  const [first, firstPart, , secondPart] = await readComments(exampleSource())
  expect(first).toMatchObject({
    author: 'A. Scholar',
    date: '2024-05-01T10:00:00Z',
    lines: [
      '▼▼ −2 Anders Halden rejects Islands (reaffirms; own words, high confidence).',
      '+1 for no',
      'Codes: Legal argument',
    ],
  })
  // An elided passage is counted by its parts.
  expect(firstPart?.lines).toEqual(['Part 1 of 2.', 'Codes: Legal argument'])
  expect(secondPart?.lines).toEqual(['Part 2 of 2.', 'Codes: Legal argument'])
})
