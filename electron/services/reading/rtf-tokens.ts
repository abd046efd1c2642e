// Parts RTF into groups, control words and runs of characters. Pictures and other binary data are passed over.

export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly word: string; readonly value: number | null }
  | { readonly type: 'symbol'; readonly symbol: string }
  /** Characters as they stand in the file, one a byte. */
  | { readonly type: 'text'; readonly text: string }
  /** One character written as `\'hh`. */
  | { readonly type: 'byte'; readonly byte: number }

const WORD = /\\([a-zA-Z]{1,40})(-?\d{1,10})? ?/uy
const HEX = /\\'([0-9a-fA-F]{2})/uy
const TEXT = /[^\\{}\r\n]+/uy
const OPEN: RtfToken = { type: 'open' }
const CLOSE: RtfToken = { type: 'close' }

/** The tokens of an RTF file, whose bytes stand in the string one a character. Never throws. */
export function* tokenizeRtf(rtf: string): Generator<RtfToken> {
  let at = 0
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(rtf)
    if (found) at = pattern.lastIndex
    return found
  }
  while (at < rtf.length) {
    const character = rtf.charAt(at)
    if (character === '{' || character === '}') {
      at++
      yield character === '{' ? OPEN : CLOSE
    } else if (character === '\r' || character === '\n') at++
    else if (character !== '\\') {
      const text = match(TEXT)?.[0] ?? ''
      yield { type: 'text', text }
    } else {
      const word = match(WORD)
      const hex = word ? null : match(HEX)
      if (word?.[1] === 'bin') at += Math.max(0, Number(word[2] ?? 0))
      else if (word) yield { type: 'word', word: word[1] ?? '', value: word[2] === undefined ? null : Number(word[2]) }
      else if (hex) yield { type: 'byte', byte: Number.parseInt(hex[1] ?? '0', 16) }
      else {
        yield { type: 'symbol', symbol: rtf.charAt(at + 1) }
        at += 2
      }
    }
  }
}
