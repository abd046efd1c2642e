import { fold } from './folding.ts'
import type { Span } from './spans.ts'

/**
 * What a query asks for: every term must occur in a paragraph. Quotation marks make a phrase of several words;
 * everything else is parted at white space.
 */
export function parseQuery(query: string): string[] {
  const terms = [...query.matchAll(/["“”«»„]([^"“”«»„]*)["“”«»„]|(\S+)/gu)].map((match) =>
    fold(match[1] ?? match[2] ?? ''),
  )
  return [...new Set(terms.filter((term) => term !== ''))]
}

/**
 * Where the terms occur in `text`, compared folded, as offsets into `text` itself (UTF-16, end exclusive), in
 * reading order; nothing unless all of them occur.
 */
export function findTerms(text: string, terms: readonly string[]): Span[] {
  const { folded, starts, ends } = foldWithOffsets(text)
  const found: Span[] = []
  for (const term of terms) {
    let at = folded.indexOf(term)
    if (at === -1) return []
    for (; at !== -1; at = folded.indexOf(term, at + term.length)) {
      found.push({ start: starts[at] ?? 0, end: ends[at + term.length - 1] ?? text.length })
    }
  }
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** The folded text with, for each of its units, the stretch of `text` from which it came. */
function foldWithOffsets(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: cluster, index } of text.matchAll(/\s+|\P{Mn}\p{Mn}*|\p{Mn}+/gu)) {
    const piece = /^\s/u.test(cluster) ? ' ' : fold(cluster)
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(index)
      ends.push(index + cluster.length)
    }
    folded += piece
  }
  return { folded, starts, ends }
}
