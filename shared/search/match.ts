import type { Span } from '../domain/spans.ts'
import type { Expression, Near, RegularExpression, SoughtToken, WordSequence } from './expression.ts'
import { composeWithOffsets } from './compose.ts'
import { formTest } from './stems.ts'
import { tokenise, type Token } from './tokens.ts'

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

/** A paragraph with its tokens, which are made when a part of the expression first needs them. */
class Paragraph {
  readonly text: string
  #tokens: Token[] | null = null

  constructor(text: string) {
    this.text = text
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tokenise(this.text)
    return this.#tokens
  }
}

type Test = (paragraph: Paragraph) => Span[] | null

function compile(expression: Expression): Test {
  switch (expression.kind) {
    case 'words': {
      const find = sequenceFinder(expression)
      return ({ tokens }) => someOf(find(tokens).map((range) => spanOf(tokens, range)))
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

/** Places in a list of tokens, end exclusive. */
interface Range {
  readonly from: number
  readonly to: number
}

function sequenceFinder({ tokens, allForms, isPrefix }: WordSequence): (text: readonly Token[]) => Range[] {
  const [first, ...others] = tokens.map((token, index) =>
    tokenTest(token, allForms, isPrefix && index === tokens.length - 1),
  )
  if (!first) return () => []
  return (text) => {
    const found: Range[] = []
    for (let from = 0; from + tokens.length <= text.length;) {
      // Nearly every token fails here, so that what comes after need not be quick.
      if (first(text[from], true) && others.every((test, offset) => test(text[from + 1 + offset], false))) {
        found.push({ from, to: from + tokens.length })
        from += tokens.length
      } else from += 1
    }
    return found
  }
}

function tokenTest(
  sought: SoughtToken,
  allForms: boolean,
  isPrefix: boolean,
): (token: Token | undefined, isFirst: boolean) => boolean {
  const { text, isCharacter, isJoined } = sought
  const first = text.charCodeAt(0)
  const isForm = allForms && !isPrefix && !isCharacter ? formTest(text) : null
  const isSame = (token: string): boolean => {
    // A word and its stem begin with the same letter.
    if (token.charCodeAt(0) !== first) return false
    if (token === text) return true
    return isForm !== null ? isForm(token) : isPrefix && !isCharacter && token.startsWith(text)
  }
  return (token, isFirst) => token !== undefined && isSame(token.text) && (isFirst || !isJoined || token.isJoined)
}

/** The smallest stretches that hold all parts, none overlapping the one before. */
function nearTest({ parts, distance }: Near): Test {
  const finders = parts.map(sequenceFinder)
  return ({ tokens }) => {
    const ranges = finders.map((find) => find(tokens))
    if (ranges.some((found) => found.length === 0)) return null
    const all = ranges
      .flatMap((found, part) => found.map((range) => ({ ...range, part })))
      .toSorted((a, b) => a.from - b.from || a.to - b.to)
    const found: Span[] = []
    let reach = -1
    for (const [index, first] of all.entries()) {
      if (first.from < reach) continue
      const stretch = stretchFrom(all, index, parts.length)
      if (stretch === null || stretch.lastFrom - first.to > distance) continue
      found.push(spanOf(tokens, { from: first.from, to: stretch.to }))
      reach = stretch.to
    }
    return someOf(found)
  }
}

/** The stretch from that range on in which each part occurs; null where a smaller one begins within it. */
function stretchFrom(
  all: readonly (Range & { part: number })[],
  index: number,
  parts: number,
): { to: number; lastFrom: number } | null {
  const met = new Set<number>()
  let to = 0
  for (let at = index; at < all.length; at++) {
    const range = all[at]
    if (!range || (at > index && range.part === all[index]?.part)) return null
    met.add(range.part)
    to = Math.max(to, range.to)
    if (met.size === parts) return { to, lastFrom: range.from }
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

function spanOf(tokens: readonly Token[], { from, to }: Range): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
}

function withoutInner(spans: readonly Span[]): Span[] {
  if (spans.length === 1) return [...spans]
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || span.end > last.end) kept.push(span)
  }
  return kept
}
