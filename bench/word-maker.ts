/** So many words a language has, of which the first are by far the commonest (Zipf). */
const VOCABULARY = 60_000

const ENGLISH = [
  'the',
  'of',
  'and',
  'to',
  'peace',
  'treaty',
  'negotiation',
  'negotiations',
  'negotiated',
  'island',
  'islands',
]
const RUSSIAN = ['и', 'в', 'на', 'острова', 'островов', 'переговоры', 'договор', 'мирный', 'заявил']
const JAPANESE = ['の', 'は', 'を', 'に', '領土', '交渉', '平和条約', '日本', '会談', '北方']

/** Paragraphs in three languages with the spread of words that real texts have; the same for the same seed. */
export class WordMaker {
  readonly #random: () => number

  constructor(random: () => number) {
    this.#random = random
  }

  /** Six paragraphs in ten are English, three Russian, one Japanese (of three characters for a word). */
  paragraph(words: number): string {
    const language = this.#random()
    let text = ''
    for (let n = 0; n < words; n++) {
      const rank = Math.floor(VOCABULARY ** this.#random()) - 1
      if (language < 0.6) text += `${ENGLISH[rank] ?? spell(rank, 'aeiou', 'bcdfglmnprst')} `
      else if (language < 0.9) text += `${RUSSIAN[rank] ?? spell(rank, 'аеиоу', 'бвгдклмнпрст')} `
      else text += JAPANESE[rank % 40] ?? String.fromCharCode(0x4e00 + (rank % 2_000), 0x4e00 + ((rank * 7) % 2_000))
      if (n % 15 === 14) text = `${text.trimEnd()}. `
    }
    // One paragraph in some thousands has a word that is nowhere else.
    return this.#random() < 0.0003 ? `${text}seldom.` : text.trimEnd()
  }
}

/** A word of its own for each rank. */
function spell(rank: number, vowels: string, consonants: string): string {
  let word = ''
  for (let left = rank + 1; left > 0; left = Math.floor(left / (vowels.length * consonants.length))) {
    word +=
      consonants.charAt(left % consonants.length) + vowels.charAt(Math.floor(left / consonants.length) % vowels.length)
  }
  return word
}
