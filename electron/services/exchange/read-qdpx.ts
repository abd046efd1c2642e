import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import type { OffsetReading } from '#shared/exchange/refi/offset-reading.ts'
import { readRefiProject, type ReadRefiProject } from '#shared/exchange/refi/read-refi-project.ts'
import {
  REFI_ELEMENTS,
  RefiPackageBuilder,
  type RefiPackage,
  type RefiText,
} from '#shared/exchange/refi/refi-package.ts'
import type { RefiSource } from '#shared/exchange/refi/refi-texts.ts'
import type { Report } from '#shared/exchange/report.ts'
import type { Task } from '../task.ts'
import { readOriginal } from '../reading/read-original.ts'
import { decodeText } from '../reading/text-encodings.ts'
import { unpackZipFile, type ZipFiles } from '../reading/zip-archive.ts'
import { readXmlNodes } from './read-xml-nodes.ts'

/** What is read of a package; all else lies in it unread. */
const WANTED = /\.(?:qde|txt|docx|odt|rtf|html?|md)$/iu

export interface ReadQdpx extends ReadRefiProject {
  readonly title: string | null
  readonly origin: string | null
}

/**
 * Reads a REFI-QDA project file (.qdpx) of any program. Throws `unreadable-file` for what is damaged, no package or
 * several projects in one.
 */
export async function readQdpx(
  path: string,
  offsets: OffsetReading | undefined,
  report: Report,
  task: Task,
): Promise<ReadQdpx> {
  return readFiles(await unpackZipFile(path, (name) => WANTED.test(name)), offsets, report, task)
}

/** Reads a project file outside its package: only texts that stand in the XML itself are there. */
export function readQde(
  bytes: Uint8Array,
  offsets: OffsetReading | undefined,
  report: Report,
  task: Task,
): Promise<ReadQdpx> {
  return readFiles(new Map([['project.qde', bytes]]), offsets, report, task)
}

async function readFiles(
  files: ZipFiles,
  offsets: OffsetReading | undefined,
  report: Report,
  task: Task,
): Promise<ReadQdpx> {
  const refi = parseProject(findProject(files))
  const index = indexFiles(files)
  const sources: RefiSource[] = []
  for (const text of refi.texts) {
    const source = await readSource(text, index, report)
    if (source !== null) sources.push(source)
    task.report(sources.length, refi.texts.length, text.name)
    if (task.isTurnOver) await task.pause()
  }
  const notes: { note: RefiText; text: string }[] = []
  for (const note of refi.notes) {
    const source = await readSource(note, index, report)
    notes.push({ note, text: source?.raw.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n') ?? '' })
  }
  const read = readRefiProject(refi, { sources, notes }, { offsets, hashText }, report)
  return { ...read, title: refi.title, origin: refi.origin }
}

/** The one project file, wherever it lies: some programs name it after the project, some put it into a folder. */
function findProject(files: ZipFiles): Uint8Array {
  const names = [...files.keys()].filter((name) => /\.qde$/iu.test(name) && !basename(name).startsWith('.'))
  const name = names.length === 1 ? names[0] : names.find((one) => one.toLowerCase() === 'project.qde')
  const bytes = name === undefined ? undefined : files.get(name)
  if (bytes !== undefined) return bytes
  const what = names.length === 0 ? 'holds no REFI-QDA project' : 'holds several projects'
  throw new AppError('unreadable-file', `The file ${what}; nothing was brought in from it.`)
}

function parseProject(bytes: Uint8Array): RefiPackage {
  const builder = new RefiPackageBuilder()
  readXmlNodes(bytes, {
    wanted: REFI_ELEMENTS,
    open: (name, attributes) => builder.open(name, attributes),
    node: (node) => builder.addNode(node),
  })
  const refi = builder.build()
  if (refi === null) {
    throw new AppError('unreadable-file', 'The file holds no REFI-QDA project; nothing was brought in from it.')
  }
  return refi
}

interface FileIndex {
  readonly byName: ReadonlyMap<string, { readonly name: string; readonly bytes: Uint8Array }>
}

/** Files by their name without folders, in lower case: links name them so, and folders are spelt in many ways. */
function indexFiles(files: ZipFiles): FileIndex {
  return {
    byName: new Map(
      Array.from(files, ([name, bytes]) => [lastName(name), { name: name.split('/').at(-1) ?? name, bytes }]),
    ),
  }
}

function lastName(path: string): string {
  return (path.split(/[/\\]/u).at(-1) ?? path).toLowerCase()
}

/** `internal://`, `relative://` and `absolute://` all end in the name; a file outside the package is not looked for. */
function findFile(index: FileIndex, link: string | null): { name: string; bytes: Uint8Array } | null {
  if (link === null) return null
  const bare = link.replace(/^[a-z]+:\/\//iu, '')
  return index.byName.get(lastName(bare)) ?? index.byName.get(lastName(decodeLink(bare))) ?? null
}

function decodeLink(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch {
    return link
  }
}

/** The words of a text: as they stand in the XML, as a plain text file, else as a document. */
async function readSource(refi: RefiText, index: FileIndex, report: Report): Promise<RefiSource | null> {
  const plain = findFile(index, refi.plainTextPath)
  if (plain !== null && /\.txt$/iu.test(plain.name)) {
    const { text, encoding } = decodeText(plain.bytes)
    const hasMark = plain.bytes[0] === 0xef || plain.bytes[0] === 0xfe || plain.bytes[0] === 0xff
    const raw = hasMark && !text.startsWith('\uFEFF') ? `\uFEFF${text}` : text
    return {
      refi,
      raw,
      file: { name: nameOf(refi, plain.name), mediaType: 'text/plain', encoding, bytes: plain.bytes },
    }
  }
  if (refi.content !== null) return { refi, raw: refi.content, file: null }
  const rich = plain ?? findFile(index, refi.richTextPath)
  if (rich === null) {
    const isNote = refi.plainTextPath === null && refi.richTextPath === null
    if (!isNote) report.lost('texts that the package names but does not hold', refi.name || (refi.plainTextPath ?? ''))
    return null
  }
  try {
    const { source, mediaType, encoding } = await readOriginal(rich.bytes, rich.name)
    report.approximated('documents without a plain text beside them: their words are read from the document', refi.name)
    const raw = source.pieces.map(({ text }) => text.trim()).join('\n')
    return { refi, raw, file: { name: nameOf(refi, rich.name), mediaType, encoding, bytes: rich.bytes } }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    report.lost('documents that cannot be read', refi.name || rich.name)
    return null
  }
}

/** Files in packages are called after GUIDs; people know them by the name of the source. */
function nameOf({ name }: RefiText, fileName: string): string {
  const extension = /\.[^.]+$/u.exec(fileName)?.[0] ?? ''
  if (name.trim() === '') return fileName
  return name.toLowerCase().endsWith(extension.toLowerCase()) ? name : `${name}${extension}`
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
