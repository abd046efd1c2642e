import { setImmediate } from 'node:timers/promises'
import { AppError } from '#shared/api/envelope.ts'
import type { EventChoice, ImportResult } from '#shared/api/imports-api.ts'
import type { EventId } from '#shared/domain/ids.ts'
import { applySiteRules } from '../../services/correcting/site-rules.ts'
import { fileNameOf, prepareFile, type PreparedFile } from '../../services/importing/prepare-file.ts'
import { storePrepared } from '../../services/importing/store-draft.ts'
import type { Task } from '../../services/task.ts'
import { findEventByTitle, getEvent, insertEvent } from '../../store/event-store.ts'
import type { ProjectStore } from '../../store/project-store.ts'
import type { Writer } from '../../store/writer.ts'
import type { Session } from '../session.ts'
import { count, shorten } from './handler.ts'

/** What the task of importing files is called. */
export const IMPORTING = 'Importing'
/** The method whose entries in the history are its parts. */
export const IMPORT_METHOD = 'imports.files'
/** So many files, or so many blocks or bytes of them, are read before they are stored. */
const BATCH = { files: 100, blocks: 1_500, bytes: 8 * 1024 * 1024 }
/** Milliseconds of storing, in which no tag is taken; then others have their turn. A single file is never parted. */
const PART = 20
/** Milliseconds between two tellings that it has begun. */
const TELLING = 500

interface HowToImport {
  readonly event: EventChoice | undefined
  /** Whether what was corrected on earlier pages of the same sites is changed here too. */
  readonly applySiteRules: boolean | undefined
}

/**
 * Imports the files, of tables each row, part by part until all are in or the task is cancelled; answers what became of
 * each. All of it is one step to undo, unless something else was done meanwhile.
 */
export async function importAll(
  session: Session,
  paths: readonly string[],
  how: HowToImport,
  task: Task,
): Promise<ImportResult[]> {
  const files = await session.tables.expand(paths, task)
  try {
    return await importFiles(session, files, how, task)
  } finally {
    session.tables.release(files)
  }
}

async function importFiles(
  session: Session,
  files: readonly string[],
  how: HowToImport,
  task: Task,
): Promise<ImportResult[]> {
  const { store } = session
  const results: ImportResult[] = []
  let part: Part = { stored: [], imported: 0, first: null, newest: null }
  let waiting: PreparedFile[] = []
  if (files.length > 0) await keepSnapshot(session, task, files.length)
  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      checkStillOpen(session, store)
      part = storePart(session, waiting, how, part)
      results.push(...part.stored)
      waiting = waiting.slice(part.stored.length)
      // Whoever has asked for something meanwhile is answered first.
      await setImmediate()
    }
  }
  for (const [done, path] of files.entries()) {
    if (task.isCancelled) break
    waiting.push(await prepare(session, path))
    // What has come in stays: a report that throws must not lose it.
    if (!task.isCancelled) task.report(done + 1, files.length, fileNameOf(path))
    if (isEnough(waiting)) await flush()
  }
  await flush()
  return [...results, ...files.slice(results.length).map(leftOut)]
}

/** The snapshot of a large project takes a while: that the import has begun is told meanwhile. */
async function keepSnapshot(session: Session, task: Task, total: number): Promise<void> {
  const telling = setInterval(() => {
    if (!task.isCancelled) task.report(0, total, 'after a snapshot')
  }, TELLING)
  try {
    await session.keepBefore(IMPORT_METHOD)
  } finally {
    clearInterval(telling)
  }
}

async function prepare(session: Session, path: string): Promise<PreparedFile> {
  const file = await prepareFile(path, session.preferences.read().columnChoices)
  return 'prepared' in file ? { ...file, prepared: session.tables.describe(path, file.prepared) } : file
}

/** What was stored at one go. */
interface Part {
  /** What became of its files, in their order. */
  readonly stored: readonly ImportResult[]
  /** How many transcripts have come in since the first part that is one step to undo with it. */
  readonly imported: number
  /** The entry of that in the history; null before there is one. */
  readonly first: number | null
  /** The newest entry of the history when it was stored. */
  readonly newest: number | null
}

/** Stores as many of the files as there is time for, at least one. */
function storePart(
  session: Session,
  files: readonly PreparedFile[],
  { event, applySiteRules: isCorrecting }: HowToImport,
  before: Part,
): Part {
  const { newestEntry: last } = session.store
  // Something else that was done meanwhile comes between: what follows is another step.
  const { first, imported: sum } = before.newest === last ? before : { first: null, imported: 0 }
  const { stored, imported } = session.commandPart(
    IMPORT_METHOD,
    (writer, resolver) => {
      const eventId = event ? findOrInsertEvent(session, writer, event) : null
      const end = performance.now() + PART
      const stored: ImportResult[] = []
      do {
        const file = files[stored.length]
        if (!file) break
        const corrected = isCorrecting ? correctBySite(session, file) : file
        stored.push(storePrepared(session.db, writer, resolver, corrected, eventId))
      } while (performance.now() < end)
      const [one, ...others] = stored.filter(({ status }) => status === 'imported')
      const imported = sum + (one ? others.length + 1 : 0)
      const what = one && imported === 1 ? `“${shorten(one.file)}”` : count(imported, 'transcript')
      return { value: { stored, imported }, label: `Imported ${what}` }
    },
    first,
  )
  const newest = session.store.newestEntry
  return { stored, imported, first: first ?? (newest === last ? null : newest), newest }
}

function correctBySite(session: Session, file: PreparedFile): PreparedFile {
  if ('fault' in file) return file
  const { prepared } = file
  return { ...file, prepared: { ...prepared, draft: applySiteRules(session.db, prepared.draft) } }
}

function isEnough(files: readonly PreparedFile[]): boolean {
  let [blocks, bytes] = [0, 0]
  for (const file of files) {
    if (!('prepared' in file)) continue
    blocks += file.prepared.draft.blocks.length
    bytes += file.prepared.bytes.length
  }
  return files.length >= BATCH.files || blocks >= BATCH.blocks || bytes >= BATCH.bytes
}

function leftOut(path: string): ImportResult {
  const error = { code: 'cancelled', message: 'Not read: the import was cancelled before.' }
  return { file: fileNameOf(path), status: 'failed', id: null, error, lookReasons: [] }
}

/** Reading takes its time, and another project may have been opened meanwhile: nothing is stored in that. */
export function checkStillOpen(session: Session, store: ProjectStore): void {
  if (session.openStore === store) return
  throw new AppError('cancelled', 'The project was closed while files were read; the import stopped there.')
}

export function findOrInsertEvent(session: Session, writer: Writer, event: EventChoice): EventId {
  if ('id' in event) return getEvent(session.db, event.id).id
  const known = findEventByTitle(session.db, event.title)
  return (known ?? insertEvent(writer, { title: event.title, date: null, place: null })).id
}
