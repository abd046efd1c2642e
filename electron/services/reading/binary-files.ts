import { findUtf16 } from './utf16-pattern.ts'

// Tells files that are no text by their first bytes, whatever they are called.

/** What the first bytes show a file to be, null where they show nothing. */
export type Signature = 'zip' | 'rtf' | 'compound' | 'pdf' | 'binary' | null

const SIGNATURES: readonly (readonly [Exclude<Signature, null>, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['binary', [0x89, 0x50, 0x4e, 0x47]],
  ['binary', [0xff, 0xd8, 0xff]],
  ['binary', [0x47, 0x49, 0x46, 0x38]],
  ['binary', [0x1f, 0x8b]],
  ['binary', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['binary', [0x7f, 0x45, 0x4c, 0x46]],
]

/** `compound` is the container of old Office files and of new ones with a password. */
export function signatureOf(bytes: Uint8Array): Signature {
  for (const [signature, magic] of SIGNATURES) if (magic.every((byte, i) => bytes[i] === byte)) return signature
  return null
}

/** True for bytes that are no text: zero bytes that are no UTF-16 mean a binary file, a stray one in a long text does not. */
export function hasBinaryZeros(bytes: Uint8Array): boolean {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (marked || findUtf16(bytes) !== null) return false
  let controls = 0
  const sample = bytes.subarray(0, 64 * 1024)
  for (const byte of sample) {
    if (byte < 0x20 && (byte < 0x07 || (byte > 0x0d && byte !== 0x1a && byte !== 0x1b))) controls++
  }
  return controls > 1 && controls > sample.length / 500
}
