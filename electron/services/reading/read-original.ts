import { AppError } from '#shared/api/envelope.ts'
import type { EncodingBy } from '#shared/domain/encodings.ts'
import type { SourceText } from '#shared/recognition/source-text.ts'
import { PACKAGE_EXTENSIONS } from '#shared/domain/import-formats.ts'
import { hasBinaryZeros, signatureOf } from './binary-files.ts'
import type { Signature } from './binary-files.ts'
import { checkPieceCount } from './piece-limit.ts'
import { findReader, isUnreadFormat } from './formats.ts'

// Reads the original bytes of a file into a source for recognition, by the reader of its format.

export interface ReadOriginal {
  readonly source: SourceText
  readonly mediaType: string
  /** WHATWG name of the character encoding that the bytes were read in; null where the format settles it. */
  readonly encoding: string | null
  /** How the encoding became known, null where the format settles it. */
  readonly encodingBy: EncodingBy | null
}

/**
 * The words of a file with what its format says about them; `chosen` is the encoding that a person chose for it, of
 * which formats that settle their own take no notice. Rejects with `AppError`: `empty-file` for no bytes or
 * nothing but white space, `unsupported-format` for what is no text or not read yet, `unreadable-file` for what
 * is damaged, `invalid-input` for an encoding that there is not.
 */
export async function readOriginal(
  bytes: Uint8Array,
  fileName: string,
  chosen: string | null = null,
): Promise<ReadOriginal> {
  const name = baseName(fileName)
  if (bytes.length === 0) throw new AppError('empty-file', `“${name}” is empty; nothing was imported.`)
  const extension = /\.([^./\\]{1,12})$/u.exec(fileName)?.[1]?.toLowerCase() ?? ''
  // Who chose an encoding knows the file for a text.
  const signature = signatureOf(bytes) ?? (chosen === null && hasBinaryZeros(bytes) ? 'binary' : null)
  const reader = findReader(extension, signature)
  if (reader === null) throw refusal(name, extension, signature)
  let read
  try {
    read = await reader.read(bytes, titleFromName(name), chosen)
    checkPieceCount(read.source.pieces.length)
  } catch (error) {
    if (error instanceof AppError) throw new AppError(error.code, `“${name}”: ${error.message}`, error.details)
    throw new AppError('unreadable-file', `“${name}” is damaged; nothing was imported from it.`)
  }
  const pieces = read.source.pieces.map((piece) => ({ ...piece, text: wellFormed(piece.text) }))
  if (!pieces.some((piece) => piece.text.trim() !== '')) {
    throw new AppError('empty-file', `“${name}” has no text in it; nothing was imported.`)
  }
  const { encoding, encodingBy } = read
  return { source: { ...read.source, pieces }, mediaType: reader.mediaType, encoding, encodingBy }
}

/** Lone surrogates and NUL, which no file can store as text, become U+FFFD. */
function wellFormed(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed()
}

function refusal(name: string, extension: string, signature: Signature): AppError {
  if (signature === 'compound' && /^do[ct]/u.test(extension)) {
    return new AppError(
      'unsupported-format',
      `“${name}” is a Word document of the old kind or one with a password; save it as .docx without a password and import that.`,
    )
  }
  if (signature === 'pdf') {
    return new AppError('unsupported-format', `“${name}” is a PDF under another name; call it .pdf and import that.`)
  }
  // JSON is text as well, which whoever wants to may import.
  if (extension !== 'json' && PACKAGE_EXTENSIONS.some((one) => one === extension)) {
    return new AppError(
      'unsupported-format',
      `“${name}” holds a whole project or codebook rather than a transcript: bring it in as a package.`,
    )
  }
  if (isUnreadFormat(extension)) {
    return new AppError(
      'unsupported-format',
      `“${name}”: .${extension} files are not read yet; save it as .docx, .odt, .html or .txt and import that.`,
    )
  }
  if (signature === null) {
    return new AppError('unreadable-file', `“${name}” is no .${extension} file inside; nothing was imported from it.`)
  }
  return new AppError('unsupported-format', `“${name}” is not a text file; it was not imported.`)
}

function baseName(fileName: string): string {
  return fileName.split(/[/\\]/u).at(-1) ?? fileName
}

function titleFromName(name: string): string | null {
  const title = name
    .replace(/\.[^.]{1,12}$/u, '')
    .replace(/[_\s]+/gu, ' ')
    .toWellFormed()
    .trim()
  return title === '' ? null : title
}
