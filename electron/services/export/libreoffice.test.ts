import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NASTY_EXPECTED, nastySource } from '#shared/export/testing/nasty-source.ts'
import { childrenOf, descendantsOf, readXml, type XmlElement } from '#shared/export/testing/read-xml.ts'
import { docxWriter } from './docx-writer.ts'
import { odtWriter } from './odt-writer.ts'
import { writeExport } from './testing/read-package.ts'

// What LibreOffice makes of our documents, where it is installed: an independent reader of both formats.

const program = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path))

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-libreoffice-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The document as LibreOffice has it, in flat OpenDocument. */
function openAndSave(name: string, bytes: Buffer): XmlElement {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const args = [profile, '--headless', '--convert-to', 'fodt', '--outdir', folder, file]
  execFileSync(program ?? '', args, { stdio: 'ignore', timeout: 120_000 })
  return readXml(readFileSync(file.replace(/\.\w+$/u, '.fodt'), 'utf8'))
}

/** The text of a paragraph as it is shown, without notes; white space folds as OpenDocument has it. */
function shownText(element: XmlElement): string {
  const parts = (one: XmlElement): string =>
    one.children
      .map((child) => {
        if (typeof child === 'string') return child.replaceAll(/[\t\r\n ]+/gu, ' ')
        if (child.name === 'text:s') return '\u0001'.repeat(Number(child.attributes['text:c'] ?? 1))
        if (child.name === 'text:tab') return '\u0002'
        if (child.name === 'text:line-break') return '\u0003'
        // A note is a character of its own: white space before it is not at the end.
        return child.name === 'text:note' ? '\u0004' : parts(child)
      })
      .join('')
  return parts(element)
    .replaceAll(/ +/gu, ' ')
    .replaceAll(/^ | $/gu, '')
    .replaceAll('\u0004', '')
    .replaceAll('\u0001', ' ')
    .replaceAll('\u0002', '\t')
    .replaceAll('\u0003', '\n')
}

const paragraphsOf = (document: XmlElement): string[] => descendantsOf(document, 'text:p').map(shownText)

/** The words between the begin and the end of each comment; paragraphs end with a line end. */
function commentedWords(document: XmlElement): string[] {
  const words = new Map<string, string>()
  const open = new Set<string>()
  const put = (text: string): void => {
    for (const name of open) words.set(name, (words.get(name) ?? '') + text)
  }
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') put(child)
      else if (child.name === 'office:annotation') open.add(child.attributes['office:name'] ?? '')
      else if (child.name === 'office:annotation-end') open.delete(child.attributes['office:name'] ?? '')
      else if (child.name === 'text:s') put(' '.repeat(Number(child.attributes['text:c'] ?? 1)))
      else if (child.name === 'text:tab') put('\t')
      else if (child.name === 'text:line-break') put('\n')
      // A paragraph's number stands beside the text.
      else if (child.attributes['text:style-name'] !== 'Paragraph_20_Number') visit(child)
    }
  }
  for (const paragraph of descendantsOf(document, 'office:text').flatMap((body) => childrenOf(body))) {
    visit(paragraph)
    put('\n')
  }
  return [...words.values()]
}

test.skipIf(program === undefined)(
  'LibreOffice shows every quotation of our Word document character by character',
  async () => {
    const shown = paragraphsOf(openAndSave('quotations.docx', await writeExport(docxWriter, nastySource())))
    for (const quotation of NASTY_EXPECTED) expect(shown).toContain(quotation)
  },
  120_000,
)

test.skipIf(program === undefined)(
  'LibreOffice shows every quotation of our OpenDocument text character by character',
  async () => {
    const shown = paragraphsOf(openAndSave('quotations.odt', await writeExport(odtWriter, nastySource())))
    for (const quotation of NASTY_EXPECTED) expect(shown).toContain(quotation)
  },
  120_000,
)

test.skipIf(program === undefined).each([docxWriter, odtWriter])(
  'LibreOffice shows every comment on exactly the words of its passage (%#)',
  async (writer) => {
    const source = nastySource()
    const bytes = await writeExport(writer, source, { content: 'transcript' })
    const quotes = source.summaries.flatMap(({ id }) =>
      source.passages(id).flatMap(({ spans }) => spans.map((span) => span.quote)),
    )
    const document = openAndSave(`texts-${writer.extension}.${writer.extension}`, bytes)
    expect(commentedWords(document).toSorted()).toEqual(quotes.toSorted())
  },
  120_000,
)
