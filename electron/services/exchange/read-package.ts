import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import type { BringInChoices, PackageFormat } from '#shared/api/exchange-api.ts'
import type { Incoming } from '#shared/exchange/incoming.ts'
import type { ProjectView } from '#shared/exchange/project-view.ts'
import type { ScoredReading } from '#shared/exchange/refi/offset-reading.ts'
import type { Report } from '#shared/exchange/report.ts'
import type { Task } from '../task.ts'

/** A package as it was read, before it meets the project. */
export interface ReadPackage {
  readonly format: PackageFormat
  readonly fileName: string
  readonly title: string | null
  readonly origin: string | null
  readonly incoming: Incoming
  /** REFI-QDA projects with selections: every way of counting, best first; else empty. */
  readonly readings: readonly ScoredReading[]
}

/** What a reader needs besides the file. */
interface Reading {
  readonly choices: BringInChoices
  readonly project: ProjectView
  readonly report: Report
  readonly task: Task
}

type PartRead = Omit<ReadPackage, 'format' | 'fileName' | 'readings'> & Partial<Pick<ReadPackage, 'readings'>>

/** Larger files are not read as a whole; an archive may be larger, since its films and pictures are passed over. */
const MAX_BYTES = 450 * 1024 * 1024
const HEAD_BYTES = 64 * 1024

/**
 * Reads a package of another program, or a whole project of Demarche's, by what it is and not by what it is called.
 * Throws `unsupported-format` for anything else, `unreadable-file` for what is damaged.
 */
export async function readPackage(path: string, reading: Reading): Promise<ReadPackage> {
  const fileName = basename(path)
  const format = recogniseFormat(readHead(path), fileName)
  if (format !== 'zip' && statSync(path).size > MAX_BYTES) {
    throw new AppError(
      'unreadable-file',
      `“${fileName}” is larger than ${MAX_BYTES / 1024 / 1024} MB; nothing was brought in.`,
    )
  }
  try {
    return { readings: [], ...(await readAs(format, path, reading)), fileName }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const message = error.message.replace('imported from it', 'brought in from it')
    throw new AppError(error.code, message.startsWith('“') ? message : `“${fileName}”: ${message}`, error.details)
  }
}

type Kind = 'zip' | 'sqlite' | 'codebook' | 'project' | 'json'

function recogniseFormat(head: Buffer, fileName: string): Kind {
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return 'zip'
  if (head.subarray(0, 15).toString('latin1') === 'SQLite format 3') return 'sqlite'
  const text = head.toString(head[0] === 0xff && head[1] === 0xfe ? 'utf16le' : 'utf8').trimStart()
  if (/^[{[]/u.test(text)) return 'json'
  if (/^<(?:[^>]*>\s*<)*?(?:\w+:)?CodeBook\b/u.test(text)) return 'codebook'
  if (/^<(?:[^>]*>\s*<)*?(?:\w+:)?Project\b/u.test(text)) return 'project'
  throw new AppError(
    'unsupported-format',
    `“${fileName}” is no package that can be brought in: those are .qdpx, .qdc, JSON of Demarche, Web Annotations, and projects of Taguette and DNA.`,
  )
}

async function readAs(
  kind: Kind,
  path: string,
  { choices, project, report, task }: Reading,
): Promise<PartRead & { format: PackageFormat }> {
  if (kind === 'codebook')
    return { format: 'qdc', ...(await import('./bring-in-qdc.ts')).readCodebook(readFileSync(path), report) }
  if (kind === 'json') {
    const { isProjectDocument, parseJsonFile, readProjectJson } = await import('./read-json.ts')
    const json = parseJsonFile(path)
    if (isProjectDocument(json)) return { format: 'json', ...readProjectJson(json, report) }
    const { describeCollection, findAnnotations } = await import('#shared/exchange/web-annotation-json.ts')
    const annotations = findAnnotations(json)
    if (annotations !== null) {
      const { readWebAnnotations } = await import('#shared/exchange/read-web-annotation.ts')
      const incoming = readWebAnnotations(annotations, project, report)
      return { format: 'web-annotation', ...describeCollection(json), incoming }
    }
    throw new AppError(
      'unsupported-format',
      'This JSON is neither a project of Demarche nor Web Annotations; nothing was brought in.',
    )
  }
  if (kind === 'sqlite') return (await import('./read-sqlite.ts')).readSqlite(path, report)
  const { readQde, readQdpx } = await import('./read-qdpx.ts')
  if (kind === 'project')
    return { format: 'qdpx', ...(await readQde(readFileSync(path), choices.offsets, report, task)) }
  return { format: 'qdpx', ...(await readQdpx(path, choices.offsets, report, task)) }
}

function readHead(path: string): Buffer {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new AppError('not-found', 'There is no such file.')
  if (!stat.isFile()) throw new AppError('unreadable-file', 'This is not a file that can be read.')
  if (stat.size === 0) throw new AppError('empty-file', `“${basename(path)}” is empty; nothing was brought in.`)
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(Math.min(stat.size, HEAD_BYTES))
    return head.subarray(0, readSync(file, head))
  } finally {
    closeSync(file)
  }
}
