import { AppError } from '#shared/api/envelope.ts'
import { plainSource } from '#shared/recognition/source-text.ts'
import type { SourceText } from '#shared/recognition/source-text.ts'
import { decodeText, findUtf16 } from './text-encodings.ts'
import { declaredEncoding, readHtml } from './read-html.ts'
import { readMarkdown } from './read-markdown.ts'

// Reads the original bytes of a file into a source for recognition: .txt, .md and .html.

export interface ReadOriginal {
  readonly source: SourceText
  readonly mediaType: string
  /** WHATWG name of the character encoding that the bytes were read in. */
  readonly encoding: string | null
}

type TextFormat = 'plain' | 'markdown' | 'html'

const FORMATS: Readonly<Record<string, TextFormat>> = {
  txt: 'plain',
  text: 'plain',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}
const MEDIA_TYPES: Readonly<Record<TextFormat, string>> = {
  plain: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
}
const BINARY_FORMATS = new Set(
  (
    'pdf doc docx dot dotx odt rtf epub mobi xls xlsx ods ppt pptx odp mht mhtml pages numbers key zip gz 7z rar tar ' +
    'jpg jpeg png gif tif tiff bmp webp heic svgz mp3 mp4 m4a wav ogg flac avi mov mkv webm exe dll bin iso sqlite db ' +
    'demarche qdpx msg eml pst'
  ).split(' '),
)

/**
 * The words of a file with what its format says about them. Throws `AppError`: `empty-file` for no bytes or
 * nothing but white space, `unsupported-format` for what is no text or not read yet.
 */
export function readOriginal(bytes: Uint8Array, fileName: string): ReadOriginal {
  const extension = /\.([^./\\]{1,12})$/u.exec(fileName)?.[1]?.toLowerCase() ?? ''
  if (bytes.length === 0) throw new AppError('empty-file', `“${baseName(fileName)}” is empty; nothing was imported.`)
  refuseBinary(bytes, fileName, extension)
  const format = FORMATS[extension] ?? 'plain'
  const { text: decoded, encoding } = decodeText(bytes, format === 'html' ? declaredEncoding(bytes) : null)
  const text = normalise(decoded)
  const fallbackTitle = titleFromName(fileName)
  const source = readFormat(format, text, fallbackTitle)
  if (!source.pieces.some((piece) => piece.text.trim() !== '')) {
    throw new AppError('empty-file', `“${baseName(fileName)}” has no text in it; nothing was imported.`)
  }
  return { source, mediaType: MEDIA_TYPES[format], encoding }
}

function readFormat(format: TextFormat, text: string, fallbackTitle: string | null): SourceText {
  if (format === 'html') return readHtml(text, fallbackTitle)
  if (format === 'markdown') return readMarkdown(text, fallbackTitle)
  return plainSource(text, fallbackTitle)
}

function refuseBinary(bytes: Uint8Array, fileName: string, extension: string): void {
  const name = baseName(fileName)
  if (BINARY_FORMATS.has(extension)) {
    throw new AppError(
      'unsupported-format',
      `“${name}”: .${extension} files are not read yet; save it as .txt, .md or .html and import that.`,
    )
  }
  if (startsWithMagic(bytes) || hasBinaryZeros(bytes)) {
    throw new AppError('unsupported-format', `“${name}” is not a text file; it was not imported.`)
  }
}

const MAGIC: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
  [0x7f, 0x45, 0x4c, 0x46],
]

function startsWithMagic(bytes: Uint8Array): boolean {
  return MAGIC.some((magic) => magic.every((byte, i) => bytes[i] === byte))
}

/** Zero bytes that are no UTF-16 mean a binary file; a stray one in a long text does not. */
function hasBinaryZeros(bytes: Uint8Array): boolean {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (marked || findUtf16(bytes) !== null) return false
  let controls = 0
  const sample = bytes.subarray(0, 64 * 1024)
  for (const byte of sample) {
    if (byte < 0x20 && (byte < 0x07 || (byte > 0x0d && byte !== 0x1a && byte !== 0x1b))) controls++
  }
  return controls > 1 && controls > sample.length / 500
}

/** Line ends become "\n"; the byte-order mark goes; lone surrogates and NUL become U+FFFD. Nothing else changes. */
function normalise(text: string): string {
  const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text
  return unmarked.replace(/\r\n?/gu, '\n').replaceAll('\0', '\uFFFD').toWellFormed()
}

function baseName(fileName: string): string {
  return fileName.split(/[/\\]/u).at(-1) ?? fileName
}

function titleFromName(fileName: string): string | null {
  const title = baseName(fileName)
    .replace(/\.[^.]{1,12}$/u, '')
    .replace(/[_\s]+/gu, ' ')
    .toWellFormed()
    .trim()
  return title === '' ? null : title
}
