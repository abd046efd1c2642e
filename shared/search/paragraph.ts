import { isPlain } from './plain-words.ts'
import { tokenise, type Token } from './tokens.ts'

/** A paragraph in which something is looked for, with what a part of the expression first needs of it. */
export class Paragraph {
  readonly text: string
  #tokens: Token[] | null = null
  #isPlain: boolean | null = null

  constructor(text: string) {
    this.text = text
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tokenise(this.text)
    return this.#tokens
  }

  get isPlain(): boolean {
    this.#isPlain ??= isPlain(this.text)
    return this.#isPlain
  }
}
