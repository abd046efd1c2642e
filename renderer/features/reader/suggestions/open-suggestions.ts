import { normaliseSpans } from '#shared/domain/spans.ts'
import type { Span } from '#shared/domain/spans.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import type { Suggestion } from '#shared/suggestions/suggestion.ts'

/** Those that still wait for an answer: not dismissed, and no position on any of their words. `found` is in reading order. */
export function leaveOutSettled(
  found: readonly Suggestion[],
  passages: readonly Pick<TaggedPassage, 'spans' | 'positions'>[],
  dismissed: readonly Span[],
): Suggestion[] {
  const bearing = passages.filter((one) => one.positions.length > 0).flatMap((one) => one.spans)
  const tagged = normaliseSpans(bearing)
  const gone = new Set(dismissed.map(({ start, end }) => `${start} ${end}`))
  let at = 0
  return found.filter(({ start, end }) => {
    while ((tagged[at]?.end ?? Infinity) <= start) at += 1
    return (tagged[at]?.start ?? Infinity) >= end && !gone.has(`${start} ${end}`)
  })
}

/** The one to go to from an offset: the next that begins after it, or the last that begins before it. */
export function nextFrom(open: readonly Suggestion[], offset: number, by: 1 | -1): Suggestion | undefined {
  return by === 1 ? open.find((one) => one.start > offset) : open.findLast((one) => one.start < offset)
}
