import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import type { EncodingBy, EncodingName } from '#shared/domain/encodings.ts'
import { shownFileName } from '#shared/domain/file-names.ts'
import type { ColumnChoice, TableInfo } from '#shared/tables/column-choices.ts'
import type { DescribedTable } from '../reading/describe-table.ts'
import { ReadingJail, type ReadingOrder } from '../reading/reading-jail.ts'
import type { SplitTable } from '../reading/split-table.ts'
import { toDraft, type Draft } from './draft.ts'

/** A file that was read and recognised, ready to be stored; or why it could not be. */
export type PreparedFile =
  | { readonly file: string; readonly prepared: PreparedTranscript }
  | { readonly file: string; readonly fault: AppError }

export interface PreparedTranscript {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly mediaType: string
  readonly encoding: string | null
  readonly encodingBy: EncodingBy | null
  readonly draft: Draft
  /** Of the row of a table, what is known of that. */
  readonly table: TableInfo | null
}

/** Larger files are refused: a text of a million words has six megabytes. */
const MAX_BYTES = 64 * 1024 * 1024

/** Reads and recognises one file. Nothing is stored; never rejects. */
export async function prepareFile(path: string, choices: readonly ColumnChoice[] = []): Promise<PreparedFile> {
  const file = fileNameOf(path)
  try {
    return { file, prepared: await prepareBytes(readBytes(path), file, { choices }) }
  } catch (error) {
    return { file, fault: toFault(error) }
  }
}

const jail = new ReadingJail()

/** What a person chose for the reading of a file. */
export type ReadingChoices = Pick<ReadingOrder, 'choices'> & { readonly encoding?: EncodingName }

/** Rejects with what `ReadingJail.read` rejects with. */
export async function prepareBytes(
  bytes: Uint8Array,
  name: string,
  chosen: ReadingChoices = {},
): Promise<PreparedTranscript> {
  const { recognised, columns, ...read } = await jail.read({ bytes, name, ...chosen })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const table = columns ? { name, encoding: null, isEncodingGuessed: false, columns: [...columns] } : null
  return { name, bytes, sha256, ...read, draft: toDraft(recognised, read.encodingBy), table }
}

/** The table at the path as files of one row each. Rejects as `readBytes` throws and `ReadingJail.split` rejects. */
export async function splitTable(path: string, chosen: ReadingChoices): Promise<SplitTable> {
  return jail.split({ bytes: readBytes(path), name: fileNameOf(path), ...chosen })
}

/** So many bytes of a table without packing are read to see what its columns are. */
const HEAD_BYTES = 1024 * 1024

/** What the table at the path is, by its first rows. Rejects as `readBytes` throws and `ReadingJail.describe` rejects. */
export async function describeTable(path: string, chosen: ReadingChoices): Promise<DescribedTable> {
  const byteLength = sizeOf(path)
  // What is packed begins at its end.
  const bytes = /\.[ct]sv$/iu.test(path) && byteLength > HEAD_BYTES ? readHead(path) : readBytes(path)
  return jail.describe({ bytes, byteLength, name: fileNameOf(path), ...chosen })
}

/** The name under which the file is kept and shown. */
export function fileNameOf(path: string): string {
  return shownFileName(basename(path))
}

/** Throws `unreadable-file` for what is no file, may not be read or is too large for a transcript. */
export function readBytes(path: string): Uint8Array {
  sizeOf(path)
  try {
    return readFileSync(path)
  } catch (error) {
    throw toFault(error)
  }
}

/** Throws as `readBytes`. */
function readHead(path: string): Uint8Array {
  try {
    const file = openSync(path, 'r')
    try {
      const head = new Uint8Array(HEAD_BYTES)
      return head.subarray(0, readSync(file, head))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw toFault(error)
  }
}

/** In bytes. Throws as `readBytes` for what is not worth opening. */
function sizeOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new AppError('unreadable-file', 'There is no such file.')
  if (!stat.isFile()) throw new AppError('unreadable-file', 'This is not a file that can be read.')
  if (stat.size > MAX_BYTES) {
    throw new AppError(
      'unreadable-file',
      `The file is larger than ${MAX_BYTES / 1024 / 1024} MB; no transcript is that long. Nothing was imported from it.`,
    )
  }
  return stat.size
}

function toFault(error: unknown): AppError {
  if (error instanceof AppError) return error
  const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return new AppError('unreadable-file', 'The file cannot be read; nothing was imported from it.', cause)
}
