import type { Span } from '../domain/spans.ts'
import type { Near } from './expression.ts'
import type { Paragraph } from './paragraph.ts'
import { plainGap } from './plain-words.ts'
import { SequenceFinder } from './sequences.ts'
import { tokenise } from './tokens.ts'

/** Finds the smallest stretches of a paragraph that hold all parts, none overlapping the one before. */
export class NearFinder {
  readonly #parts: readonly SequenceFinder[]
  readonly #distance: number
  readonly #plainGap: RegExp

  constructor({ parts, distance }: Near) {
    this.#parts = parts.map((part) => new SequenceFinder(part))
    this.#distance = distance
    this.#plainGap = plainGap(distance)
  }

  /** In reading order, as UTF-16 offsets, end exclusive; null where there are none. */
  find(paragraph: Paragraph): Span[] | null {
    const lists = this.#listsIn(paragraph)
    if (lists === null) return null
    const places = new PartPlaces(lists)
    const found: Span[] = []
    let reach = -1
    for (let index = 0; index < places.spans.length; index++) {
      const first = places.spans[index]
      if (!first || first.start < reach) continue
      const last = places.lastOfStretch(index)
      if (last === null || !this.#isWithin(paragraph, first.end, places.spans[last]?.start ?? 0)) continue
      reach = places.endOf(index, last)
      found.push({ start: first.start, end: reach })
    }
    return found.length === 0 ? null : found
  }

  /** The places of each part; null where one of them does not occur. */
  #listsIn(paragraph: Paragraph): Span[][] | null {
    const lists: Span[][] = []
    for (const part of this.#parts) {
      const places = part.find(paragraph)
      if (places.length === 0) return null
      lists.push(places)
    }
    return lists
  }

  #isWithin({ text, isPlain }: Paragraph, end: number, start: number): boolean {
    // Of two that overlap none stand between.
    if (end >= start) return true
    const stretch = text.slice(end, start)
    return isPlain ? this.#plainGap.test(stretch) : tokenise(stretch).length <= this.#distance
  }
}

/** The places of all parts in reading order. */
class PartPlaces {
  readonly spans: Span[] = []
  /** Of which part each is. */
  readonly #parts: number[] = []
  readonly #count: number

  /** From the places of each part, which are in order. */
  constructor(lists: readonly (readonly Span[])[]) {
    this.#count = lists.length
    const next = lists.map(() => 0)
    for (let part = earliest(lists, next); part !== -1; part = earliest(lists, next)) {
      const span = lists[part]?.[next[part] ?? 0]
      if (!span) return
      this.spans.push(span)
      this.#parts.push(part)
      next[part] = (next[part] ?? 0) + 1
    }
  }

  /** The place at which, from that one on, each part has occurred; null where a smaller stretch begins within. */
  lastOfStretch(index: number): number | null {
    let met = 1
    for (let at = index + 1; at < this.spans.length && met < this.#count; at++) {
      const before = this.#parts.indexOf(this.#parts[at] ?? -1, index)
      if (before === index) return null
      if (before === at) met += 1
      if (met === this.#count) return at
    }
    return this.#count === 1 ? index : null
  }

  /** Where the last of these places ends. */
  endOf(index: number, last: number): number {
    let end = 0
    for (let at = index; at <= last; at++) end = Math.max(end, this.spans[at]?.end ?? 0)
    return end
  }
}

/** The list of which the next span comes first; -1 where all are at their end. */
function earliest(lists: readonly (readonly Span[])[], next: readonly number[]): number {
  let found = -1
  let first: Span | undefined
  for (let part = 0; part < lists.length; part++) {
    const span = lists[part]?.[next[part] ?? 0]
    if (!span || (first && (span.start - first.start || span.end - first.end) >= 0)) continue
    first = span
    found = part
  }
  return found
}
