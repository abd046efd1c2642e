import { splitSentences } from '#shared/domain/sentences.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/**
 * Where a paragraph can be parted: UTF-16 offsets at which a word begins, with the quotation mark or bracket that opens
 * before it; never its beginning.
 */
export function findPlaces(words: string): number[] {
  const places = new Set<number>()
  for (const { index, isWordLike } of segmenter.segment(words)) {
    if (!isWordLike) continue
    const opening = /(?:[\p{Ps}\p{Pi}¿¡]|(?<![^\s\p{Pd}\p{Ps}\p{Pi}])["'])+$/u.exec(words.slice(0, index))
    const place = opening?.index ?? index
    if (words.slice(0, place).trim() !== '') places.add(place)
  }
  return [...places].toSorted((a, b) => a - b)
}

/** The place to go to from `at`: the next one or the one before, by words or by sentences; stays at the last. */
export function stepPlace(words: string, at: number, by: 'word' | 'sentence', direction: 1 | -1): number {
  const places = findPlaces(words)
  const wanted = by === 'word' ? places : places.filter((place) => startsSentence(words, place))
  const next = direction === 1 ? wanted.find((place) => place > at) : wanted.findLast((place) => place < at)
  return next ?? at
}

/** The place nearest to the offset, null where the paragraph is one word. */
export function nearestPlace(words: string, offset: number): number | null {
  const places = findPlaces(words)
  if (places.length === 0) return null
  return places.reduce((best, place) => (Math.abs(place - offset) < Math.abs(best - offset) ? place : best))
}

/** Where to begin: the second sentence, else the second word; null where the paragraph is one word. */
export function firstPlace(words: string): number | null {
  const places = findPlaces(words)
  return places.find((place) => startsSentence(words, place)) ?? places[0] ?? null
}

/** The rules of Unicode leave an opening mark with the sentence before it. */
function startsSentence(words: string, place: number): boolean {
  return splitSentences(words).some(({ start }) => {
    const between = words.slice(Math.min(start, place), Math.max(start, place))
    return start > 0 && /^[\s\p{Ps}\p{Pi}"']*$/u.test(between)
  })
}

/** No name with office and outlet is longer. */
const longestLabel = 160

/**
 * Where the words before the first colon end, which may be the label of who speaks; null where there is no colon with
 * words before and after it. "10:30" and addresses have none.
 */
export function labelEnd(words: string): number | null {
  const colon = /(?<!\d)[:：](?!\/\/)|[:：](?=\s)/u.exec(words)
  if (!colon || colon.index > longestLabel) return null
  const hasBoth = words.slice(0, colon.index).trim() !== '' && words.slice(colon.index + 1).trim() !== ''
  return hasBoth ? colon.index : null
}
