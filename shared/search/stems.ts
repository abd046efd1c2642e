import snowball from 'snowball-stemmers'

const english = snowball.newStemmer('english')
const russian = snowball.newStemmer('russian')

/** Stems are asked for over and over while paragraphs are compared; so many are kept. */
const KEPT = 100_000
const SHORT_STEM = 3
const known = new Map<string, string>()

/**
 * Whether a text's word counts as a form of the sought one: their stems are the same, or one is the stem of the
 * other. The latter is for words whose plain form looks like a declined one: of "остров" Snowball leaves "остр", of
 * "островах" it leaves "остров". Both folded.
 */
export class FormTest {
  readonly #sought: string
  readonly #stem: string

  constructor(sought: string) {
    this.#sought = sought
    this.#stem = stemOf(sought)
  }

  holds(word: string): boolean {
    if (word === this.#sought || word === this.#stem) return true
    const other = stemOf(word)
    return other === this.#stem || other === this.#sought
  }
}

/**
 * What the forms of a folded word all begin with, one letter or two: a word and its stem have their first letter in
 * common, and the second where the stem is longer than those of dying, lying, tying.
 */
export function beginningOfForms(sought: string): string {
  return sought.slice(0, Math.min(sought.length, stemOf(sought).length) > SHORT_STEM ? 2 : 1)
}

/**
 * What the forms of a word share: Snowball's stem of a folded English or Russian word, anything else as it is. Only
 * endings are ever taken off.
 */
export function stemOf(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  if (known.size >= KEPT) known.clear()
  const stem = makeStem(word)
  known.set(word, stem)
  return stem
}

function makeStem(word: string): string {
  // No word is that long; a stemmer need not be tried on what else the text holds.
  if (word.length > 60) return word
  if (/^[a-z]+$/.test(word)) return english.stem(word)
  if (/^[а-я]+$/.test(word)) return russian.stem(word)
  return word
}
