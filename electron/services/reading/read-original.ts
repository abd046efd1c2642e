import { AppError } from '#shared/api/envelope.ts'
import type { ColumnChoice } from '#shared/tables/column-choices.ts'
import { inItsName, openOriginal } from './open-original.ts'
import { checkPieceCount } from './piece-limit.ts'
import type { ReadSource } from './read-source.ts'

// Reads the original bytes of a file into a source for recognition, by the reader of its format.

export interface ReadOriginal extends ReadSource {
  readonly mediaType: string
}

/**
 * The words of a file with what its format says about them; `chosen` is the encoding that a person chose for it, of
 * which formats that settle their own take no notice, `choices` what they chose for the columns of tables. Rejects with `AppError`: `empty-file` for no bytes or
 * nothing but white space, `unsupported-format` for what is no text or not read yet, `unreadable-file` for what
 * is damaged, `invalid-input` for an encoding that there is not.
 */
export async function readOriginal(
  bytes: Uint8Array,
  fileName: string,
  chosen: string | null = null,
  choices: readonly ColumnChoice[] = [],
): Promise<ReadOriginal> {
  const { name, reader } = openOriginal(bytes, fileName, chosen)
  const read = await inItsName(name, async () => {
    const found = await reader.read(bytes, titleFromName(name), chosen, choices)
    checkPieceCount(found.source.pieces.length)
    return found
  })
  const pieces = read.source.pieces.map((piece) => ({ ...piece, text: wellFormed(piece.text) }))
  if (!pieces.some((piece) => piece.text.trim() !== '')) {
    throw new AppError('empty-file', `“${name}” has no text in it; nothing was imported.`)
  }
  return { ...read, source: { ...read.source, pieces }, mediaType: reader.mediaType }
}

/** Lone surrogates and NUL, which no file can store as text, become U+FFFD. */
function wellFormed(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed()
}

function titleFromName(name: string): string | null {
  const title = name
    .replace(/\.[^.]{1,12}$/u, '')
    .replace(/[_\s]+/gu, ' ')
    .toWellFormed()
    .trim()
  return title === '' ? null : title
}
