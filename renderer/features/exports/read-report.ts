export interface ReportPiece {
  /** A note says where a quotation stands. */
  readonly kind: 'heading' | 'quotation' | 'note' | 'words'
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
      .replace(/<span class="chip[^>]*>/g, ' · ')
      // What is set apart within a line is parted by blanks of its own, where it is parted.
      .replace(/<\/?(?:a|b|i|mark|span|strong)\b[^>]*>/g, '')
      .replace(/<[^>]*(>|$)/g, ' ')
      .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
      .replace(/\s+/g, ' ')
      .replace(/^[\s·]+|\s+$/g, '')
    if (words !== '') pieces.push({ kind: kindOf(part), words })
  }
  return pieces
}

function kindOf(part: string): ReportPiece['kind'] {
  if (/^<h[1-6]/.test(part)) return 'heading'
  if (part.startsWith('<blockquote')) return 'quotation'
  return /^<p class="(?:source|dateline|quiet)\b/.test(part) ? 'note' : 'words'
}
