import { basename } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import type { ImportResult, importsApi } from '#shared/api/imports-api.ts'
import type { EventId } from '#shared/domain/ids.ts'
import type { PreparedFile } from '../../services/importing.ts'
import type { Task } from '../../services/task.ts'
import { findEventByTitle, getEvent, insertEvent } from '../../store/event-store.ts'
import type { ProjectStore } from '../../store/project-store.ts'
import type { Writer } from '../../store/writer.ts'
import type { Session } from '../session.ts'
import { count, shorten, type HandlersOf } from './handler.ts'

/** So many files, or so many bytes of them, are stored in one step: a fraction of a second in which no tag is taken. */
const STEP = { files: 100, bytes: 16 * 1024 * 1024 }

/** The event that the transcripts are accounts of; one that is named by its title is made where missing. */
type EventChoice = { readonly id: EventId } | { readonly title: string }
type Importing = Awaited<ReturnType<typeof loadImporting>>

export function importHandlers(session: Session): HandlersOf<keyof typeof importsApi> {
  return {
    'imports.files': async ({ handles, event, taskId }) => {
      const paths = handles
        ? handles.map((handle) => session.grants.get(handle))
        : await session.ports.dialogs.chooseFiles()
      const importing = await loadImporting()
      const files = importing.listFiles(paths)
      return session.tasks.run('Importing', taskId, (task) => importAll(session, importing, files, event, task))
    },
    'imports.text': async ({ text, name }) => {
      const { prepareBytes, storePrepared } = await loadImporting()
      const { store } = session
      const prepared = await prepareBytes(new TextEncoder().encode(text.toWellFormed()), `${name}.txt`)
      checkStillOpen(session, store)
      return session.command('imports.text', (writer, resolver) => ({
        value: storePrepared(session.db, writer, resolver, { file: name, prepared }, null),
        label: `Imported “${shorten(name)}”`,
      }))
    },
  }
}

/** Recognition is large: it is loaded when first needed, so that everything else starts at once. */
function loadImporting() {
  return import('../../services/importing.ts')
}

async function importAll(
  session: Session,
  importing: Importing,
  files: readonly string[],
  event: EventChoice | undefined,
  task: Task,
): Promise<ImportResult[]> {
  const { store } = session
  const results: ImportResult[] = []
  let waiting: PreparedFile[] = []
  const flush = (): void => {
    if (waiting.length === 0) return
    checkStillOpen(session, store)
    results.push(...storeStep(session, importing, waiting, event, results.length > 0))
    waiting = []
  }
  for (const [done, path] of files.entries()) {
    if (task.isCancelled) break
    waiting.push(await importing.prepareFile(path))
    // What has come in stays: a report that throws must not lose it.
    if (!task.isCancelled) task.report(done + 1, files.length, basename(path))
    if (waiting.length >= STEP.files || sumBytes(waiting) >= STEP.bytes) flush()
  }
  flush()
  return [...results, ...files.slice(results.length).map(leftOut)]
}

function storeStep(
  session: Session,
  { storePrepared }: Importing,
  files: readonly PreparedFile[],
  event: EventChoice | undefined,
  goesOn: boolean,
): ImportResult[] {
  return session.command(
    'imports.files',
    (writer, resolver) => {
      const eventId = event ? findOrInsertEvent(session, writer, event) : null
      const results = files.map((file) => storePrepared(session.db, writer, resolver, file, eventId))
      const [first, ...others] = results.filter((result) => result.status === 'imported')
      const names = first && others.length === 0 ? `“${shorten(first.file)}”` : count(others.length + 1, 'transcript')
      return { value: results, label: `Imported ${names}` }
    },
    { goesOn },
  )
}

function sumBytes(files: readonly PreparedFile[]): number {
  return files.reduce((sum, file) => sum + ('prepared' in file ? file.prepared.bytes.length : 0), 0)
}

function leftOut(path: string): ImportResult {
  const error = { code: 'cancelled', message: 'Not read: the import was cancelled before.' }
  return { file: basename(path), status: 'failed', id: null, error }
}

/** Reading takes its time, and another project may have been opened meanwhile: nothing is stored in that. */
function checkStillOpen(session: Session, store: ProjectStore): void {
  if (session.openStore === store) return
  throw new AppError('cancelled', 'The project was closed while files were read; the import stopped there.')
}

function findOrInsertEvent(session: Session, writer: Writer, event: EventChoice): EventId {
  if ('id' in event) return getEvent(session.db, event.id).id
  const known = findEventByTitle(session.db, event.title)
  return (known ?? insertEvent(writer, { title: event.title, date: null, place: null })).id
}
