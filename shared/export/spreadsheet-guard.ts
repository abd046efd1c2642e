/**
 * Spreadsheets run a CSV cell as a formula where it begins with = + - @ (or their full-width forms), also
 * after white space, and some drop a leading tab or line end first. CSV has no mark for "this is text":
 * quoting does not help. So such a cell, and no other, gets one apostrophe in front. A cell in which only
 * apostrophes stand before such a beginning gets one more, so that `unguard` always knows what to take away.
 */
const DANGEROUS = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u

const HARMLESS = /^[\p{L}\p{N}]/u

/** An ASCII letter or digit, or no character at all. */
function isPlain(code: number): boolean {
  return Number.isNaN(code) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** The cell made harmless: unchanged, or with one apostrophe in front. */
export function guard(cell: string): string {
  // Nearly every cell begins with a letter or a digit; a large table has millions.
  if (isPlain(cell.charCodeAt(0)) || HARMLESS.test(cell)) return cell
  return DANGEROUS.test(cell) ? `'${cell}` : cell
}

/** The exact text of a cell that `guard` wrote. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && DANGEROUS.test(cell.slice(1)) ? cell.slice(1) : cell
}
