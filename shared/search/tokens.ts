import { fold } from '../domain/folding.ts'

/**
 * A word of a text, or one character of a script that is written without spaces (kanji, kana, Hangul, Thai …), as it
 * is compared: folded. Offsets are UTF-16 units of the text itself, end exclusive.
 */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  /** One character of an unspaced script. */
  readonly isCharacter: boolean
  /** Nothing parts it from the token before. */
  readonly isJoined: boolean
}

/** What a character is; none where it has not been met yet. */
const SEPARATOR = 1
const LETTER = 2
const CHARACTER = 3
const MARK = 4
/** Soft hyphens and joiners: invisible, no part of a word and no end of it. */
const INVISIBLE = 5
const SURROGATE = 6
const KIND = 7
/** Added to what folding puts in lower case at most, and to what it does put so. */
const PLAIN = 8
const CAPITAL = 16

/** Kind and plainness of each UTF-16 unit, found out when it is first met. */
const kinds = new Uint8Array(0x10000)

const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u

const INVISIBLES = /\u00ad|\u200c|\u200d|\u2060|\ufeff/
const ALL_INVISIBLES = new RegExp(INVISIBLES, 'g')

function kindOf(character: string): number {
  if (/[\ud800-\udfff]/.test(character) && character.length === 1) return SURROGATE
  if (INVISIBLES.test(character)) return INVISIBLE
  // Half-width voicing marks are letters by category, but belong to the character before them.
  if (/[\p{M}\uff9e\uff9f]/u.test(character)) return MARK
  if (!/[\p{L}\p{N}]/u.test(character)) return SEPARATOR
  if (UNSPACED.test(character))
    return CHARACTER | (/[\u4e00-\u9fff\u3041-\u3096\u30a1-\u30fa]/.test(character) ? PLAIN : 0)
  if (/[0-9a-z\u0430-\u044f]/.test(character)) return LETTER | PLAIN
  return LETTER | (/[A-Z\u0410-\u042f]/.test(character) ? PLAIN | CAPITAL : 0)
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return kinds[unit] || (kinds[unit] = kindOf(text.charAt(at)))
}

/** Of the character of two units, or of the lone surrogate, at `at`. */
function astralKind(text: string, at: number): { kind: number; width: number } {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const kind = kindOf(character)
  return { kind: kind === SURROGATE ? SEPARATOR : kind, width: character.length }
}

/** The tokens of a text in reading order. Apostrophes, hyphens and all other signs part words. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  /** Where the last token ends, invisible characters after it included. */
  let reach = -1
  while (at < text.length) {
    let kind = kindAt(text, at)
    let width = 1
    if (kind === SURROGATE) ({ kind, width } = astralKind(text, at))
    const first = kind & KIND
    if (first !== LETTER && first !== CHARACTER) {
      if (first === INVISIBLE && reach === at) reach += width
      at += width
      continue
    }
    const start = at
    let end = at + width
    /** What all characters of the token are, and what any of them is. */
    let all = kind
    let any = kind
    for (at = end; at < text.length; at += width) {
      kind = kindAt(text, at)
      width = 1
      if (kind === SURROGATE) ({ kind, width } = astralKind(text, at))
      const next = kind & KIND
      if (next !== MARK && next !== INVISIBLE && (next !== LETTER || first === CHARACTER)) break
      if (next !== INVISIBLE) end = at + width
      all &= kind
      any |= kind
    }
    const words = text.slice(start, end)
    const plain = (any & CAPITAL) === 0 ? words : words.toLowerCase()
    const folded = (all & PLAIN) === 0 ? foldToken(words) : plain
    if (folded !== '') {
      tokens.push({ text: folded, start, end, isCharacter: first === CHARACTER, isJoined: reach === start })
    }
    reach = at
  }
  return tokens
}

function foldToken(words: string): string {
  return fold(words.replace(ALL_INVISIBLES, ''))
}

/**
 * The terms under which the tokens are indexed, one for each, so that a term's place is its token's: words as they
 * are, characters together with the one that follows in the same run. ASCII signs that folding brought in ("½" is
 * "1⁄2") become letters, since the index parts terms at them.
 */
export function indexTerms(tokens: readonly Token[]): string[] {
  return tokens.map((token, index) => {
    if (!token.isCharacter) return asTerm(token.text)
    const next = tokens[index + 1]
    return asTerm(next?.isCharacter && next.isJoined ? token.text + next.text : token.text)
  })
}

/** The text of a token, or its beginning, as it stands in a term of the index. */
export function asTerm(text: string): string {
  return text.replace(/[^0-9A-Za-z\u0080-\uffff]/g, '\u00b7')
}
