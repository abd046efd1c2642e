import type { ExportSource } from '../export-source.ts'
import { outlineOf } from '../outline.ts'
import type { OutlinedQuotation, OutlinePiece } from '../outline-piece.ts'
import { element, escapeXmlText } from '../xml.ts'

/** The report as the body of an OpenDocument text, piece by piece: the citation of each quotation in a footnote. */
export function* odtBody(source: ExportSource): Generator<string> {
  let notes = 0
  for (const piece of outlineOf(source)) {
    if (piece.kind === 'quotation') notes += 1
    yield writePiece(piece, notes)
  }
}

function writePiece(piece: OutlinePiece, note: number): string {
  switch (piece.kind) {
    case 'title':
      return paragraph('Title', writeText(piece.text))
    case 'heading':
      return element(
        'text:h',
        { 'text:style-name': `Heading_20_${piece.level}`, 'text:outline-level': piece.level },
        writeText(piece.text),
      )
    case 'words':
      return paragraph('Standard', writeText(piece.text))
    case 'fact':
      return paragraph('Standard', span('Strong_20_Emphasis', `${piece.name}:`), ' ', writeText(piece.text))
    case 'item':
      return element(
        'text:list',
        { 'text:style-name': 'Items' },
        element('text:list-item', {}, paragraph('Standard', writeText(piece.text))),
      )
    case 'quotation':
      return writeQuotation(piece, note)
  }
}

function writeQuotation({ quotes, language, says, gloss, codes, citation }: OutlinedQuotation, note: number): string {
  const footnote = element(
    'text:note',
    { 'text:id': `note${note}`, 'text:note-class': 'footnote' },
    element('text:note-citation', {}, String(note)),
    element('text:note-body', {}, paragraph('Footnote', writeText(citation))),
  )
  const isRightToLeft = language !== null && /^(?:ar|fa|he|iw|ps|ur|yi)\b/iu.test(language)
  return [
    paragraph(isRightToLeft ? 'QuotationRtl' : 'Quotations', writeText(quotes.join(' […] ')), footnote),
    says === null ? '' : paragraph('Position', writeText(says)),
    gloss === '' ? '' : paragraph('Position', span('Emphasis', gloss)),
    codes.length === 0 ? '' : paragraph('Position', writeText(`Codes: ${codes.join('; ')}`)),
  ].join('')
}

function paragraph(style: string, ...content: readonly string[]): string {
  return element('text:p', { 'text:style-name': style }, ...content)
}

function span(style: string, text: string): string {
  return element('text:span', { 'text:style-name': style }, writeText(text))
}

/** The text with every character: OpenDocument folds white space, so tabs, line ends and further spaces are elements. */
function writeText(text: string): string {
  return escapeXmlText(text)
    .replaceAll(/^ +| +$| {2,}| +(?=[\t\n]|&#13;)|(?<=[\t\n]|&#13;) +/gu, (spaces) =>
      element('text:s', { 'text:c': spaces.length }),
    )
    .replaceAll('\t', '<text:tab/>')
    .replaceAll(/&#13;\n|&#13;|\n/gu, '<text:line-break/>')
}
