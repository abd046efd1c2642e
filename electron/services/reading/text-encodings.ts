import { chardet } from 'jschardet'
import { AppError } from '#shared/api/envelope.ts'
import type { EncodingBy, EncodingName } from '#shared/domain/encodings.ts'
import { findUtf16, isUtf16Mark } from './utf16-pattern.ts'

// Recognises the character encoding of a text file and decodes it.

/** What is known of a text's encoding before its bytes are looked at; WHATWG labels. */
export interface EncodingHints {
  /** As the file itself states it, as HTML and MIME do; not always truly. */
  readonly declared?: string | null
  /** By the person who imports the file. Nothing else counts then. */
  readonly chosen?: string | null
}

export interface DecodedText {
  readonly text: string
  /** WHATWG name of the encoding. */
  readonly encoding: string
  readonly encodingBy: EncodingBy
}

const SAMPLE_BYTES = 64 * 1024
/** UTF-16 units of a text in which chance still plays a part. */
const SHORT = 200
/**
 * The text of the bytes: as the person chose, by byte-order mark, as UTF-16 or ISO-2022-JP by the patterns that only
 * these leave, as strict UTF-8, by what the file declares, by statistics (as UTF-8 of which little is broken, too), and as windows-1252 where nothing else fits.
 * The mark is not part of the text. Throws `invalid-input` for a chosen encoding that is none.
 */
export function decodeText(bytes: Uint8Array, { declared = null, chosen = null }: EncodingHints = {}): DecodedText {
  if (chosen !== null) return decodeAs(bytes, chosenEncoding(chosen), 'chosen')
  const marked = findMark(bytes)
  if (marked !== null) return decodeAs(bytes, marked, 'mark')
  const pattern = findUtf16(bytes) ?? findIso2022(bytes)
  if (pattern !== null) return decodeAs(bytes, pattern, 'pattern')
  const text = decodeStrictly(bytes, 'utf-8')
  if (text !== null && !isOddUtf8(text)) return { text, encoding: 'utf-8', encodingBy: 'utf-8' }
  const stated = knownEncoding(declared)
  const declaredText = stated === null ? null : decodeStrictly(bytes, stated)
  if (stated !== null && declaredText !== null) return { text: declaredText, encoding: stated, encodingBy: 'declared' }
  const guess = text === null && isBrokenUtf8(bytes) ? 'utf-8' : guessEncoding(bytes, text !== null)
  return decodeAs(bytes, guess, 'statistics')
}

/** As `decodeText`, with line ends made "\n", and NUL and lone surrogates U+FFFD. Nothing else changes. */
export function decodeFile(bytes: Uint8Array, hints: EncodingHints = {}): DecodedText {
  const { text, ...found } = decodeText(bytes, hints)
  const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text
  return { text: unmarked.replace(/\r\n?/gu, '\n').replaceAll('\0', '\uFFFD').toWellFormed(), ...found }
}

function decodeAs(bytes: Uint8Array, encoding: string, encodingBy: EncodingBy): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, encodingBy }
}

/** Null where a byte means nothing in the encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function findMark(bytes: Uint8Array): EncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return isUtf16Mark(bytes, 'utf-16le') ? 'utf-16le' : null
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return isUtf16Mark(bytes, 'utf-16be') ? 'utf-16be' : null
  return null
}

/** Letters of scripts that no ministry writes in, symbols and characters that are none. */
const ODD =
  /[\u0180-\u02af\u0460-\u048f\u0492-\u052f\u0700-\u08ff\u1700-\u1cff\u2300-\u2bff\ue000-\uf8ff]|\p{Cc}|\p{Cn}/u
const SCRIPTS = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Hebrew', 'Arabic'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
)

/** A few characters of another encoding can pass for UTF-8; they make a mixture that nobody writes. */
function isOddUtf8(text: string): boolean {
  if (text.length > SHORT) return false
  const others = text.replace(/[ -~\s]+/gu, '')
  return ODD.test(others) || SCRIPTS.filter((script) => script.test(others)).length > 1
}

/** ISO-2022-JP is plain ASCII with escapes, and so would pass for UTF-8. */
function findIso2022(bytes: Uint8Array): 'iso-2022-jp' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  for (let i = sample.indexOf(0x1b); i >= 0 && i < sample.length - 2; i = sample.indexOf(0x1b, i + 1)) {
    if (sample[i + 1] === 0x24 && (sample[i + 2] === 0x42 || sample[i + 2] === 0x40)) return 'iso-2022-jp'
  }
  return null
}

/** The detector's names of the encodings that it is asked for, the likelier first. */
const DETECTED: Readonly<Record<string, EncodingName>> = {
  cp1251: 'windows-1251',
  'koi8-r': 'koi8-r',
  'koi8-u': 'koi8-u',
  cp866: 'ibm866',
  'iso8859-5': 'iso-8859-5',
  'mac-cyrillic': 'x-mac-cyrillic',
  cp932: 'shift_jis',
  shift_jis_2004: 'shift_jis',
  euc_jis_2004: 'euc-jp',
  gb18030: 'gb18030',
  big5hkscs: 'big5',
  euc_kr: 'euc-kr',
  cp949: 'euc-kr',
  cp1252: 'windows-1252',
  'mac-roman': 'macintosh',
  cp1250: 'windows-1250',
  'iso8859-2': 'iso-8859-2',
  cp1257: 'windows-1257',
  cp1253: 'windows-1253',
  cp1254: 'windows-1254',
  cp1255: 'windows-1255',
  cp1256: 'windows-1256',
}

function guessEncoding(bytes: Uint8Array, mayBeUtf8: boolean): EncodingName {
  const sample = telling(bytes)
  const names = Object.keys(DETECTED).filter((name) => !name.startsWith('mac-') || endsLinesAsMacintosh(sample))
  const includeEncodings = [...names, ...(mayBeUtf8 ? ['utf-8'] : [])]
  const guesses = chardet.detectAll(sample, { includeEncodings, ignoreThreshold: true, compatNames: false })
  const best = guesses[0]?.confidence ?? 0
  const equals = guesses.filter(({ confidence }) => confidence > best * 0.95).map(({ encoding }) => encoding)
  if (mayBeUtf8 && equals.includes('utf-8')) return 'utf-8'
  const likeliest = names.find((name) => equals.includes(name))
  return DETECTED[likeliest ?? ''] ?? 'windows-1252'
}

/** Its encodings are all but those of Windows, and its line ends are nobody else's. */
function endsLinesAsMacintosh(bytes: Uint8Array): boolean {
  return bytes.includes(0x0d) && !bytes.includes(0x0a)
}

/** True where far more characters make sense as UTF-8 than do not: what is cut or pasted together badly is still UTF-8. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const characters = new TextDecoder('utf-8').decode(telling(bytes)).match(/[^\0-\x7f]/gu) ?? []
  const broken = characters.filter((character) => character === '\uFFFD').length
  return characters.length >= 10 && characters.length > broken * 11
}

/** The part of the bytes that tells encodings apart: from the first byte that is not ASCII. */
function telling(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = Math.max(0, first - 200)
  return bytes.subarray(start, start + SAMPLE_BYTES)
}

/** The WHATWG name of an encoding that can be decoded here and is not Unicode, null for any other. */
function knownEncoding(label: string | null): string | null {
  if (label === null || label === '' || /^utf-?(?:8|16|32)/iu.test(label)) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

function chosenEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    throw new AppError('invalid-input', `There is no character encoding “${label.slice(0, 40)}”.`)
  }
}
