import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportRequest } from '#shared/api/analysis-api.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { CodedWords } from '#shared/domain/passages.ts'
import { readOptions, type ExportOptions } from '#shared/export/export-options.ts'
import type { ExportSource } from '#shared/export/export-source.ts'
import { countFound } from '#shared/export/selection.ts'
import type { PrintPage } from '../../ports.ts'
import type { Task } from '../task.ts'
import { loadExportWriter } from './export-formats.ts'
import type { ExportWriter } from './export-writer.ts'
import { writePieces } from './write-pieces.ts'

/** Enough for the head of a report with its style sheet, and the first quotations. */
const PREVIEW_LENGTH = 32_000
/** A preview is made of no more passages than these. */
const PREVIEW_PASSAGES = 1000

export interface ExportedFile {
  readonly path: string
  /** What the file is to be called: the project's title with the format's extension. */
  readonly name: string
  readonly mediaType: string
  readonly byteLength: number
}

/**
 * Writes the export to a new file in `folder`. Throws `invalid-input` for an unknown option, `disk-full`, `cancelled`,
 * `no-printer` where a page is to be printed and the host cannot; nothing is left behind then.
 */
export async function runExport(
  { format, options: given = {} }: ExportRequest,
  source: ExportSource,
  folder: string,
  task: Task,
  print: PrintPage,
): Promise<ExportedFile> {
  const writer = await loadExportWriter(format)
  const options = readOptions(format, given)
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${randomUUID()}.${writer.isPrinted ? 'html' : writer.extension}`)
  const followed = followReading(source, writer.readings ?? 1, task)
  const byteLength = await writePieces(path, writer.write(followed, options), task)
  const name = `${fileNameOf(source.head.project.title)}.${writer.extension}`
  const written = writer.isPrinted ? await printPage(path, task, print) : { path, byteLength }
  return { ...written, name, mediaType: writer.mediaType }
}

/** The page as a PDF beside it; the page itself is not kept. */
async function printPage(page: string, task: Task, print: PrintPage): Promise<{ path: string; byteLength: number }> {
  const path = page.replace(/html$/u, 'pdf')
  try {
    await print(page, path)
    task.check()
    return { path, byteLength: statSync(path).size }
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    rmSync(page, { force: true })
  }
}

/** The beginning of what `runExport` would write, and how many passages and rows (passage × position) it holds. */
export async function previewExport(
  { format, options: given = {} }: ExportRequest,
  source: ExportSource,
): Promise<{ text: string; passages: number; rows: number }> {
  const writer = await loadExportWriter(format)
  const options = readOptions(format, given)
  let text = ''
  const decoder = new TextDecoder()
  const shown = writer.sumsUp ? source : beginningOf(source)
  for (const piece of previewPieces(writer, shown, options)) {
    text += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true })
    if (text.length >= PREVIEW_LENGTH) break
  }
  return { text: text.slice(0, PREVIEW_LENGTH).toWellFormed(), ...countFound(source) }
}

/** The source, telling the task how many rows have been read. */
function followReading(source: ExportSource, readings: number, task: Task): ExportSource {
  const { rows: total } = countFound(source)
  let read = 0
  function* follow(passages: ReturnType<ExportSource['passages']>): ReturnType<ExportSource['passages']> {
    for (const passage of passages) {
      yield passage
      read += Math.max(1, passage.positions.length)
      task.report(Math.floor(read / readings), total, 'quotations')
    }
  }
  function* followWords(words: Iterable<CodedWords>): Generator<CodedWords> {
    for (const one of words) {
      yield one
      read += 1
      task.report(Math.floor(read / readings), total, 'quotations')
    }
  }
  const { codedWords } = source
  return {
    ...source,
    passages: (id) => follow(source.passages(id)),
    ...(codedWords && { codedWords: (id) => followWords(codedWords(id)) }),
  }
}

/** The source with its first passages only: a report of very many takes seconds before its first word. */
function beginningOf(source: ExportSource): ExportSource {
  const { codedWords: _words, positions: _positions, ...rest } = source
  let left = PREVIEW_PASSAGES
  const byTranscript = new Map<string, number>()
  function* take(id: TranscriptId): ReturnType<ExportSource['passages']> {
    const most = byTranscript.get(id) ?? left
    let taken = 0
    for (const passage of most === 0 ? [] : source.passages(id)) {
      yield passage
      taken += 1
      if (taken === most) break
    }
    if (byTranscript.has(id)) return
    byTranscript.set(id, taken)
    left -= taken
  }
  return { ...rest, passages: take }
}

function previewPieces(
  writer: ExportWriter,
  source: ExportSource,
  options: ExportOptions,
): Iterable<string | Uint8Array> {
  if (writer.preview) return writer.preview(source, options)
  const pieces = writer.write(source, options)
  if (Symbol.iterator in pieces) return pieces
  throw new Error(`${writer.mediaType} has no preview`)
}

/** The title without what a file name cannot carry. */
function fileNameOf(title: string): string {
  const name = title.replaceAll(/[\p{Cc}/\\<>:"|?*]/gu, '_').replace(/^[. ]+|[. ]+$/gu, '')
  return Array.from(name).slice(0, 60).join('') || 'export'
}
