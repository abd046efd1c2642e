import type { Span } from '../domain/spans.ts'
import type { SoughtToken, WordSequence } from './expression.ts'
import type { Paragraph } from './paragraph.ts'
import { plainFinder } from './plain-words.ts'
import { formTest } from './stems.ts'
import type { Token } from './tokens.ts'

/** The places of a sequence in a paragraph, in order, none overlapping the one before; UTF-16 offsets, end exclusive. */
export function sequenceFinder(sequence: WordSequence): (paragraph: Paragraph) => Span[] {
  const [findInPlain, findInTokens] = [plainFinder(sequence), tokenFinder(sequence)]
  return (paragraph) => (paragraph.isPlain ? findInPlain(paragraph.text) : findInTokens(paragraph.tokens))
}

function tokenFinder({ tokens, allForms, isPrefix }: WordSequence): (text: readonly Token[]) => Span[] {
  const [first, ...others] = tokens.map((token, index) =>
    tokenTest(token, allForms, isPrefix && index === tokens.length - 1),
  )
  if (!first) return () => []
  return (text) => {
    const found: Span[] = []
    for (let from = 0; from + tokens.length <= text.length;) {
      // Nearly every token fails here, so that what comes after need not be quick.
      if (first(text[from], true) && others.every((test, offset) => test(text[from + 1 + offset], false))) {
        found.push({ start: text[from]?.start ?? 0, end: text[from + tokens.length - 1]?.end ?? 0 })
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
