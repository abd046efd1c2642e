import { rememberLast } from '../remember-last.ts'

/**
 * The title between double quotation marks, as American manuals set it: double marks within become single (CMOS 17,
 * 14.94), the full stop or comma that follows stands before the closing marks (6.9) and a full stop nowhere beside a
 * question or exclamation mark. All else stays as printed, the marks of other languages included.
 */
export const quoteTitle = rememberLast((title: string, mark: '' | ',' | '.'): string => {
  const inner = title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replaceAll(/"([^"]*)"/gu, '‘$1’')
  const closing = /[”"]$/u.test(title) ? '’' : ''
  const words = closing === '' ? inner : inner.slice(0, -1)
  const isEnded = /[.?!…。？！]$/u.test(words)
  const kept = mark === ',' && words.endsWith('.') ? words.slice(0, -1) : words
  return `“${kept}${mark === '.' && isEnded ? '' : mark}${closing}”`
})
