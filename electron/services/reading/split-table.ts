import { AppError } from '#shared/api/envelope.ts'
import type { EncodingBy } from '#shared/domain/encodings.ts'
import { isTableExtension } from '#shared/domain/import-formats.ts'
import type { ColumnChoice } from '#shared/tables/column-choices.ts'
import { rowFile, rowFileName } from '#shared/tables/row-file.ts'
import { inItsName, openOriginal } from './open-original.ts'
import { readTable } from './read-table.ts'

// Takes a table of transcripts apart into files of one row each, which are read and kept like any other file.

export interface SplitTable {
  readonly rows: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** The encoding of the whole and how it became known, null where its format settles it. */
  readonly encoding: string | null
  readonly encodingBy: EncodingBy | null
}

/** Rejects as `readOriginal` does, and with `empty-file` where nothing stands below the header. */
export async function splitTable(
  bytes: Uint8Array,
  fileName: string,
  chosen: string | null = null,
  choices: readonly ColumnChoice[] = [],
): Promise<SplitTable> {
  const { name, extension } = openOriginal(bytes, fileName, chosen)
  if (!isTableExtension(extension)) throw new AppError('unsupported-format', `“${name}” is no table.`)
  const { header, rows, ...found } = await inItsName(name, () => readTable(bytes, extension, { chosen, choices }))
  if (rows.length === 0) throw noRows(name)
  const encoder = new TextEncoder()
  return {
    rows: rows.map(({ number, cells }) => ({
      name: rowFileName(name, number),
      bytes: encoder.encode(rowFile(header, cells)),
    })),
    encoding: found.encoding,
    encodingBy: found.encodingBy,
  }
}

export function noRows(name: string): AppError {
  return new AppError('empty-file', `“${name}” has no row below the names of its columns; nothing was imported.`)
}
