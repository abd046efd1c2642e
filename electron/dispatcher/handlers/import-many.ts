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

/** So many files, or so many blocks or bytes of them, are one step to undo. */
const STEP = { files: 100, blocks: 1_500, bytes: 8 * 1024 * 1024 }
/** Milliseconds of storing, in which no tag is taken; then others have their turn. A single file is never parted. */
const PART = 20
/** Milliseconds between two tellings that it has begun. */
const TELLING = 500

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
  if (files.length > 0) await keepSnapshot(session, task, files.length)
  const flush = async (): Promise<void> => {
    let step: Step = { results: [], entry: null }
    while (step.results.length < waiting.length) {
      checkStillOpen(session, store)
      step = storePart(session, waiting, how, step)
      // Whoever has asked for something meanwhile is answered first.
      await setImmediate()
    }
    results.push(...step.results)
    waiting = []
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
    await session.keepBefore('imports.files')
  } finally {
    clearInterval(telling)
  }
}

async function prepare(session: Session, path: string): Promise<PreparedFile> {
  const file = await prepareFile(path)
  return 'prepared' in file ? { ...file, prepared: session.tables.describe(path, file.prepared) } : file
}

/** One step to undo, as far as it is stored. */
interface Step {
  readonly results: readonly ImportResult[]
  /** Its entry in the history; null before it has one. */
  readonly entry: number | null
}

/** Stores of the files of a step as many more as there is time for, at least one. */
function storePart(
  session: Session,
  files: readonly PreparedFile[],
  { event, applySiteRules: isCorrecting }: HowToImport,
  { results: before, entry }: Step,
): Step {
  const newest = session.store.newestEntry
  const results = session.commandPart(
    'imports.files',
    (writer, resolver) => {
      const eventId = event ? findOrInsertEvent(session, writer, event) : null
      const end = performance.now() + PART
      const stored = [...before]
      do {
        const file = files[stored.length]
        if (!file) break
        const corrected = isCorrecting ? correctBySite(session, file) : file
        stored.push(storePrepared(session.db, writer, resolver, corrected, eventId))
      } while (performance.now() < end)
      const [first, ...others] = stored.filter((result) => result.status === 'imported')
      const names = first && others.length === 0 ? `“${shorten(first.file)}”` : count(others.length + 1, 'transcript')
      return { value: stored, label: `Imported ${names}` }
    },
    entry,
  )
  const { newestEntry } = session.store
  return { results, entry: newestEntry === newest ? entry : newestEntry }
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
  return files.length >= STEP.files || blocks >= STEP.blocks || bytes >= STEP.bytes
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
