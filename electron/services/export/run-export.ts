import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportFilters, ExportFormat } from '#shared/api/analysis-api.ts'
import { AppError } from '#shared/api/envelope.ts'
import type { ExportSource } from '#shared/export/export-source.ts'
import { loadExportWriter } from './export-formats.ts'
import type { ExportWriter } from './export-writer.ts'

/** Pieces are gathered to at least this many characters before they are written. */
const WRITE_AT_ONCE = 1 << 16
/** Enough for the head of a report with its style sheet, and the first quotations. */
const PREVIEW_LENGTH = 16_000

export interface ExportRequest {
  readonly format: ExportFormat
  readonly filters?: ExportFilters | undefined
  readonly options?: Readonly<Record<string, boolean>> | undefined
}

export interface ExportedFile {
  readonly path: string
  /** What the file is to be called: the project's title with the format's extension. */
  readonly name: string
  readonly mediaType: string
  readonly byteLength: number
}

/**
 * Writes the export to a new file in `folder`. `read` is asked for the project once the format is known. The project
 * is read in one synchronous run, so that no command changes it halfway. Throws `unsupported-format`,
 * `invalid-input` for an unknown option, `disk-full`; nothing is left behind then.
 */
export async function runExport(
  request: ExportRequest,
  read: (filters: ExportFilters) => ExportSource,
  folder: string,
): Promise<ExportedFile> {
  const writer = await loadExportWriter(request.format)
  const options = chooseOptions(request, writer)
  const source = read(request.filters ?? {})
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${randomUUID()}.${writer.extension}`)
  const byteLength = await writeFile(path, writer.write(source, options))
  const name = `${fileNameOf(source.head.project.title)}.${writer.extension}`
  return { path, name, mediaType: writer.mediaType, byteLength }
}

/** The beginning of what `runExport` would write, and how many rows (passage × position) it holds. */
export async function previewExport(
  request: ExportRequest,
  read: (filters: ExportFilters) => ExportSource,
): Promise<{ text: string; rows: number }> {
  const writer = await loadExportWriter(request.format)
  const options = chooseOptions(request, writer)
  const source = read(request.filters ?? {})
  let text = ''
  const decoder = new TextDecoder()
  for (const piece of previewPieces(writer, source, options)) {
    text += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true })
    if (text.length >= PREVIEW_LENGTH) break
  }
  return { text: text.slice(0, PREVIEW_LENGTH).toWellFormed(), rows: countRows(source) }
}

function countRows(source: ExportSource): number {
  const passages = source.summaries.flatMap(({ id }) => source.passages(id).map((one) => one.positions.length))
  return passages.reduce((sum, positions) => sum + Math.max(1, positions), 0)
}

function chooseOptions({ format, options = {} }: ExportRequest, writer: ExportWriter): Record<string, boolean> {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(writer.options, name))
  if (unknown === undefined) return { ...writer.options, ...options }
  const known = Object.keys(writer.options)
  const has = known.length === 0 ? 'none' : known.join(', ')
  throw new AppError('invalid-input', `The format ${format} has no option “${unknown}”; it has ${has}.`)
}

function previewPieces(
  writer: ExportWriter,
  source: ExportSource,
  options: Readonly<Record<string, boolean>>,
): Iterable<string | Uint8Array> {
  if (writer.preview) return writer.preview(source, options)
  const pieces = writer.write(source, options)
  if (Symbol.iterator in pieces) return pieces
  throw new Error(`${writer.mediaType} has no preview`)
}

async function writeFile(path: string, pieces: ReturnType<ExportWriter['write']>): Promise<number> {
  const file = openSync(path, 'wx')
  try {
    const put = (bytes: Uint8Array): void => {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
    }
    // Text comes from the project as it is read, and must not wait.
    return Symbol.iterator in pieces ? putText(pieces, put) : await putBytes(pieces, put)
  } catch (error) {
    rmSync(path, { force: true })
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
      throw new AppError('disk-full', 'The disk is full; the export was not written, and the project is as it was.')
    }
    throw error
  } finally {
    closeSync(file)
  }
}

function putText(pieces: Iterable<string | Uint8Array>, put: (bytes: Uint8Array) => void): number {
  let byteLength = 0
  const count = (bytes: Uint8Array): void => {
    put(bytes)
    byteLength += bytes.length
  }
  let waiting = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') waiting += piece
    if (typeof piece === 'string' && waiting.length < WRITE_AT_ONCE) continue
    count(Buffer.from(waiting))
    waiting = ''
    if (typeof piece !== 'string') count(piece)
  }
  count(Buffer.from(waiting))
  return byteLength
}

async function putBytes(pieces: AsyncIterable<Uint8Array>, put: (bytes: Uint8Array) => void): Promise<number> {
  let byteLength = 0
  for await (const piece of pieces) {
    put(piece)
    byteLength += piece.length
  }
  return byteLength
}

/** The title without what a file name cannot carry. */
function fileNameOf(title: string): string {
  const name = title.replaceAll(/[\p{Cc}/\\<>:"|?*]/gu, '_').replace(/^[. ]+|[. ]+$/gu, '')
  return Array.from(name).slice(0, 60).join('') || 'export'
}
