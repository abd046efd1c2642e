import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import { entriesOfCodebook, readCodebookRecords, type CodebookFile } from '#shared/exchange/codebook-entries.ts'
import { unguard } from '#shared/export/spreadsheet-guard.ts'
import { readQdc } from '../exchange/read-qdc.ts'
import { readCsvRecords } from '../reading/csv-records.ts'
import { decodeText } from '../reading/text-encodings.ts'

const MAX_BYTES = 16 * 1024 * 1024
const MAX_ENTRIES = 20_000
/** Deeper trees cannot be shown, and a name is not a text. */
const MAX_DEPTH = 60
const MAX_NAME = 500

/**
 * Reads a codebook: .csv (or .tsv, .txt) with a heading, .qdc as REFI-QDA. Throws `unreadable-file`,
 * `unsupported-format`, `empty-file`.
 */
export function readCodebookFile(path: string): CodebookFile & { readonly format: 'csv' | 'qdc' } {
  const extension = extname(path).toLowerCase()
  const bytes = readBytes(path)
  const isXml = extension === '.qdc' || /^\s*<(?:\?xml|CodeBook)/u.test(decodeText(bytes.subarray(0, 200)).text)
  if (!isXml && !['.csv', '.tsv', '.txt', ''].includes(extension)) {
    throw new AppError('unsupported-format', `A codebook is a .csv or a .qdc file, not ${extension}.`)
  }
  const file = isXml ? entriesOfCodebook(readQdc(bytes)) : readCsv(decodeText(bytes).text)
  if (file.entries.length === 0) {
    throw new AppError('empty-file', 'There is no issue and no code in this file; nothing was changed.', file.skipped)
  }
  if (file.entries.length > MAX_ENTRIES) {
    throw new AppError('unreadable-file', `The file has more than ${MAX_ENTRIES} entries; nothing was changed.`)
  }
  return { ...leaveOutImpossible(file), format: isXml ? 'qdc' : 'csv' }
}

function readBytes(path: string): Uint8Array {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isFile()) throw new AppError('unreadable-file', 'There is no such file.')
  if (stat.size > MAX_BYTES)
    throw new AppError('unreadable-file', 'The file is larger than 16 MB; nothing was changed.')
  return readFileSync(path)
}

function readCsv(text: string): CodebookFile {
  const records = readCsvRecords(text)
  const heading = records[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? []
  const guardedAt = heading.indexOf('guarded')
  const unguarded = records.map(({ cells, line }) => {
    const guarded = new Set(guardedAt < 0 ? [] : (cells[guardedAt] ?? '').split(' '))
    return { line, cells: cells.map((cell, at) => (guarded.has(heading[at] ?? '') ? unguard(cell) : cell)) }
  })
  const file = readCodebookRecords(unguarded)
  if (file) return file
  throw new AppError(
    'unreadable-file',
    'The first line must name the columns, and one of them must be “path” (or “name” or “code”). Nothing was changed.',
  )
}

function leaveOutImpossible({ entries, skipped }: CodebookFile): CodebookFile {
  const out = entries.filter((entry) => !isPossible(entry.path))
  return {
    entries: entries.filter((entry) => isPossible(entry.path)),
    skipped: [
      ...skipped,
      ...out.map(({ line }) => ({ line, reason: `it lies deeper than ${MAX_DEPTH} levels, or has too long a name` })),
    ],
  }
}

function isPossible(path: readonly string[]): boolean {
  return path.length <= MAX_DEPTH && path.every((name) => name.length <= MAX_NAME)
}
