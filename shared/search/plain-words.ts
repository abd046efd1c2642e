import type { Span } from '../domain/spans.ts'
import type { WordSequence } from './expression.ts'
import { formTest } from './stems.ts'

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

/** The places of a sequence in a plain text, in order, none overlapping the one before. */
export function plainFinder({ tokens, allForms, isPrefix }: WordSequence): (text: string) => Span[] {
  const isPossible = tokens.every(({ text, isJoined }, index) => PLAIN_WORD.test(text) && (index === 0 || !isJoined))
  if (!isPossible) return () => []
  const beginning = isPrefix ? tokens.length - 1 : -1
  // Of words in any form one group each. A word and its stem begin with the same letter.
  const words = tokens.map(({ text }, index) => {
    if (index === beginning) return `${text}${LETTER}*`
    return allForms ? `(${text.charAt(0)}${LETTER}*)` : text
  })
  const pattern = new RegExp(`(?<!${LETTER})${words.join(`${SIGN}+`)}(?!${LETTER})`, 'gi')
  if (tokens.length === 1 && !allForms && !isPrefix)
    return (text) => wordPlaces(text, pattern, tokens[0]?.text.length ?? 0)
  const forms = allForms ? tokens.filter((_, index) => index !== beginning).map(({ text }) => formTest(text)) : []
  return (text) => {
    const found: Span[] = []
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const { index, 0: whole, 1: first = '' } = match
      if (isInForms(forms, match)) found.push({ start: index, end: index + whole.length })
      else pattern.lastIndex = index + first.length
    }
    return found
  }
}

/** Of a word of that length: a `test` makes nothing but the place at which it ends. */
function wordPlaces(text: string, pattern: RegExp, length: number): Span[] {
  const found: Span[] = []
  pattern.lastIndex = 0
  while (pattern.test(text)) found.push({ start: pattern.lastIndex - length, end: pattern.lastIndex })
  return found
}

function isInForms(forms: readonly ((word: string) => boolean)[], match: RegExpExecArray): boolean {
  return forms.every((isForm, index) => isForm(match[index + 1]?.toLowerCase() ?? ''))
}

/** Whether at most `most` words stand in the stretch of a plain text from the end of one to the beginning of another. */
export function plainGapTest(most: number): (stretch: string) => boolean {
  const pattern = new RegExp(`^${SIGN}+(?:${LETTER}+${SIGN}+){0,${most}}$`)
  // Of two that overlap none stand between.
  return (stretch) => stretch === '' || pattern.test(stretch)
}
