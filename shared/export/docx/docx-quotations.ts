import { sayingLine, type Saying } from '../document/saying.ts'
import { readOutline, type ReportOptions } from '../document/read-outline.ts'
import type { OutlinedQuotation, OutlinePiece, OutlineSection } from '../document/outline-piece.ts'
import type { ExportSource } from '../export-source.ts'
import { element } from '../xml.ts'
import { docxParts, footnote, footnoteReference, type DocxPart } from './docx-package.ts'
import { STYLE } from './docx-styles.ts'
import { citationRuns, paragraph, run } from './docx-text.ts'

/** A longer quotation may be broken over two pages. */
const KEEPS_TOGETHER = 1_200

/** The report as a Word document: each quotation with its citation in a footnote of its own. */
export function quotationDocx(source: ExportSource, options: ReportOptions): DocxPart[] {
  const notes: string[] = []
  const note = (content: string): string => {
    notes.push(footnote(notes.length + 1, content))
    return footnoteReference(notes.length)
  }
  return docxParts(source, {
    title: source.head.project.title,
    body: writeBody(source, options, note),
    footnotes: () => notes,
    comments: () => [],
  })
}

type TakeNote = (content: string) => string

function* writeBody(source: ExportSource, options: ReportOptions, note: TakeNote): Generator<string> {
  const { title, subtitle, sections } = yield* readOutline(source, options)
  yield paragraph(STYLE.title, {}, run(title))
  yield paragraph(STYLE.subtitle, {}, run(subtitle))
  yield* writeContents(sections)
  for (const [index, section] of sections.entries()) {
    const isFirst = index === 0
    yield writeHeading(section, index, section.level === 1 && (isFirst || section.id === 'about'))
    const style = section.id === 'about' ? STYLE.about : STYLE.normal
    for (const piece of section.pieces()) yield writePiece(piece, style, note)
  }
}

/** A list of the headings, each a link to its own; page numbers are left to Word, which can put a table in its place. */
function* writeContents(sections: readonly OutlineSection[]): Generator<string> {
  yield paragraph(STYLE.contents, {}, run('Contents'))
  for (const [index, { level, text }] of sections.entries()) {
    const link = element('w:hyperlink', { 'w:anchor': bookmarkName(index), 'w:history': '1' }, run(text))
    yield paragraph(level === 1 ? STYLE.contents1 : STYLE.contents2, {}, link)
  }
}

function bookmarkName(index: number): string {
  return `section${index + 1}`
}

function writeHeading({ level, text }: OutlineSection, index: number, breaksPage: boolean): string {
  const start = element('w:bookmarkStart', { 'w:id': index, 'w:name': bookmarkName(index) })
  const end = element('w:bookmarkEnd', { 'w:id': index })
  return paragraph(level === 1 ? STYLE.heading1 : STYLE.heading2, { breaksPage }, start, run(text), end)
}

function writePiece(piece: OutlinePiece, style: string, note: TakeNote): string {
  switch (piece.kind) {
    case 'heading':
      return paragraph(STYLE.heading3, {}, run(piece.text))
    case 'words':
      // What a heading says stays with what it is about.
      return paragraph(style, { keepsNext: style === STYLE.normal }, run(piece.text))
    case 'item':
      return paragraph(style === STYLE.about ? STYLE.aboutItem : STYLE.item, {}, run(piece.text))
    case 'quotation':
      return writeQuotation(piece, note)
    case 'open':
    case 'close':
      return ''
  }
}

function writeQuotation(quotation: OutlinedQuotation, note: TakeNote): string {
  const { quotes, language, speaker, occasion, sayings, codes, citation } = quotation
  const words = quotes.join(' […] ')
  const below = [...sayings.map(writeSaying), ...(codes.length === 0 ? [] : [run(`Codes: ${codes.join('; ')}`)])]
  const format = { language, keepsLines: words.length < KEEPS_TOGETHER, keepsNext: below.length > 0 }
  return [
    writeDateline(speaker, occasion),
    paragraph(STYLE.quotation, format, run(words, { language }), note(citationRuns(citation))),
    ...below.map((runs) => paragraph(STYLE.says, {}, runs)),
  ].join('')
}

function writeDateline(speaker: string, occasion: string): string {
  if (speaker === '' && occasion === '') return ''
  const parts = [speaker === '' ? '' : run(speaker, { isBold: true }), occasion === '' ? '' : run(occasion)]
  return paragraph(STYLE.dateline, {}, parts.filter((part) => part !== '').join(run(' · ')))
}

/** What the words show, and on whose word; the coder's own sentence in italics. */
function writeSaying(saying: Saying): string {
  return run(sayingLine(saying)) + (saying.gloss === '' ? '' : run(' ') + run(saying.gloss, { isItalic: true }))
}
