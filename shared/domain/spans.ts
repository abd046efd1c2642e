import { z } from 'zod'

/** How many UTF-16 units of context are kept on each side of a quotation, to find it again elsewhere. */
export const CONTEXT_LENGTH = 32

/** A stretch of a text: UTF-16 offsets, `end` exclusive, never empty. */
export const Span = z
  .object({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine((span) => span.start < span.end, 'a span ends after it starts')
export type Span = z.infer<typeof Span>

/** A span with the words it covers and their surroundings, exactly as the text has them. */
export const QuotedSpan = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
})
export type QuotedSpan = z.infer<typeof QuotedSpan>

/** The span with its quotation and up to `CONTEXT_LENGTH` units of context, cut from `text`. */
export function quoteSpan(text: string, span: Span): QuotedSpan {
  return {
    start: span.start,
    end: span.end,
    quote: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT_LENGTH), span.start).toWellFormed(),
    suffix: text.slice(span.end, span.end + CONTEXT_LENGTH).toWellFormed(),
  }
}

/** True where the offset lies between two whole characters of `text`, not inside a surrogate pair. */
export function isCharacterBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return !(before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff)
}

/** Why the spans cannot be a passage of `text`, or null where they can. */
export function findSpanFault(text: string, spans: readonly Span[]): string | null {
  if (spans.length === 0) return 'a passage needs at least one span'
  for (const { start, end } of spans) {
    if (start >= end) return `span ${start}-${end} is empty`
    if (end > text.length) return `span ${start}-${end} ends outside the text, which has ${text.length} characters`
    if (!isCharacterBoundary(text, start) || !isCharacterBoundary(text, end)) {
      return `span ${start}-${end} cuts a character in two`
    }
  }
  return null
}

/** The same coverage in reading order, with spans that touch or overlap made one. */
export function normaliseSpans(spans: readonly Span[]): Span[] {
  const ordered = spans.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const merged: Span[] = []
  for (const span of ordered) {
    const last = merged.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ start: span.start, end: span.end })
  }
  return merged
}

/** True where both are the same stretches in the same order. */
export function isSameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, at) => span.start === b[at]?.start && span.end === b[at].end)
}

/** True where the two stretches share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The quotations of an elided passage joined as a citation prints them: `first […] second`. */
export function joinQuotes(quotes: readonly string[]): string {
  return quotes.join(' […] ')
}
