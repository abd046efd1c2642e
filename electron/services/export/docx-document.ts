import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  Tab,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx'
import type { ExportSource } from '#shared/export/export-source.ts'
import { outlineOf } from '#shared/export/outline.ts'
import type { OutlinedQuotation, OutlinePiece } from '#shared/export/outline-piece.ts'
import { DOCX_STYLES, STYLE } from './docx-styles.ts'

/** Paragraph marks that no character of the text is lost to: a line end is a break, a tab a tab. */
type RunChildren = NonNullable<IRunOptions['children']>

/** The report as a Word document: a footnote with the citation after each quotation. */
export function buildDocxDocument(source: ExportSource): Document {
  const footnotes: Record<string, { children: Paragraph[] }> = {}
  const children: Paragraph[] = []
  let note = 0
  for (const piece of outlineOf(source)) {
    if (piece.kind !== 'quotation') {
      children.push(paragraphOf(piece))
      continue
    }
    note += 1
    footnotes[note] = { children: [new Paragraph({ style: STYLE.note, children: runsOf(` ${piece.citation}`) })] }
    children.push(...quotationParagraphs(piece, note))
  }
  const { project, application } = source.head
  return new Document({
    title: project.title,
    creator: source.coders.map((coder) => coder.name).join(', '),
    description: `${application.name} ${application.version}`,
    styles: DOCX_STYLES,
    footnotes,
    sections: [{ children }],
  })
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

function paragraphOf(piece: Exclude<OutlinePiece, OutlinedQuotation>): Paragraph {
  switch (piece.kind) {
    case 'title':
      return new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(piece.text) })
    case 'heading':
      return new Paragraph({ heading: HEADINGS[piece.level], children: runsOf(piece.text) })
    case 'words':
      return new Paragraph({ style: STYLE.words, children: runsOf(piece.text) })
    case 'fact':
      return new Paragraph({
        style: STYLE.words,
        children: [...runsOf(`${piece.name}: `, { bold: true }), ...runsOf(piece.text)],
      })
    case 'item':
      return new Paragraph({ bullet: { level: 0 }, children: runsOf(piece.text) })
  }
}

function quotationParagraphs({ quotes, language, says, gloss, codes }: OutlinedQuotation, note: number): Paragraph[] {
  const isRightToLeft = language !== null && /^(?:ar|fa|he|iw|ps|ur|yi)\b/iu.test(language)
  const format = language === null ? {} : { language: { value: language, eastAsia: language, bidirectional: language } }
  const words = runsOf(quotes.join(' […] '), { ...format, rightToLeft: isRightToLeft })
  const below = [
    says === null ? [] : runsOf(says),
    gloss === '' ? [] : runsOf(gloss, { italics: true }),
    codes.length === 0 ? [] : runsOf(`Codes: ${codes.join('; ')}`),
  ].filter((runs) => runs.length > 0)
  return [
    new Paragraph({
      style: STYLE.quotation,
      bidirectional: isRightToLeft,
      keepLines: true,
      keepNext: below.length > 0,
      children: [...words, new FootnoteReferenceRun(note)],
    }),
    ...below.map((children) => new Paragraph({ style: STYLE.says, children })),
  ]
}

/** The text with every character. What XML cannot hold becomes U+FFFD, which the library would leave out. */
function runsOf(text: string, format: Omit<IRunOptions, 'text' | 'children' | 'break'> = {}): ParagraphChild[] {
  // oxlint-disable-next-line no-control-regex -- these are what it is about
  const possible = text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '\uFFFD')
  return possible
    .split(/\r\n|[\r\n]/u)
    .map((line, index) => new TextRun({ ...format, children: childrenOf(line), ...(index > 0 && { break: 1 }) }))
}

function childrenOf(line: string): RunChildren {
  return line.split('\t').flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]))
}
