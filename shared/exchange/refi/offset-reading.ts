import { z } from 'zod'
import type { Span } from '../../domain/spans.ts'

// Programs count the characters of a text in different ways, and none says how: every way is tried, and that one is
// taken under which the selections lie on words and on the quotations that they name.

/** How a program may have counted. */
export const OffsetReading = z.object({
  unit: z.enum(['code points', 'UTF-16 units']),
  /** Line ends: CRLF as the two characters that it is, every line end as one, or every line end as two. */
  lineEnds: z.enum(['as written', 'as one', 'as two']),
  /** Whether the mark before the text counts as its first character. */
  mark: z.enum(['left out', 'counted']),
})
export type OffsetReading = z.infer<typeof OffsetReading>

/** Every way; the first is that of the standard, which wins where others fit no better. */
export const READINGS: readonly OffsetReading[] = OffsetReading.shape.mark.options.flatMap((mark) =>
  OffsetReading.shape.unit.options.flatMap((unit) =>
    OffsetReading.shape.lineEnds.options.map((lineEnds) => ({ unit, lineEnds, mark })),
  ),
)

/** "code points, line ends as written, mark left out". */
export function readingName({ unit, lineEnds, mark }: OffsetReading): string {
  return `${unit}, line ends ${lineEnds}, mark ${mark}`
}

/** A text as it stands in a package, and as Demarche has it. */
export interface CountedText {
  /** With LF for every line end and without the mark. */
  readonly text: string
  readonly hasMark: boolean
  /** Offsets in `text` of the line ends that are CRLF in the package, and of all. */
  readonly crlf: readonly number[]
  readonly lineEnds: readonly number[]
  /** Offsets in `text` of characters beyond the basic plane. */
  readonly astral: readonly number[]
}

/** Prepares a text for counting: line ends are made LF, the mark goes, and characters that no text can hold are U+FFFD. */
export function countText(raw: string): CountedText {
  const hasMark = raw.startsWith('\uFEFF')
  const written = hasMark ? raw.slice(1) : raw
  const crlf: number[] = []
  for (const { index } of written.matchAll(/\r\n/gu)) crlf.push(index - crlf.length)
  const text = written.replaceAll(/\r\n?/gu, '\n').replaceAll('\0', '\uFFFD').toWellFormed()
  return {
    text,
    hasMark,
    crlf,
    lineEnds: Array.from(text.matchAll(/\n/gu), (match) => match.index),
    astral: Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), (match) => match.index),
  }
}

/** The UTF-16 offset into `text` that a package's offset means; null outside the text. */
export function offsetUnder(reading: OffsetReading, counted: CountedText, given: number): number | null {
  const { text, hasMark, crlf, lineEnds, astral } = counted
  const wanted = given - (hasMark && reading.mark === 'counted' ? 1 : 0)
  const doubled = { 'as written': crlf, 'as one': [], 'as two': lineEnds }[reading.lineEnds]
  const single = reading.unit === 'code points' ? astral : []
  const countAt = (offset: number): number => offset + countBelow(doubled, offset) - countBelow(single, offset)
  if (!Number.isSafeInteger(wanted) || wanted < 0 || wanted > countAt(text.length)) return null
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (countAt(middle) < wanted) low = middle + 1
    else high = middle
  }
  // Never inside a character, and after the whole of one that the offset would cut.
  return isInsidePair(text, low) ? low + 1 : low
}

function isInsidePair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/** How many of the ascending numbers are smaller than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? Infinity) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** A selection as a package has it: offsets in the package's own counting, and words that may be its quotation. */
export interface CountedSelection {
  readonly start: number
  readonly end: number
  /** Its name and description; empty where it has none. */
  readonly quotes: readonly string[]
}

/** The span of the selection, in UTF-16 units of `text`; null where it lies outside. May be empty. */
export function spanUnder(reading: OffsetReading, counted: CountedText, { start, end }: CountedSelection): Span | null {
  const from = offsetUnder(reading, counted, start)
  const to = offsetUnder(reading, counted, end)
  return from === null || to === null ? null : { start: from, end: to }
}

export interface ScoredReading {
  readonly reading: OffsetReading
  /** Selections whose ends both lie on whole words, or whose quotation stands there. */
  readonly fitting: number
  readonly of: number
}

/** More selections than this say nothing new. */
const SAMPLE = 2000

/**
 * The readings with how well they fit, the best first, the standard's first among equals. Of those that mean the same
 * places in these texts only the first is listed.
 */
export function scoreReadings(
  texts: readonly { readonly counted: CountedText; readonly selections: readonly CountedSelection[] }[],
): ScoredReading[] {
  const all = texts.flatMap(({ counted, selections }) => selections.map((selection) => ({ counted, selection })))
  const step = Math.max(1, Math.floor(all.length / SAMPLE))
  const sample = all.filter(({ selection }, index) => index % step === 0 && selection.start < selection.end)
  const seen = new Set<string>()
  const scored = READINGS.flatMap((reading) => {
    const spans = sample.map(({ counted, selection }) => spanUnder(reading, counted, selection))
    const places = spans.map((span) => (span ? `${span.start}-${span.end}` : '')).join(' ')
    if (seen.has(places)) return []
    seen.add(places)
    const fits = sample.map(({ counted, selection }, index) => fitOf(spans[index] ?? null, counted, selection))
    const weight = fits.reduce((sum, fit) => sum + fit, 0)
    return [{ reading, weight, fitting: fits.filter((fit) => fit >= WHOLE_WORDS).length, of: sample.length }]
  })
  return scored.toSorted((a, b) => b.weight - a.weight).map(({ reading, fitting, of }) => ({ reading, fitting, of }))
}

/** What one clean end is worth, both together, and the quotation itself, which leaves no doubt. */
const CLEAN_END = 1
const WHOLE_WORDS = 2 * CLEAN_END
const QUOTED = 8

function fitOf(span: Span | null, counted: CountedText, selection: CountedSelection): number {
  if (span === null || span.start >= span.end) return 0
  const { text } = counted
  const words = text.slice(span.start, span.end)
  if (selection.quotes.some((quote) => isQuotation(words, quote))) return QUOTED
  return (isWordStart(text, span.start) ? CLEAN_END : 0) + (isWordEnd(text, span.end) ? CLEAN_END : 0)
}

/** Shorter ones may stand anywhere by chance. */
const MIN_QUOTE = 4

/** True where `quote` is the words or their beginning, white space and marks of omission aside. */
export function isQuotation(words: string, quote: string): boolean {
  const found = squeeze(words)
  const wanted = squeeze(quote)
  if (wanted === '') return false
  if (wanted === found) return true
  const cut = wanted.replace(/(?:…|\.{3})$/u, '')
  return Array.from(cut).length >= MIN_QUOTE && found.startsWith(cut)
}

function squeeze(text: string): string {
  return text.replaceAll(/[\s\uFEFF\u200B]+/gu, ' ').trim()
}

const WORD = /^[\p{L}\p{N}\p{M}]$/u
const BLANK = /^\s$/u
/** Scripts without blanks between words: any place in them may be a word's edge, or none. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u

function isWordStart(text: string, offset: number): boolean {
  const [before, after] = around(text, offset)
  return (
    !BLANK.test(after) && !(WORD.test(before) && WORD.test(after) && !(UNSPACED.test(before) || UNSPACED.test(after)))
  )
}

function isWordEnd(text: string, offset: number): boolean {
  const [before, after] = around(text, offset)
  return (
    !BLANK.test(before) && !(WORD.test(before) && WORD.test(after) && !(UNSPACED.test(before) || UNSPACED.test(after)))
  )
}

/** The whole characters before and after the offset; empty at the ends of the text. */
function around(text: string, offset: number): [string, string] {
  const before = Array.from(text.slice(Math.max(0, offset - 2), offset)).at(-1) ?? ''
  const after = Array.from(text.slice(offset, offset + 2))[0] ?? ''
  return [before, after]
}
