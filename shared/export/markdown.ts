import type { ExportSource } from './export-source.ts'
import { escapeMarkdown } from './markdown-escape.ts'
import { outlineOf } from './outline.ts'
import type { OutlinedQuotation, OutlinePiece } from './outline-piece.ts'

/**
 * The report in Markdown: each quotation a block quote with its citation as a footnote (Pandoc's and GitHub's
 * notation). The notes stand at the end, numbered as they come.
 */
export function* markdownText(source: ExportSource): Generator<string> {
  const notes: string[] = []
  for (const piece of outlineOf(source)) {
    if (piece.kind === 'quotation') notes.push(writeCitation(piece))
    yield writePiece(piece, notes.length)
  }
  yield '\n'
  for (const [index, note] of notes.entries()) yield `[^${index + 1}]: ${note}\n\n`
}

function writePiece(piece: OutlinePiece, note: number): string {
  switch (piece.kind) {
    case 'title':
      return `# ${oneLine(piece.text)}\n\n`
    case 'heading':
      return `${'#'.repeat(piece.level + 1)} ${oneLine(piece.text)}\n\n`
    case 'words':
      return `${escapeMarkdown(piece.text)}\n\n`
    case 'fact':
      return `**${piece.name}:** ${oneLine(piece.text)}\n\n`
    case 'item':
      return `- ${oneLine(piece.text)}\n\n`
    case 'quotation':
      return writeQuotation(piece, note)
  }
}

function writeQuotation({ quotes, says, gloss, codes }: OutlinedQuotation, note: number): string {
  const words = escapeMarkdown(quotes.join(' […] '), '> ')
  const below = [
    says === null ? null : oneLine(says),
    gloss === '' ? null : `*${oneLine(gloss.trim())}*`,
    codes.length === 0 ? null : `Codes: ${oneLine(codes.join('; '))}`,
  ].filter((part) => part !== null)
  return `> ${words}[^${note}]\n\n${below.map((part) => `${part}\n\n`).join('')}`
}

/** The citation with its address as a link. */
function writeCitation({ citation, url }: OutlinedQuotation): string {
  const at = url === null || !/^https?:\/\/[^\s<>]+$/iu.test(url) ? -1 : citation.lastIndexOf(url)
  if (url === null || at < 0) return oneLine(citation)
  const parts = [oneLine(citation.slice(0, at).trim()), `<${url}>`, oneLine(citation.slice(at + url.length).trim())]
  return parts.filter((part) => part !== '').join(' ')
}

function oneLine(text: string): string {
  return escapeMarkdown(text.replaceAll(/[\r\n]+/gu, ' '))
}
