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

/** So many files, or so many blocks or bytes of them, are read before they are stored. */
const READ_AT_ONCE = { files: 100, blocks: 1_500, bytes: 8 * 1024 * 1024 }
/**
 * Milliseconds of one step of storing, in which no tag is taken: on a machine that has nothing else to do, all that was
 * read at once; fewer files on a busy one. A single file is never parted.
 */
const STEP = 30

interface HowToImport {
  readonly event: EventChoice | undefined
  /** Whether what was corrected on earlier pages of the same sites is changed here too. */
  readonly applySiteRules: boolean | undefined
}

/** Imports the files, of tables each row, step by step until all are in or the task is cancelled; answers what became of each. */
export async function importAll(
  session: Session,
  paths: readonly string[],
  how: HowToImport,
  task: Task,
): Promise<ImportResult[]> {
  const files = await session.tables.expand(paths)
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
  let waiting: PreparedFile[] = []
  if (files.length > 0) await session.keepBefore('imports.files')
  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      checkStillOpen(session, store)
      const stored = storeStep(session, waiting, how)
      results.push(...stored)
      waiting = waiting.slice(stored.length)
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

async function prepare(session: Session, path: string): Promise<PreparedFile> {
  const file = await prepareFile(path)
  return 'prepared' in file ? { ...file, prepared: session.tables.describe(path, file.prepared) } : file
}

/** Stores as many of the files as there is time for, at least one; answers what became of those. */
function storeStep(
  session: Session,
  files: readonly PreparedFile[],
  { event, applySiteRules: isCorrecting }: HowToImport,
): ImportResult[] {
  return session.command(
    'imports.files',
    (writer, resolver) => {
      const eventId = event ? findOrInsertEvent(session, writer, event) : null
      const results: ImportResult[] = []
      const end = performance.now() + STEP
      for (const file of files) {
        if (results.length > 0 && performance.now() >= end) break
        const corrected = isCorrecting ? correctBySite(session, file) : file
        results.push(storePrepared(session.db, writer, resolver, corrected, eventId))
      }
      const [first, ...others] = results.filter((result) => result.status === 'imported')
      const names = first && others.length === 0 ? `“${shorten(first.file)}”` : count(others.length + 1, 'transcript')
      return { value: results, label: `Imported ${names}` }
    },
    { goesOn: true },
  )
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
  return files.length >= READ_AT_ONCE.files || blocks >= READ_AT_ONCE.blocks || bytes >= READ_AT_ONCE.bytes
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
