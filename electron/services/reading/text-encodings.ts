import { detect } from 'jschardet'

// Recognises the character encoding of a text file and decodes it.

export interface DecodedText {
  readonly text: string
  /** WHATWG name of the encoding. */
  readonly encoding: string
}

const SAMPLE_BYTES = 64 * 1024
const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The text of the bytes: by byte-order mark, as strict UTF-8, as UTF-16 by its pattern of zero bytes, by what an
 * HTML page declares, by statistics, and as windows-1252 where nothing else fits. The mark is not part of the text.
 */
export function decodeText(bytes: Uint8Array, declaredEncoding: string | null): DecodedText {
  for (const [encoding, mark] of BYTE_ORDER_MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return { text: decode(bytes, encoding), encoding }
  }
  const utf16 = findUtf16(bytes)
  if (utf16 !== null) return { text: decode(bytes, utf16), encoding: utf16 }
  const iso2022 = findIso2022(bytes)
  if (iso2022 !== null) return { text: decode(bytes, iso2022), encoding: iso2022 }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    const encoding = knownEncoding(declaredEncoding) ?? guessEncoding(bytes)
    return { text: decode(bytes, encoding), encoding }
  }
}

/** As `decodeText`, with line ends made "\n", and NUL and lone surrogates U+FFFD. Nothing else changes. */
export function decodeFile(bytes: Uint8Array, declaredEncoding: string | null): DecodedText {
  const { text, encoding } = decodeText(bytes, declaredEncoding)
  const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text
  return { text: unmarked.replace(/\r\n?/gu, '\n').replaceAll('\0', '\uFFFD').toWellFormed(), encoding }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** UTF-16 without a mark: Latin, Cyrillic and white space leave the same few high bytes at every other place. */
export function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length & ~1, SAMPLE_BYTES)
  if (bytes.length % 2 !== 0 || length < 4) return null
  let even = 0
  let odd = 0
  let breaksLittle = 0
  let breaksBig = 0
  for (let i = 0; i < length; i += 2) {
    const [first, second] = [bytes[i], bytes[i + 1]]
    if (first === 0) even++
    if (second === 0) odd++
    if (second === 0 && (first === 0x0a || first === 0x20)) breaksLittle++
    if (first === 0 && (second === 0x0a || second === 0x20)) breaksBig++
  }
  const pairs = length / 2
  if (odd > pairs * 0.1 && even <= pairs * 0.01 && breaksLittle > 0) return 'utf-16le'
  if (even > pairs * 0.1 && odd <= pairs * 0.01 && breaksBig > 0) return 'utf-16be'
  return null
}

/** ISO-2022-JP is plain ASCII with escapes, and so would pass for UTF-8. */
function findIso2022(bytes: Uint8Array): 'iso-2022-jp' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  for (let i = sample.indexOf(0x1b); i >= 0 && i < sample.length - 2; i = sample.indexOf(0x1b, i + 1)) {
    if (sample[i + 1] === 0x24 && (sample[i + 2] === 0x42 || sample[i + 2] === 0x40)) return 'iso-2022-jp'
  }
  return null
}

function guessEncoding(bytes: Uint8Array): string {
  const guess = detect(Buffer.from(telling(bytes)))
  return knownEncoding(guess.encoding) ?? 'windows-1252'
}

/** The part of the bytes that tells encodings apart: from the first byte that is not ASCII. */
function telling(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = Math.max(0, first - 200)
  return bytes.subarray(start, start + SAMPLE_BYTES)
}

/** The WHATWG name of an encoding that can be decoded here, null for one that cannot. */
function knownEncoding(name: string | null): string | null {
  if (name === null || name === '' || /^utf-?(?:8|16|32)/iu.test(name) || /^ascii$/iu.test(name)) return null
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}
