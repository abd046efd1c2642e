import type { Span } from '../domain/spans.ts'
import type { WordSequence } from './expression.ts'
import { beginningOfForms, FormTest } from './stems.ts'

// Most paragraphs are of letters that folding does no more to than put them in lower case, and of signs that part words.
// In such a one JavaScript's own regular expressions find words more than ten times as fast as its tokens could be made.

const LETTER = '[0-9A-Za-z\u0410-\u042f\u0430-\u044f]'
const SIGN = '[^0-9A-Za-z\u0410-\u042f\u0430-\u044f]'
const NOT_PLAIN = /[^\0-\x7f\xa0\xa7\xab\xbb\u0410-\u044f\u2010-\u2027\u2030-\u205e]/
const PLAIN_WORD = /^[0-9a-z\u0430-\u044f]+$/

/** Whether all words of the text are runs of Latin letters without accents, Cyrillic ones from а to я, and digits. */
export function isPlain(text: string): boolean {
  return !NOT_PLAIN.test(text)
}

/** Finds a sequence in plain texts. */
export class PlainFinder {
  /** Null where no plain text can hold it. */
  readonly #pattern: RegExp | null
  /** Of a single word that is sought as it is; else null. */
  readonly #length: number | null
  /** One for each group of the pattern. */
  readonly #forms: readonly FormTest[]

  constructor({ tokens, allForms, isPrefix }: WordSequence) {
    const isPossible = tokens.every(({ text, isJoined }, index) => PLAIN_WORD.test(text) && (index === 0 || !isJoined))
    const beginning = isPrefix ? tokens.length - 1 : -1
    // Of words in any form one group each.
    const words = tokens.map(({ text }, index) => {
      if (index === beginning) return `${text}${LETTER}*`
      return allForms ? `(${beginningOfForms(text)}${LETTER}*)` : text
    })
    const pattern = `(?<!${LETTER})${words.join(`${SIGN}+`)}(?!${LETTER})`
    this.#pattern = isPossible ? new RegExp(pattern, 'gi') : null
    this.#length = tokens.length === 1 && !allForms && !isPrefix ? (tokens[0]?.text.length ?? 0) : null
    const inForms = allForms ? tokens.filter((_, index) => index !== beginning) : []
    this.#forms = inForms.map(({ text }) => new FormTest(text))
  }

  /** Its places in order, none overlapping the one before; UTF-16 offsets, end exclusive. */
  find(text: string): Span[] {
    if (this.#pattern === null) return []
    this.#pattern.lastIndex = 0
    return this.#length === null ? this.#sequences(text, this.#pattern) : wordPlaces(text, this.#pattern, this.#length)
  }

  #sequences(text: string, pattern: RegExp): Span[] {
    const found: Span[] = []
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const start = match.index
      if (isInForms(this.#forms, match)) found.push({ start, end: start + match[0].length })
      else pattern.lastIndex = start + (match[1]?.length ?? 0)
    }
    return found
  }
}

/** Of a word of that length: a `test` makes nothing but the place at which it ends. */
function wordPlaces(text: string, pattern: RegExp, length: number): Span[] {
  const found: Span[] = []
  while (pattern.test(text)) found.push({ start: pattern.lastIndex - length, end: pattern.lastIndex })
  return found
}

function isInForms(forms: readonly FormTest[], match: RegExpExecArray): boolean {
  return forms.every((form, index) => form.holds(match[index + 1]?.toLowerCase() ?? ''))
}

/** Holds for the stretch of a plain text between two places where at most `most` words stand in it. */
export function plainGap(most: number): RegExp {
  return new RegExp(`^${SIGN}+(?:${LETTER}+${SIGN}+){0,${most}}$`)
}
