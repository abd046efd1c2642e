import type { Span } from '../domain/spans.ts'
import { QueryFault, RESTRICTION_FIELDS, type RestrictionField } from './query.ts'

/** A piece of a query as it is written. */
export type Lexeme = { readonly at: Span } & (
  | { readonly kind: 'open' | 'close' | 'comma' | 'or' | 'and' | 'not' | 'near' | 'untagged' }
  | { readonly kind: 'word' | 'phrase'; readonly words: string; readonly isPrefix: boolean }
  | { readonly kind: 'regex'; readonly source: string; readonly flags: string }
  | { readonly kind: 'restriction'; readonly field: RestrictionField; readonly values: readonly string[] }
)

const OPENING_QUOTE = '"“«„「『'
const CLOSING_QUOTE: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"“',
  '„': '“”"',
  '«': '»',
  '「': '」',
  '『': '』',
}
const OPERATORS: Readonly<Record<string, 'or' | 'and' | 'not' | 'untagged'>> = {
  OR: 'or',
  AND: 'and',
  NOT: 'not',
  untagged: 'untagged',
}
const FIELD = new RegExp(`^(${RESTRICTION_FIELDS.join('|')}):`)
/** How far a word reaches: to white space, a bracket or a quotation mark; inside NEAR( ) to a comma too. */
const WORD = /[^\s()"“”«»„「」『』（）]+/uy
const WORD_IN_NEAR = /[^\s()"“”«»„「」『』（），、,]+/uy

/** The pieces of a query in order. Throws `QueryFault`. */
export function readLexemes(query: string): Lexeme[] {
  const reader = new LexemeReader(query)
  return reader.readAll()
}

/** How each restriction is written. */
const EXAMPLES: Readonly<Record<RestrictionField, string>> = {
  speaker: 'speaker:Kono',
  actor: 'actor:"Taro Kono"',
  issue: 'issue:"Peace treaty"',
  code: 'code:Courtesy',
  stance: 'stance:rejects',
  kind: 'kind:press-conference',
  role: 'role:answer',
  event: 'event:"2+2"',
  date: 'date:2017..2019',
}

class LexemeReader {
  readonly #query: string
  readonly #lexemes: Lexeme[] = []
  #at = 0
  /** How many brackets are open inside NEAR( ); 0 outside. */
  #nearDepth = 0

  constructor(query: string) {
    this.#query = query
  }

  readAll(): Lexeme[] {
    while (this.#at < this.#query.length) this.#readOne()
    return this.#lexemes
  }

  #readOne(): void {
    const start = this.#at
    const sign = this.#query.charAt(start)
    if (/\s/u.test(sign)) this.#at += 1
    else if (sign === '(' || sign === '（') this.#bracket('open')
    else if (sign === ')' || sign === '）') this.#bracket('close')
    else if (this.#nearDepth > 0 && /[,，、]/u.test(sign)) this.#push({ kind: 'comma', at: this.#take(1) })
    else if (OPENING_QUOTE.includes(sign)) {
      const words = this.#readQuoted()
      const isPrefix = this.#takeStar()
      this.#push({ kind: 'phrase', words, isPrefix, at: { start, end: this.#at } })
    } else if (sign === '-' && this.#isAttachedMinus()) this.#push({ kind: 'not', at: this.#take(1) })
    else if (sign === '/') this.#readRegex()
    else this.#readWord()
  }

  #bracket(kind: 'open' | 'close'): void {
    if (this.#nearDepth > 0) this.#nearDepth += kind === 'open' ? 1 : -1
    else if (kind === 'open' && this.#lexemes.at(-1)?.kind === 'near') this.#nearDepth = 1
    this.#push({ kind, at: this.#take(1) })
  }

  /** A minus rules out what it is attached to; one that stands alone, or inside a word, is only a sign. */
  #isAttachedMinus(): boolean {
    return /^[^\s)-]/u.test(this.#query.slice(this.#at + 1))
  }

  #readQuoted(): string {
    const start = this.#at
    const closing = CLOSING_QUOTE[this.#query.charAt(start)] ?? '"'
    let end = start + 1
    while (end < this.#query.length && !closing.includes(this.#query.charAt(end))) end += 1
    if (end === this.#query.length) {
      throw new QueryFault('The quotation mark is not closed.', { start, end })
    }
    this.#at = end + 1
    return this.#query.slice(start + 1, end)
  }

  #readRegex(): void {
    const start = this.#at
    // Up to the first slash that is neither escaped nor in a class.
    const found = /^\/((?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+)\/([a-z]*)/isu.exec(this.#query.slice(start))
    if (!found) {
      throw new QueryFault(
        'The regular expression is not closed: it ends with a slash, as in /pattern/. To look for the sign itself, put it in quotation marks.',
        { start, end: this.#query.length },
      )
    }
    this.#at += found[0].length
    const [, source = '', flags = ''] = found
    const at = { start, end: this.#at }
    if (!/^i?$/.test(flags)) {
      throw new QueryFault('After a regular expression only “i” may stand: without regard to capital letters.', at)
    }
    try {
      RegExp(source, `u${flags}`)
    } catch (error) {
      const why = error instanceof Error ? error.message.replace(/^Invalid regular expression: .*: /su, '') : ''
      throw new QueryFault(`This regular expression cannot be read: ${why}.`, at)
    }
    this.#push({ kind: 'regex', source, flags, at })
  }

  #readWord(): void {
    const start = this.#at
    const field = FIELD.exec(this.#query.slice(start))?.[1]
    if (field !== undefined) return this.#readRestriction(field)
    const pattern = this.#nearDepth > 0 ? WORD_IN_NEAR : WORD
    pattern.lastIndex = start
    // What is no space, bracket or quotation mark; a closing mark without its opening one is passed over.
    const written = pattern.exec(this.#query)?.[0] ?? ''
    if (written === '') {
      this.#at += 1
      return
    }
    this.#at += written.length
    const at = { start, end: this.#at }
    const operator = OPERATORS[written]
    if (operator !== undefined) this.#push({ kind: operator, at })
    else if (written === 'NEAR' && /^\s*[(（]/u.test(this.#query.slice(this.#at))) {
      this.#push({ kind: 'near', at })
    } else {
      const isPrefix = /[*＊]$/u.test(written)
      this.#push({ kind: 'word', words: isPrefix ? written.slice(0, -1) : written, isPrefix, at })
    }
  }

  #readRestriction(name: string): void {
    const start = this.#at
    const field = RESTRICTION_FIELDS.find((known) => known === name)
    if (!field) return
    this.#at += name.length + 1
    const values: string[] = []
    do {
      values.push(this.#readValue())
    } while (this.#takeBar())
    const at = { start, end: this.#at }
    if (values.some((value) => value.trim() === '')) {
      throw new QueryFault(`After “${field}:” a value is missing, as in ${EXAMPLES[field]}.`, at)
    }
    this.#push({ kind: 'restriction', field, values, at })
  }

  #readValue(): string {
    if (OPENING_QUOTE.includes(this.#query.charAt(this.#at)) && this.#at < this.#query.length) return this.#readQuoted()
    const value = /^[^\s()|（）]*/u.exec(this.#query.slice(this.#at))?.[0] ?? ''
    this.#at += value.length
    return value
  }

  #takeBar(): boolean {
    if (this.#query.charAt(this.#at) !== '|') return false
    this.#at += 1
    return true
  }

  #takeStar(): boolean {
    if (!/[*＊]/u.test(this.#query.charAt(this.#at))) return false
    this.#at += 1
    return true
  }

  #take(length: number): Span {
    this.#at += length
    return { start: this.#at - length, end: this.#at }
  }

  #push(lexeme: Lexeme): void {
    this.#lexemes.push(lexeme)
  }
}
