import { isCharacterBoundary, type Span } from '../domain/spans.ts'

/** Words to be found again in a text, with what stood around them where they were. */
export interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** More places than this are not looked at: words that stand so often say nothing about where they are meant. */
const MAX_PLACES = 1000

/**
 * Where the quotation stands: at its only place, else where its surroundings fit best, else (with `near`, a UTF-16
 * offset) at the place nearest to that. Where its exact characters do not occur, differences of white space are
 * forgiven. Null where it stands nowhere, or where nothing tells several places apart.
 */
export function findQuote(text: string, quote: Quote, near: number | null): Span | null {
  if (quote.exact.trim() === '') return null
  const exact = placesOf(text, quote.exact)
  const places = exact.length > 0 ? exact : placesByWords(text, quote.exact)
  const [only] = places
  if (only === undefined || places.length === 1) return only ?? null
  const scored = places.map((span) => ({ span, fit: fitOf(text, span, quote) }))
  const best = Math.max(...scored.map(({ fit }) => fit))
  const fitting = scored.filter(({ fit }) => fit === best).map(({ span }) => span)
  if (fitting.length === 1) return fitting[0] ?? null
  return near === null ? null : nearest(fitting, near)
}

function placesOf(text: string, exact: string): Span[] {
  const places: Span[] = []
  for (let start = text.indexOf(exact); start !== -1 && places.length < MAX_PLACES;) {
    const end = start + exact.length
    if (isCharacterBoundary(text, start) && isCharacterBoundary(text, end)) places.push({ start, end })
    start = text.indexOf(exact, start + 1)
  }
  return places
}

/** The words in their order with any white space between them. */
function placesByWords(text: string, exact: string): Span[] {
  const words = exact.trim().split(/\s+/u)
  if (words.length > 5000) return []
  const pattern = new RegExp(words.map(escapeForPattern).join('\\s+'), 'gu')
  const places: Span[] = []
  for (const match of text.matchAll(pattern)) {
    if (places.push({ start: match.index, end: match.index + match[0].length }) >= MAX_PLACES) break
  }
  return places
}

function escapeForPattern(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)
}

/** How many characters of the surroundings fit, white space aside. */
function fitOf(text: string, { start, end }: Span, { prefix, suffix }: Quote): number {
  const before = squeeze(text.slice(Math.max(0, start - 2 * prefix.length - 8), start))
  const after = squeeze(text.slice(end, end + 2 * suffix.length + 8))
  return (
    commonLength([...squeeze(prefix)].toReversed(), [...before].toReversed()) +
    commonLength([...squeeze(suffix)], [...after])
  )
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}

function commonLength(wanted: readonly string[], found: readonly string[]): number {
  const different = wanted.findIndex((character, index) => character !== found[index])
  return different === -1 ? wanted.length : different
}

function nearest(places: readonly Span[], near: number): Span | null {
  return places.toSorted((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near))[0] ?? null
}
