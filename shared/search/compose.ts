import type { Span } from '../domain/spans.ts'

/** A text in Unicode's composed form (NFC), and where its units came from. */
export interface Composed {
  readonly composed: string
  /** The stretch of the original from which that stretch (not empty) of the composed text came; UTF-16, end exclusive. */
  readonly spanOf: (start: number, end: number) => Span
}

/** A character with the marks and Hangul vowels that may be composed with it. */
const CLUSTER = /[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]*|[\p{M}\u1160-\u11ff]+/gu

/** Nearly every text is composed already and then stays itself. */
export function composeWithOffsets(text: string): Composed {
  const composed = text.normalize('NFC')
  if (composed === text) return { composed, spanOf: (start, end) => ({ start, end }) }
  const starts: number[] = []
  const ends: number[] = []
  let built = ''
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const piece = cluster.normalize('NFC')
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(index)
      ends.push(index + cluster.length)
    }
    built += piece
  }
  return { composed: built, spanOf: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? text.length }) }
}
