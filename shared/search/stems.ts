import snowball from 'snowball-stemmers'

const english = snowball.newStemmer('english')
const russian = snowball.newStemmer('russian')

/** Stems are asked for over and over while paragraphs are compared; so many are kept. */
const KEPT = 100_000
const known = new Map<string, string>()

/**
 * Whether a text's word counts as a form of the sought one: their stems are the same, or one is the stem of the
 * other. The latter is for words whose plain form looks like a declined one: of "остров" Snowball leaves "остр", of
 * "островах" it leaves "остров". Both folded.
 */
export function formTest(sought: string): (word: string) => boolean {
  const stem = stemOf(sought)
  return (word) => {
    if (word === sought || word === stem) return true
    const other = stemOf(word)
    return other === stem || other === sought
  }
}

/**
 * What the forms of a word share: Snowball's stem of a folded English or Russian word, anything else as it is. Only
 * endings are ever taken off, so a word and its stem begin with the same letter.
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
