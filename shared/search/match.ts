import type { Span } from '../domain/spans.ts'
import { composeWithOffsets } from './compose.ts'
import type { Expression, RegularExpression, WordSequence } from './expression.ts'
import { NearFinder } from './near.ts'
import { Paragraph } from './paragraph.ts'
import { SequenceFinder } from './sequences.ts'

/** Finds what one sort of expression asks for; null where it does not hold. */
interface Finder {
  find(paragraph: Paragraph): Span[] | null
}

/**
 * The one definition of what a query finds. Null where the expression does not hold in the paragraph `text`; else the
 * places of what was looked for, in reading order, none within another, as UTF-16 offsets into `text`, end exclusive.
 * Where nothing but absences was asked for, the place is the whole paragraph.
 *
 * - Words are compared folded (case, width, accents, ё = е), unquoted ones in any form (`FormTest`); words that follow each other
 *   in a sequence do so whatever signs stand between; characters of unspaced scripts that the query has together must
 *   stand together.
 * - `and`: all parts hold, and the places of all are hits. `or`: those of the parts that hold. `not`: has no places.
 */
export function matches(text: string, expression: Expression): Span[] | null {
  return new Matcher(expression).find(text)
}

/**
 * The same for many paragraphs. It and all it is made of are objects: functions made within functions would be compiled
 * for one search and thrown away at the next.
 */
export class Matcher {
  readonly #finder: Finder

  /** Throws `SyntaxError` for an impossible regular expression. */
  constructor(expression: Expression) {
    this.#finder = finderOf(expression)
  }

  find(text: string): Span[] | null {
    const found = this.#finder.find(new Paragraph(text))
    if (found === null) return null
    if (found.length === 0) return text.trim() === '' ? null : [{ start: 0, end: text.length }]
    return withoutInner(found)
  }
}

function finderOf(expression: Expression): Finder {
  switch (expression.kind) {
    case 'words':
      return new WordsFinder(expression)
    case 'near':
      return new NearFinder(expression)
    case 'regex':
      return new PatternFinder(expression)
    case 'not':
      return new AbsenceFinder(finderOf(expression.part))
    case 'and':
      return new AllFinder(expression.parts.map(finderOf))
    case 'or':
      return new AnyFinder(expression.parts.map(finderOf))
  }
}

class WordsFinder implements Finder {
  readonly #sequence: SequenceFinder

  constructor(sequence: WordSequence) {
    this.#sequence = new SequenceFinder(sequence)
  }

  find(paragraph: Paragraph): Span[] | null {
    const found = this.#sequence.find(paragraph)
    return found.length === 0 ? null : found
  }
}

class PatternFinder implements Finder {
  readonly #pattern: RegExp

  constructor({ source, flags }: RegularExpression) {
    this.#pattern = new RegExp(source, `gu${flags}`)
  }

  find({ text }: Paragraph): Span[] | null {
    const { composed, spanOf } = composeWithOffsets(text)
    const found: Span[] = []
    for (const { 0: words, index } of composed.matchAll(this.#pattern)) {
      if (words !== '') found.push(spanOf(index, index + words.length))
    }
    return found.length === 0 ? null : found
  }
}

class AbsenceFinder implements Finder {
  readonly #part: Finder

  constructor(part: Finder) {
    this.#part = part
  }

  find(paragraph: Paragraph): Span[] | null {
    return this.#part.find(paragraph) === null ? [] : null
  }
}

class AllFinder implements Finder {
  readonly #parts: readonly Finder[]

  constructor(parts: readonly Finder[]) {
    this.#parts = parts
  }

  find(paragraph: Paragraph): Span[] | null {
    const found: Span[][] = []
    for (const part of this.#parts) {
      const spans = part.find(paragraph)
      if (spans === null) return null
      found.push(spans)
    }
    return found.flat()
  }
}

class AnyFinder implements Finder {
  readonly #parts: readonly Finder[]

  constructor(parts: readonly Finder[]) {
    this.#parts = parts
  }

  find(paragraph: Paragraph): Span[] | null {
    const found = this.#parts.map((part) => part.find(paragraph)).filter((spans) => spans !== null)
    return found.length === 0 ? null : found.flat()
  }
}

function withoutInner(spans: Span[]): Span[] {
  if (areApart(spans)) return spans
  const kept: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || span.end > last.end) kept.push(span)
  }
  return kept
}

function areApart(spans: readonly Span[]): boolean {
  for (let index = 1; index < spans.length; index++) {
    if ((spans[index]?.start ?? 0) < (spans[index - 1]?.end ?? 0)) return false
  }
  return true
}
