import type { CitationText } from './citation/citation-text.ts'
import type { OutlinedQuotation, OutlinePiece, OutlineSection } from './document/outline-piece.ts'
import { readOutline, type ReportOptions } from './document/read-outline.ts'
import { sayingLine } from './document/saying.ts'
import type { ExportSource } from './export-source.ts'
import { escapeMarkdown } from './markdown-escape.ts'

/**
 * The report in Markdown: each quotation a block quote with its citation as a footnote (Pandoc's and GitHub's
 * notation). The notes stand at the end, numbered as they come.
 */
export function* markdownText(source: ExportSource, options: ReportOptions): Generator<string> {
  const { title, subtitle, sections } = yield* readOutline(source, options)
  const notes: string[] = []
  yield `# ${oneLine(title)}\n\n${escapeMarkdown(subtitle)}\n\n`
  for (const section of sections) {
    yield writeHeading(section)
    for (const piece of section.pieces()) {
      if (piece.kind === 'quotation') notes.push(writeCitation(piece.citation))
      yield writePiece(piece, notes.length)
    }
  }
  yield '\n'
  for (const [index, note] of notes.entries()) yield `[^${index + 1}]: ${note}\n\n`
}

function writeHeading({ level, text }: OutlineSection): string {
  return `${'#'.repeat(level + 1)} ${oneLine(text)}\n\n`
}

function writePiece(piece: OutlinePiece, note: number): string {
  switch (piece.kind) {
    case 'heading':
      return `#### ${oneLine(piece.text)}\n\n`
    case 'words':
      return `${escapeMarkdown(piece.text)}\n\n`
    case 'item':
      return `- ${oneLine(piece.text)}\n\n`
    case 'quotation':
      return writeQuotation(piece, note)
    case 'open':
    case 'close':
      return ''
  }
}

function writeQuotation(quotation: OutlinedQuotation, note: number): string {
  const { quotes, speaker, occasion, sayings, codes } = quotation
  const words = escapeMarkdown(quotes.join(' […] '), '> ')
  const above = [speaker === '' ? '' : `**${oneLine(speaker)}**`, oneLine(occasion)].filter((part) => part !== '')
  const below = [
    ...sayings.flatMap((saying) => [
      oneLine(sayingLine(saying)),
      ...(saying.gloss.trim() === '' ? [] : [`*${oneLine(saying.gloss.trim())}*`]),
    ]),
    ...(codes.length === 0 ? [] : [`Codes: ${oneLine(codes.join('; '))}`]),
  ]
  const paragraphs = [...(above.length === 0 ? [] : [above.join(' · ')]), `> ${words}[^${note}]`, ...below]
  return paragraphs.map((part) => `${part}\n\n`).join('')
}

/** Titles of works in italics, the address as a link. */
function writeCitation(citation: CitationText): string {
  return citation
    .map(({ text, set }) => {
      if (set === 'link') return `<${text}>`
      // White space at the end of a run is none of the line's.
      const [, before = '', words = '', after = ''] = /^( *)(.*?)( *)$/su.exec(text) ?? []
      return before + (set === 'italic' ? `*${oneLine(words)}*` : oneLine(words)) + after
    })
    .join('')
}

function oneLine(text: string): string {
  return escapeMarkdown(text.replaceAll(/[\r\n]+/gu, ' '))
}
