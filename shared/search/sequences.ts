import type { Span } from '../domain/spans.ts'
import type { SoughtToken, WordSequence } from './expression.ts'
import type { Paragraph } from './paragraph.ts'
import { PlainFinder } from './plain-words.ts'
import { FormTest } from './stems.ts'
import type { Token } from './tokens.ts'

/** Finds tokens that follow each other. */
export class SequenceFinder {
  readonly #plain: PlainFinder
  readonly #tests: readonly TokenTest[]

  constructor(sequence: WordSequence) {
    const { tokens, allForms, isPrefix } = sequence
    this.#plain = new PlainFinder(sequence)
    this.#tests = tokens.map((token, index) => new TokenTest(token, allForms, isPrefix && index === tokens.length - 1))
  }

  /** Its places in the paragraph, in order, none overlapping the one before; UTF-16 offsets, end exclusive. */
  find(paragraph: Paragraph): Span[] {
    return paragraph.isPlain ? this.#plain.find(paragraph.text) : this.#findIn(paragraph.tokens)
  }

  #findIn(text: readonly Token[]): Span[] {
    const found: Span[] = []
    const [first, ...others] = this.#tests
    if (!first) return found
    const length = this.#tests.length
    for (let from = 0; from + length <= text.length;) {
      // Nearly every token fails here, so that what comes after need not be quick.
      if (first.isSame(text[from]) && others.every((test, offset) => test.goesOn(text[from + 1 + offset]))) {
        found.push({ start: text[from]?.start ?? 0, end: text[from + length - 1]?.end ?? 0 })
        from += length
      } else from += 1
    }
    return found
  }
}

class TokenTest {
  readonly #sought: SoughtToken
  readonly #first: number
  /** Null where only the word itself counts. */
  readonly #form: FormTest | null
  readonly #isPrefix: boolean

  constructor(sought: SoughtToken, allForms: boolean, isPrefix: boolean) {
    this.#sought = sought
    this.#first = sought.text.charCodeAt(0)
    this.#form = allForms && !isPrefix && !sought.isCharacter ? new FormTest(sought.text) : null
    this.#isPrefix = isPrefix && !sought.isCharacter
  }

  isSame(token: Token | undefined): boolean {
    // A word and its stem begin with the same letter.
    if (token?.text.charCodeAt(0) !== this.#first) return false
    if (token.text === this.#sought.text) return true
    return this.#form === null
      ? this.#isPrefix && token.text.startsWith(this.#sought.text)
      : this.#form.holds(token.text)
  }

  /** The same for a token that follows another. */
  goesOn(token: Token | undefined): boolean {
    return this.isSame(token) && (!this.#sought.isJoined || token?.isJoined === true)
  }
}
