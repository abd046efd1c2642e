// Tells UTF-16 without a byte-order mark from everything else.

const SAMPLE_BYTES = 64 * 1024
/** Characters of one script and of its punctuation; in the wrong byte order, and in other encodings, few are left. */
const ORDINARY =
  /[\t\n\r\u0020-\u007e\u00a0-\u017f\u0370-\u045f\u0490\u0491\u05d0-\u05ea\u0600-\u06ff\u2010-\u2026\u2030-\u203a\u2116\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]/gu
/** From this share on, the characters are taken for those of a text. */
const MOSTLY = 0.98

/** The byte order of UTF-16 that bears no mark, null for bytes that are none. */
export function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return null
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  return findByZeros(sample) ?? findByKana(sample) ?? findByControls(sample)
}

/** False where the mark of UTF-16 can only be two letters of another encoding, such as "яю" of windows-1251. */
export function isUtf16Mark(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  const sample = bytes.subarray(2, SAMPLE_BYTES)
  return bytes.length % 2 === 0 && (countControls(sample) > 0 || ordinaryShare(sample, encoding) > MOSTLY)
}

/** Latin, Cyrillic and white space leave the same few high bytes at every other place. */
function findByZeros(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let [even, odd, breaksLittle, breaksBig] = [0, 0, 0, 0]
  for (let i = 0; i < sample.length; i += 2) {
    const [first, second] = [sample[i], sample[i + 1]]
    if (first === 0) even++
    if (second === 0) odd++
    if (second === 0 && (first === 0x0a || first === 0x20)) breaksLittle++
    if (first === 0 && (second === 0x0a || second === 0x20)) breaksBig++
  }
  const pairs = sample.length / 2
  if (odd > pairs * 0.1 && even <= pairs * 0.01 && (breaksLittle > 0 || odd > pairs * 0.9)) return 'utf-16le'
  if (even > pairs * 0.1 && odd <= pairs * 0.01 && (breaksBig > 0 || even > pairs * 0.9)) return 'utf-16be'
  return null
}

/** Kana have the same high byte; what stands beside it is no figure, as in columns of "10 20 30". */
function findByKana(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let [little, big] = [0, 0]
  for (let i = 0; i < sample.length; i += 2) {
    const [first = 0, second = 0] = [sample[i], sample[i + 1]]
    if (second === 0x30 && first > 0x40) little++
    if (first === 0x30 && second > 0x40) big++
  }
  const encoding = little > big ? 'utf-16le' : 'utf-16be'
  const isMostly = Math.max(little, big) > sample.length / 8 && Math.min(little, big) < sample.length / 80
  return isMostly && ordinaryShare(sample, encoding) > MOSTLY ? encoding : null
}

/** Chinese leaves bytes that are control characters in every other encoding, and makes sense in one byte order only. */
function findByControls(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (countControls(sample) < Math.max(1, sample.length / 100)) return null
  const [little, big] = [ordinaryShare(sample, 'utf-16le'), ordinaryShare(sample, 'utf-16be')]
  if (Math.max(little, big) < MOSTLY || Math.min(little, big) > 0.9) return null
  return little > big ? 'utf-16le' : 'utf-16be'
}

/** Bytes that are neither text nor white space in any encoding but UTF-16. */
function countControls(sample: Uint8Array): number {
  let controls = 0
  for (const byte of sample) if (byte < 0x20 && byte !== 0x1b && (byte < 0x09 || byte > 0x0d)) controls++
  return controls
}

function ordinaryShare(sample: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(sample)
  return (text.match(ORDINARY)?.length ?? 0) / Math.max(1, text.length)
}
