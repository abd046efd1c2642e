import type { Expression, SoughtToken, WordSequence } from '#shared/search/expression.ts'
import { requiredLiterals, type Required } from '#shared/search/required-literals.ts'
import { stemOf } from '#shared/search/stems.ts'
import { asTerm, tokenise } from '#shared/search/tokens.ts'

/** What the index knows of the words of the texts. */
export interface Vocabulary {
  wordsWithStem(stem: string, limit: number): string[]
  wordsBeginningWith(beginning: string, limit: number): string[]
  wordsHolding(part: string, limit: number): string[]
  wordsEndingWith(end: string, limit: number): string[]
}

/** More words than these in one place of the expression are no help against reading all paragraphs. */
const MOST_WORDS = 300
/** FTS5 gathers all places of all words with a beginning before it gives the first; of so few words it gives each in turn. */
const MOST_BEGINNING = 60
/** Lighter literals are in nearly every paragraph. */
const LIGHTEST = 3
/** So many combinations of forms are written out for one NEAR. */
const MOST_NEARS = 36

/**
 * Where it is worth looking: an FTS5 match expression that holds in every indexed paragraph in which the expression
 * does (and perhaps in others); `all` where the index cannot tell, `none` where no paragraph can hold it.
 */
export type Candidates =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'match'; readonly expression: string }

const ALL: Candidates = { kind: 'all' }
const NONE: Candidates = { kind: 'none' }

export function candidatesFor(expression: Expression, vocabulary: Vocabulary): Candidates {
  switch (expression.kind) {
    case 'words':
      return allOf(sequenceTerms(expression, vocabulary).map(anyOf))
    case 'near':
      return nearCandidates(expression.parts, expression.distance, vocabulary)
    case 'and':
      return allOf(expression.parts.map((part) => candidatesFor(part, vocabulary)))
    case 'or':
      return oneOf(expression.parts.map((part) => candidatesFor(part, vocabulary)))
    case 'not':
      // What holds is told by the text alone; a paragraph that the index finds may hold it in another way.
      return ALL
    case 'regex':
      return requiredCandidates(requiredLiterals(expression.source, expression.flags), vocabulary)
  }
}

/** Alternatives, each an FTS5 phrase; all where there are too many to name. */
type Phrases = readonly string[] | 'all'

/**
 * The phrases of which a sequence needs one each. Exact words and characters make one phrase; between words in
 * any form, each of which has several, the order is left to the text.
 */
function sequenceTerms({ tokens, allForms, isPrefix }: WordSequence, vocabulary: Vocabulary): Phrases[] {
  const pieces: Phrases[] = []
  for (const piece of piecesOf(tokens, allForms)) {
    const isLast = piece.at(-1) === tokens.at(-1)
    const [first] = piece
    if (allForms && first && !first.isCharacter && !(isPrefix && isLast)) {
      pieces.push(formsOf(first.text, vocabulary))
    } else if (piece.length === 1 && first && !first.isCharacter && isPrefix && isLast) {
      pieces.push(beginningsOf(first.text, vocabulary))
    } else pieces.push([phraseOf(piece, isPrefix && isLast)])
  }
  return pieces
}

/** Runs of tokens whose terms stand one after the other in the index. */
function piecesOf(tokens: readonly SoughtToken[], allForms: boolean): SoughtToken[][] {
  const pieces: SoughtToken[][] = []
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]
    // Whether a character ends its run the query does not say, unless the next one is joined to it.
    const goesOn =
      before &&
      (token.isCharacter && before.isCharacter
        ? token.isJoined
        : !token.isCharacter && !before.isCharacter && !allForms)
    if (goesOn) pieces.at(-1)?.push(token)
    else pieces.push([token])
  }
  return pieces
}

/** The terms of tokens that are all words or all characters of one run. */
function phraseOf(tokens: readonly SoughtToken[], isPrefix: boolean): string {
  const [first] = tokens
  if (!first?.isCharacter) return `"${tokens.map(({ text }) => asTerm(text)).join(' ')}"${isPrefix ? ' *' : ''}`
  if (tokens.length === 1) return `"${asTerm(first.text)}" *`
  return `"${tokens
    .slice(1)
    .map(({ text }, index) => asTerm((tokens[index]?.text ?? '') + text))
    .join(' ')}"`
}

function formsOf(word: string, vocabulary: Vocabulary): Phrases {
  const stem = stemOf(word)
  // As `FormTest` has it: those of the same stem, those of which the word is the stem, and the stem itself.
  const stems = new Set([stem, word])
  return limited([...new Set([...stems].flatMap((one) => vocabulary.wordsWithStem(one, MOST_WORDS + 1)).concat(stem))])
}

function beginningsOf(beginning: string, vocabulary: Vocabulary): Phrases {
  const words = vocabulary.wordsBeginningWith(beginning, MOST_BEGINNING + 1)
  return words.length > MOST_BEGINNING ? [`"${asTerm(beginning)}" *`] : words.map((word) => `"${asTerm(word)}"`)
}

function limited(words: readonly string[]): Phrases {
  return words.length > MOST_WORDS ? 'all' : words.map((word) => `"${asTerm(word)}"`)
}

function nearCandidates(parts: readonly WordSequence[], distance: number, vocabulary: Vocabulary): Candidates {
  const terms = parts.map((part) => sequenceTerms(part, vocabulary))
  const all = allOf(terms.flat().map(anyOf))
  let groups = ['']
  for (const [phrases, ...more] of terms) {
    if (phrases === undefined || phrases === 'all' || more.length > 0) return all
    groups = groups.flatMap((group) => phrases.map((phrase) => `${group} ${phrase}`))
    if (groups.length === 0 || groups.length > MOST_NEARS) return all
  }
  // A run of characters has one term less than characters, and so seems to end one place earlier.
  const reach = parts.some(({ tokens }) => tokens.at(-1)?.isCharacter) ? distance + 1 : distance
  return { kind: 'match', expression: `(${groups.map((group) => `NEAR(${group.trim()}, ${reach})`).join(' OR ')})` }
}

function requiredCandidates(required: Required, vocabulary: Vocabulary): Candidates {
  if (required === null) return ALL
  if (required.kind === 'literal') {
    return weightOf(required) < LIGHTEST ? ALL : allOf(literalTerms(required.text, vocabulary).map(anyOf))
  }
  if (required.kind === 'any') return oneOf(required.parts.map((part) => requiredCandidates(part, vocabulary)))
  // One literal is enough to find few paragraphs; short ones are in very many words.
  const [heaviest = null] = required.parts.toSorted((a, b) => weightOf(b) - weightOf(a))
  return requiredCandidates(heaviest, vocabulary)
}

/** How much a literal narrows the search: its length, a kanji counting as a word of its own. */
function weightOf(required: Required): number {
  if (required === null) return 0
  if (required.kind === 'literal') return required.text.replace(/\p{sc=Han}/gu, '###').length
  const weights = required.parts.map(weightOf)
  return required.kind === 'all' ? Math.max(...weights) : Math.min(...weights)
}

/** What a text that holds the literal, perhaps within longer words, has in the index. */
function literalTerms(literal: string, vocabulary: Vocabulary): Phrases[] {
  const tokens = tokenise(literal)
  return piecesOf(tokens, true).map((piece) => {
    const [first] = piece
    if (!first || first.isCharacter) return [phraseOf(piece, false)]
    if (tokens.length === 1) return limited(vocabulary.wordsHolding(asTerm(first.text), MOST_WORDS + 1))
    if (first === tokens[0]) return limited(vocabulary.wordsEndingWith(asTerm(first.text), MOST_WORDS + 1))
    return [phraseOf(piece, first === tokens.at(-1))]
  })
}

function anyOf(phrases: Phrases): Candidates {
  if (phrases === 'all') return ALL
  if (phrases.length === 0) return NONE
  return { kind: 'match', expression: phrases.length === 1 ? (phrases[0] ?? '') : `(${phrases.join(' OR ')})` }
}

function allOf(parts: readonly Candidates[]): Candidates {
  if (parts.some(({ kind }) => kind === 'none')) return NONE
  return (
    joined(
      parts.filter((part) => part.kind === 'match'),
      'AND',
    ) ?? ALL
  )
}

function oneOf(parts: readonly Candidates[]): Candidates {
  if (parts.some(({ kind }) => kind === 'all')) return ALL
  return (
    joined(
      parts.filter((part) => part.kind === 'match'),
      'OR',
    ) ?? NONE
  )
}

function joined(parts: readonly Extract<Candidates, { kind: 'match' }>[], operator: 'AND' | 'OR'): Candidates | null {
  const [first] = parts
  if (parts.length < 2) return first ?? null
  return { kind: 'match', expression: `(${parts.map(({ expression }) => expression).join(` ${operator} `)})` }
}
