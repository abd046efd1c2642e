import type { CitationText } from '../citation/citation-text.ts'
import { isRightToLeft } from '../document/languages.ts'
import type { OutlinedQuotation, OutlinePiece, OutlineSection } from '../document/outline-piece.ts'
import { readOutline, type ReportOptions } from '../document/read-outline.ts'
import { sayingLine, type Saying } from '../document/saying.ts'
import type { ExportSource } from '../export-source.ts'
import { element } from '../xml.ts'
import { heading, paragraph, span, writeText } from './odt-text.ts'

/** The report as the body of an OpenDocument text, in pieces: the citation of each quotation in a footnote. */
export function* odtBody(source: ExportSource, options: ReportOptions): Generator<string> {
  const { title, subtitle, sections } = yield* readOutline(source, options)
  yield paragraph('Title', writeText(title))
  yield paragraph('Subtitle', writeText(subtitle))
  yield paragraph('Contents_20_Heading', 'Contents')
  for (const section of sections) yield writeEntry(section)
  let notes = 0
  for (const [index, section] of sections.entries()) {
    yield writeHeading(section, section.id === 'about' || index === 0)
    const style = section.id === 'about' ? 'About' : 'Standard'
    for (const piece of section.pieces()) {
      if (piece.kind === 'quotation') notes += 1
      yield writePiece(piece, style, notes)
    }
  }
}

/** A line of the contents, a link to its heading. */
function writeEntry({ id, level, text }: OutlineSection): string {
  const link = element('text:a', { 'xlink:type': 'simple', 'xlink:href': `#${id}` }, writeText(text))
  return paragraph(`Contents_20_${level}`, link)
}

function writeHeading({ id, level, text }: OutlineSection, breaksPage: boolean): string {
  const style = breaksPage && level === 1 ? 'HeadingOnNewPage' : `Heading_20_${level}`
  return heading(level, style, element('text:bookmark', { 'text:name': id }), writeText(text))
}

function writePiece(piece: OutlinePiece, style: string, note: number): string {
  switch (piece.kind) {
    case 'heading':
      return heading(3, 'Heading_20_3', writeText(piece.text))
    case 'words':
      // What a heading says stays with what it is about.
      return paragraph(style === 'Standard' ? 'Introduction' : style, writeText(piece.text))
    case 'item':
      return element(
        'text:list',
        { 'text:style-name': 'Items' },
        element('text:list-item', {}, paragraph(style, writeText(piece.text))),
      )
    case 'quotation':
      return writeQuotation(piece, note)
    case 'open':
    case 'close':
      return ''
  }
}

/** A longer quotation may be broken over two pages. */
const KEEPS_TOGETHER = 1_200

function writeQuotation(quotation: OutlinedQuotation, note: number): string {
  const { quotes, language, sayings, codes, citation } = quotation
  const footnote = element(
    'text:note',
    { 'text:id': `note${note}`, 'text:note-class': 'footnote' },
    element('text:note-citation', {}, String(note)),
    element('text:note-body', {}, paragraph('Footnote', writeCitation(citation))),
  )
  const words = quotes.join(' […] ')
  const hasMore = sayings.length + codes.length > 0
  const leftToRight = hasMore && words.length < KEEPS_TOGETHER ? 'QuotationWhole' : 'Quotations'
  return [
    writeDateline(quotation),
    paragraph(isRightToLeft(language) ? 'QuotationRtl' : leftToRight, writeText(words), footnote),
    ...sayings.map(writeSaying),
    codes.length === 0 ? '' : paragraph('Position', writeText(`Codes: ${codes.join('; ')}`)),
  ].join('')
}

function writeDateline({ speaker, occasion }: OutlinedQuotation): string {
  if (speaker === '' && occasion === '') return ''
  const who = speaker === '' ? '' : span('Strong_20_Emphasis', speaker)
  return paragraph('Dateline', [who, writeText(occasion)].filter((part) => part !== '').join(writeText(' · ')))
}

function writeSaying(saying: Saying): string {
  const gloss = saying.gloss === '' ? '' : ` ${span('Emphasis', saying.gloss)}`
  return paragraph('Position', writeText(sayingLine(saying)), gloss)
}

function writeCitation(citation: CitationText): string {
  return citation
    .map(({ text, set }) => {
      if (set === 'link') return element('text:a', { 'xlink:type': 'simple', 'xlink:href': text }, writeText(text))
      return set === 'italic' ? span('Emphasis', text) : writeText(text)
    })
    .join('')
}
