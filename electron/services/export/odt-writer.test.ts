import { expect, test } from 'vitest'
import { exampleSource } from '#shared/export/example-source.ts'
import { NASTY_EXPECTED, nastySource } from '#shared/export/testing/nasty-source.ts'
import { childrenOf, descendantsOf, readXml, type XmlElement } from '#shared/export/testing/read-xml.ts'
import { odtWriter } from './odt-writer.ts'
import { readPackage, textOfPart, writeExport } from './testing/read-package.ts'

/** As ODF 1.3 (part 3, 6.1.2) says: white space folds to one space, and none stands at the ends of a paragraph. */
function readParagraph(paragraph: XmlElement): string {
  const parts = (element: XmlElement): string =>
    element.children
      .map((child) => {
        if (typeof child === 'string') return child.replaceAll(/[\t\r\n ]+/gu, ' ')
        if (child.name === 'text:s') return '\u0001'.repeat(Number(child.attributes['text:c'] ?? 1))
        if (child.name === 'text:tab') return '\u0002'
        if (child.name === 'text:line-break') return '\u0003'
        return child.name === 'text:note' ? '' : parts(child)
      })
      .join('')
  const folded = parts(paragraph).replaceAll(/ +/gu, ' ').replaceAll(/^ | $/gu, '')
  return folded.replaceAll('\u0001', ' ').replaceAll('\u0002', '\t').replaceAll('\u0003', '\n')
}

async function readContent(source = exampleSource()): Promise<XmlElement> {
  return readXml(textOfPart(await readPackage(await writeExport(odtWriter, source)), 'content.xml'))
}

const quotationsIn = (content: XmlElement): XmlElement[] =>
  descendantsOf(content, 'text:p').filter((one) => one.attributes['text:style-name']?.startsWith('Quotation'))

test('an independent reader gets every quotation back character by character', async () => {
  expect(quotationsIn(await readContent(nastySource())).map(readParagraph)).toEqual(NASTY_EXPECTED)
})

test('every quotation has a footnote, which holds the citation', async () => {
  const quotations = quotationsIn(await readContent())
  const bodies = quotations.map((one) =>
    descendantsOf(one, 'text:note-body')
      .flatMap((body) => descendantsOf(body, 'text:p'))
      .map(readParagraph),
  )
  expect(bodies.every((notes) => notes.length === 1)).toBe(true)
  expect(bodies[0]?.[0]).toMatch(/^Anders Halden \(Foreign Minister, Norrland\), .* accessed April 30, 2024, .*\.$/u)
})

test('the media type stands first and as it is, and the manifest names every part', async () => {
  const files = await readPackage(await writeExport(odtWriter))
  expect(files[0]).toMatchObject({ path: 'mimetype', isCompressed: false })
  expect(textOfPart(files, 'mimetype')).toBe('application/vnd.oasis.opendocument.text')
  const named = childrenOf(readXml(textOfPart(files, 'META-INF/manifest.xml'))).map(
    (entry) => entry.attributes['manifest:full-path'],
  )
  expect(named).toEqual(['/', 'content.xml', 'styles.xml', 'meta.xml'])
  for (const { path } of files.filter(({ path }) => path.endsWith('.xml'))) readXml(textOfPart(files, path))
})

test.each(['quotations', 'transcript'] as const)('every style that a document of %s uses is there', async (content) => {
  const files = await readPackage(await writeExport(odtWriter, nastySource(), { content }))
  const body = readXml(textOfPart(files, 'content.xml'))
  const styles = [body, readXml(textOfPart(files, 'styles.xml'))].flatMap((part) => descendantsOf(part))
  const known = new Set(styles.flatMap(({ attributes }) => attributes['style:name'] ?? []))
  for (const { attributes } of descendantsOf(body)) {
    if (attributes['text:style-name'] !== undefined) expect(known).toContain(attributes['text:style-name'])
  }
})

test('two exports of the same project are the same bytes', async () => {
  expect((await writeExport(odtWriter)).equals(await writeExport(odtWriter))).toBe(true)
})
