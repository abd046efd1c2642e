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
  const isPossible = tokens.every(
    ({ text, isJoined }, index) => PLAIN_WORD.test(text) && (index === 0 || !isJoined),
  )
  if (!isPossible) return () => []
  const beginsSo = (index: number): boolean => isPrefix && index === tokens.length - 1
  const words = tokens.map(({ text }, index) => {
    if (beginsSo(index)) return `(${text}${LETTER}*)`
    // A word and its stem begin with the same letter.
    return allForms ? `(${text.charAt(0)}${LETTER}*)` : `(${text})`
  })
  const pattern = new RegExp(`(?<!${LETTER})${words.join(`${SIGN}+`)}(?!${LETTER})`, 'gi')
  const forms = allForms ? tokens.map(({ text }, index) => (beginsSo(index) ? null : formTest(text))) : []
  return (text) => {
    const found: Span[] = []
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [whole, ...groups] = match
      if (forms.every((isForm, index) => isForm === null || isForm(groups[index]?.toLowerCase() ?? ''))) {
        found.push({ start: match.index, end: match.index + whole.length })
      } else pattern.lastIndex = match.index + (groups[0]?.length ?? 1)
    }
    return found
  }
}
