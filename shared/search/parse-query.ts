import type { Span } from '../domain/spans.ts'
import type { Expression, Near, WordSequence } from './expression.ts'
import { readLexemes, type Lexeme } from './lexemes.ts'
import { QueryFault, type ParsedQuery, type Restriction } from './query.ts'
import { tokenise } from './tokens.ts'

/** How far apart the parts of NEAR may be where no number is given. */
export const NEAR_DISTANCE = 10

/**
 * Reads a query:
 *
 *     words in any form     all of them in one paragraph
 *     "exact phrase"        these words as they are, one after the other
 *     begin*                words that begin so
 *     a OR b, (a OR b) c    alternatives
 *     -a, NOT a             paragraphs without it
 *     NEAR(a b, 5)          at most five words between them
 *     /expression/i         a regular expression over the text as printed
 *     speaker:Kono|Lavrov   a restriction with alternatives; -speaker:Kono rules out
 *     untagged              only words that no passage covers
 *
 * Throws `QueryFault` with the place of what cannot be read.
 */
export function parseQuery(query: string): ParsedQuery {
  return new Parser(query).parse()
}

class Parser {
  readonly #end: Span
  readonly #lexemes: readonly Lexeme[]
  readonly #restrictions: Restriction[] = []
  #isUntagged = false
  #at = 0
  #depth = 0
  /** Which part of an OR outside of brackets is being read, and in which of them restrictions stand. */
  #alternative = 0
  #restricted: number | null = null

  constructor(query: string) {
    this.#lexemes = readLexemes(query)
    this.#end = { start: query.length, end: query.length }
  }

  parse(): ParsedQuery {
    const expression = this.#alternatives()
    const rest = this.#peek()
    if (rest) throw new QueryFault('This bracket closes nothing.', rest.at)
    if (expression === null && this.#restrictions.length === 0 && !this.#isUntagged) {
      throw new QueryFault('There is no word in this query to look for.', { start: 0, end: this.#end.end })
    }
    return { expression, restrictions: this.#restrictions, isUntagged: this.#isUntagged }
  }

  #peek(): Lexeme | undefined {
    return this.#lexemes[this.#at]
  }

  #take(kind: Lexeme['kind']): boolean {
    if (this.#peek()?.kind !== kind) return false
    this.#at += 1
    return true
  }

  /** Null where there is nothing to look for, only signs or restrictions. */
  #alternatives(): Expression | null {
    const parts: Expression[] = []
    const first = this.#sequence()
    if (first) parts.push(first)
    while (this.#peek()?.kind === 'or') {
      const or = this.#lexemes[this.#at]
      this.#at += 1
      if (this.#depth === 0) this.#alternative += 1
      const next = this.#sequence()
      if (!next || parts.length === 0) {
        throw new QueryFault(this.#restrictions.length > 0 ? RESTRICTION_ALONE : OR_ALONE, or?.at ?? this.#end)
      }
      parts.push(next)
    }
    return parts.length > 1 ? { kind: 'or', parts } : (parts[0] ?? null)
  }

  #sequence(): Expression | null {
    const parts: Expression[] = []
    for (let next = this.#peek(); next && next.kind !== 'or' && next.kind !== 'close'; next = this.#peek()) {
      if (this.#take('and')) {
        if (parts.length === 0 || isEnd(this.#peek())) {
          throw new QueryFault(
            'AND needs words on both sides. Put it in quotation marks to look for the word.',
            next.at,
          )
        }
        continue
      }
      const part = this.#part(false)
      if (part) parts.push(part)
    }
    return parts.length > 1 ? { kind: 'and', parts } : (parts[0] ?? null)
  }

  #part(isNegated: boolean): Expression | null {
    const lexeme = this.#peek()
    this.#at += 1
    switch (lexeme?.kind) {
      case 'not':
        return this.#negated(lexeme, isNegated)
      case 'open':
        return this.#bracketed(lexeme)
      case 'near':
        return this.#near(lexeme)
      case 'word':
      case 'phrase':
        return sequenceOf(lexeme)
      case 'regex':
        return { kind: 'regex', source: lexeme.source, flags: lexeme.flags }
      case 'restriction':
        this.#requireTopLevel(lexeme)
        this.#restrictions.push({ field: lexeme.field, values: lexeme.values, isNegated, at: lexeme.at })
        return null
      case 'untagged':
        this.#requireTopLevel(lexeme)
        if (isNegated)
          throw new QueryFault('“untagged” cannot be ruled out; leave it away to find all words.', lexeme.at)
        this.#isUntagged = true
        return null
      default:
        throw new QueryFault('Something is missing here.', lexeme?.at ?? this.#end)
    }
  }

  /** A restriction holds for the whole query; where two parts of an OR have their own, it could not. */
  #requireTopLevel({ at }: Lexeme): void {
    this.#restricted ??= this.#alternative
    if (this.#depth > 0 || this.#restricted !== this.#alternative) throw new QueryFault(RESTRICTION_ALONE, at)
  }

  #negated(not: Lexeme, isNegated: boolean): Expression | null {
    if (isEnd(this.#peek())) {
      throw new QueryFault('After NOT a word is missing. Put it in quotation marks to look for the word.', not.at)
    }
    const part = this.#part(!isNegated)
    return part === null ? null : { kind: 'not', part }
  }

  #bracketed(open: Lexeme): Expression | null {
    this.#depth += 1
    const inner = this.#alternatives()
    if (!this.#take('close')) throw new QueryFault('This bracket is not closed.', open.at)
    this.#depth -= 1
    return inner
  }

  #near(near: Lexeme): Near | null {
    const open = this.#peek()
    this.#at += 1
    const parts: WordSequence[] = []
    let distance = NEAR_DISTANCE
    for (let next = this.#peek(); next && next.kind !== 'close'; next = this.#peek()) {
      this.#at += 1
      if (next.kind === 'comma') {
        const number = this.#peek()
        if (
          number?.kind !== 'word' ||
          !/^\d{1,4}$/.test(number.words) ||
          this.#lexemes[this.#at + 1]?.kind !== 'close'
        ) {
          if (parts.length > 0 && !isEnd(number)) continue
          throw new QueryFault('After the comma the number of words is missing, as in NEAR(peace treaty, 5).', next.at)
        }
        distance = Number(number.words)
        this.#at += 1
      } else if (next.kind === 'word' || next.kind === 'phrase') {
        const part = sequenceOf(next)
        if (part) parts.push(part)
      } else throw new QueryFault('Inside NEAR( ) only words and phrases may stand.', next.at)
    }
    if (!this.#take('close')) throw new QueryFault('This bracket is not closed.', open?.at ?? near.at)
    if (parts.length < 2) throw new QueryFault('NEAR needs at least two words, as in NEAR(peace treaty, 5).', near.at)
    return { kind: 'near', parts, distance }
  }
}

const OR_ALONE = 'OR needs words on both sides. Put it in quotation marks to look for the word.'
const RESTRICTION_ALONE =
  'A restriction such as speaker: holds for the whole query; put it outside of brackets. Alternatives are written speaker:Kono|Lavrov.'

function isEnd(lexeme: Lexeme | undefined): boolean {
  return lexeme === undefined || lexeme.kind === 'close' || lexeme.kind === 'or' || lexeme.kind === 'and'
}

/** Null where the words are signs only. */
function sequenceOf({ kind, words, isPrefix }: Extract<Lexeme, { kind: 'word' | 'phrase' }>): WordSequence | null {
  const tokens = tokenise(words).map(({ text, isCharacter, isJoined }) => ({ text, isCharacter, isJoined }))
  return tokens.length === 0 ? null : { kind: 'words', tokens, allForms: kind === 'word', isPrefix }
}
