import type { Span } from '../domain/spans.ts'
import type { Expression, Near, RegularExpression } from './expression.ts'
import { composeWithOffsets } from './compose.ts'
import { Paragraph } from './paragraph.ts'
import { plainGapTest } from './plain-words.ts'
import { sequenceFinder } from './sequences.ts'
import { tokenise } from './tokens.ts'

/** Where an expression holds in a paragraph; see `matches`. */
export type Matcher = (text: string) => Span[] | null

/**
 * The one definition of what a query finds. Null where the expression does not hold in the paragraph `text`; else the
 * places of what was looked for, in reading order, none within another, as UTF-16 offsets into `text`, end exclusive.
 * Where nothing but absences was asked for, the place is the whole paragraph.
 *
 * - Words are compared folded (case, width, accents, ё = е), unquoted ones in any form (`formTest`); words that follow each other
 *   in a sequence do so whatever signs stand between; characters of unspaced scripts that the query has together must
 *   stand together.
 * - `and`: all parts hold, and the places of all are hits. `or`: those of the parts that hold. `not`: has no places.
 */
export function matches(text: string, expression: Expression): Span[] | null {
  return matcherOf(expression)(text)
}

/** The same for many paragraphs. Throws `SyntaxError` for an impossible regular expression. */
export function matcherOf(expression: Expression): Matcher {
  const holds = compile(expression)
  return (text) => {
    const found = holds(new Paragraph(text))
    if (found === null) return null
    if (found.length === 0) return text.trim() === '' ? null : [{ start: 0, end: text.length }]
    return withoutInner(found)
  }
}

type Test = (paragraph: Paragraph) => Span[] | null

function compile(expression: Expression): Test {
  switch (expression.kind) {
    case 'words': {
      const find = sequenceFinder(expression)
      return (paragraph) => someOf(find(paragraph))
    }
    case 'near':
      return nearTest(expression)
    case 'regex':
      return regexTest(expression)
    case 'not': {
      const test = compile(expression.part)
      return (paragraph) => (test(paragraph) === null ? [] : null)
    }
    case 'and':
      return allTest(expression.parts.map(compile))
    case 'or':
      return anyTest(expression.parts.map(compile))
  }
}

function allTest(tests: readonly Test[]): Test {
  return (paragraph) => {
    const found: Span[][] = []
    for (const test of tests) {
      const spans = test(paragraph)
      if (spans === null) return null
      found.push(spans)
    }
    return found.flat()
  }
}

function anyTest(tests: readonly Test[]): Test {
  return (paragraph) => {
    const found = tests.map((test) => test(paragraph)).filter((spans) => spans !== null)
    return found.length === 0 ? null : found.flat()
  }
}

/** A place of one of the parts of a NEAR, by its number. */
interface PartPlace extends Span {
  readonly part: number
}

/** The smallest stretches that hold all parts, none overlapping the one before. */
function nearTest({ parts, distance }: Near): Test {
  const finders = parts.map(sequenceFinder)
  const isPlainGap = plainGapTest(distance)
  const isWithin = ({ text, isPlain }: Paragraph, end: number, start: number): boolean => {
    const stretch = text.slice(end, start)
    return isPlain ? isPlainGap(stretch) : tokenise(stretch).length <= distance
  }
  return (paragraph) => {
    const all: PartPlace[] = []
    for (let part = 0; part < finders.length; part++) {
      const places = finders[part]?.(paragraph) ?? []
      if (places.length === 0) return null
      for (const { start, end } of places) all.push({ start, end, part })
    }
    all.sort((a, b) => a.start - b.start || a.end - b.end)
    const found: Span[] = []
    let reach = -1
    for (let index = 0; index < all.length; index++) {
      const first = all[index]
      if (!first || first.start < reach) continue
      const stretch = stretchFrom(all, index, parts.length)
      if (stretch === null || !isWithin(paragraph, first.end, stretch.lastStart)) continue
      found.push({ start: first.start, end: stretch.end })
      reach = stretch.end
    }
    return someOf(found)
  }
}

/** The stretch from that place on in which each part occurs; null where a smaller one begins within it. */
function stretchFrom(
  all: readonly PartPlace[],
  index: number,
  parts: number,
): { end: number; lastStart: number } | null {
  const met: number[] = []
  let end = 0
  for (let at = index; at < all.length; at++) {
    const place = all[at]
    if (!place || (at > index && place.part === all[index]?.part)) return null
    if (!met.includes(place.part)) met.push(place.part)
    end = Math.max(end, place.end)
    if (met.length === parts) return { end, lastStart: place.start }
  }
  return null
}

function regexTest({ source, flags }: RegularExpression): Test {
  const pattern = new RegExp(source, `gu${flags}`)
  return ({ text }) => {
    const { composed, spanOf } = composeWithOffsets(text)
    const found: Span[] = []
    for (const { 0: words, index } of composed.matchAll(pattern)) {
      if (words !== '') found.push(spanOf(index, index + words.length))
    }
    return someOf(found)
  }
}

function someOf(spans: Span[]): Span[] | null {
  return spans.length === 0 ? null : spans
}

function withoutInner(spans: Span[]): Span[] {
  if (spans.length === 1) return spans
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || span.end > last.end) kept.push(span)
  }
  return kept
}
