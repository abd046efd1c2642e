import type { Span } from '../domain/spans.ts'

/** So much (UTF-16 units) of the line around a hit tells its place. */
const AROUND = 20

/** True for a hit whose words were not there yet. */
export type NewHitTest = (text: string, hit: Span) => boolean

/**
 * What of a text is new since a moment. `before` is the text as it was then, null where it was not there: then every
 * hit is new. In a text that was corrected since, a hit is new only where its words stood neither after the words that
 * now stand before them in their line nor before those that now follow; white space, line ends too, does not count. So
 * a paragraph that was parted, joined, or got another speaker holds nothing new, and what is tagged makes nothing new.
 * Hits in reading order are told most quickly.
 */
export function newHitTest(before: string | null): NewHitTest {
  if (before === null) return () => true
  const old = flatten(before)
  /** Where the last one stood. */
  let place = 0
  const stood = (words: string): boolean => {
    const next = old.indexOf(words, place)
    const found = next === -1 ? old.lastIndexOf(words, place) : next
    if (found !== -1) place = found
    return found !== -1
  }
  return (text, { start, end }) => {
    const match = text.slice(start, end)
    const left = text.slice(Math.max(lineStart(text, start), start - AROUND), start)
    const right = text.slice(end, Math.min(lineEnd(text, end), end + AROUND))
    const known =
      (left.trim() !== '' && stood(flatten(left + match))) ||
      (right.trim() !== '' && stood(flatten(match + right))) ||
      (left.trim() === '' && right.trim() === '' && stood(flatten(match)))
    return !known
  }
}

function flatten(text: string): string {
  return text.replace(/\s+/gu, ' ')
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}
