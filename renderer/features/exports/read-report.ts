export interface ReportPiece {
  readonly kind: 'heading' | 'words'
  readonly words: string
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00A0',
}

/**
 * The words of a report's HTML, piece by piece; the page itself may show no foreign markup, so a preview shows the
 * words. What was cut off in the middle of a tag is left out.
 */
export function readReport(html: string): ReportPiece[] {
  const body = html.slice(html.indexOf('<body')).replace(/<(style|script|nav)\b[\s\S]*?(<\/\1>|$)/g, '')
  const pieces: ReportPiece[] = []
  for (const part of body.split(/(?=<(?:h[1-6]|p|blockquote|dt|li|figcaption|tr)\b)/)) {
    const words = part
      // What is set apart within a line is parted by blanks of its own, where it is parted.
      .replace(/<\/?(?:a|b|i|mark|span|strong)\b[^>]*>/g, '')
      .replace(/<[^>]*(>|$)/g, ' ')
      .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
      .replace(/\s+/g, ' ')
      .trim()
    if (words !== '') pieces.push({ kind: /^<h[1-6]/.test(part) ? 'heading' : 'words', words })
  }
  return pieces
}
