import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { AppError } from '#shared/api/envelope.ts'
import type { Incoming } from '#shared/exchange/incoming.ts'
import { readProjectDocument } from '#shared/exchange/read-project-document.ts'
import type { Report } from '#shared/exchange/report.ts'
import { decodeText } from '../reading/text-encodings.ts'

/** What a JSON file can be that is brought in. */
export function parseJsonFile(path: string): unknown {
  try {
    return JSON.parse(decodeText(readFileSync(path)).text.replace(/^\uFEFF/u, ''))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new AppError('unreadable-file', 'The file is no JSON, or was cut off; nothing was brought in from it.')
  }
}

/** True for what says that it is a project of Demarche's. */
export function isProjectDocument(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === 'demarche-project'
}

/** Throws `unreadable-file` for a document of another form, `newer-project` for one of a newer version. */
export function readProjectJson(json: unknown, report: Report): { title: string; origin: string; incoming: Incoming } {
  if (typeof json === 'object' && json !== null && 'version' in json && Number(json.version) > 1) {
    throw new AppError(
      'newer-project',
      'This was written by a newer version of Demarche; nothing was brought in from it.',
    )
  }
  const read = readProjectDocument(
    json,
    {
      hashText: (text) => createHash('sha256').update(text).digest('hex'),
      hashBytes: (bytes) => createHash('sha256').update(bytes).digest('hex'),
      fromBase64: (base64) => Buffer.from(base64, 'base64'),
    },
    report,
  )
  if (!('fault' in read)) return read
  throw new AppError(
    'unreadable-file',
    `This is not a whole project of Demarche (${read.fault}); nothing was brought in from it.`,
  )
}
