import { AppError } from '#shared/api/envelope.ts'
import type { BackendEvent, ChangedSubject } from '#shared/api/events.ts'
import type { Template } from '#shared/templates/index.ts'
import { ProjectDatabase } from './database.ts'
import { checkIsFile, hasCompanion, whyClosed } from './file-access.ts'
import { fillNewProject } from './new-project.ts'
import { appendOperation, forgetOperations, redoNext, undoLast, wayTo, type NewOperation } from './operation-log.ts'
import { bringUpToDate, createProjectFile, isOlder, type Maker } from './project-file.ts'
import { ProjectLock } from './project-lock.ts'
import { rehearseOpening } from './rehearsal.ts'
import { checkIntegrityOf, checkReadable } from './schema-check.ts'
import { compareWithSeal, type Seal, sealFile } from './seal.ts'
import { snapshotFolder, writeSnapshot } from './snapshot-files.ts'
import { SteadyCopy } from './steady-copy.ts'
import { SteadyReader } from './steady-reader.ts'
import type { Row } from './tables.ts'
import { forgetReadable } from './transcript-tagging.ts'
import { WriteGuard } from './write-guard.ts'
import { Writer } from './writer.ts'

type StoreChanged = Extract<BackendEvent, { type: 'store.changed' }>

export interface StoreOptions {
  /** Where locks and snapshots are kept. */
  readonly userData: string
  /** Where a copy lies while a file of unknown origin is being checked. */
  readonly spool: string
  readonly appVersion: string
  readonly now: () => Date
  /** Told after each commit. */
  readonly onChange: (event: StoreChanged) => void
}

/** What a command did, and how the history will call it: "Deleted code *Sanctions* with 14 uses". */
export interface CommandResult<Value> {
  readonly value: Value
  readonly label: string
}

/** What a step did, and its entry in the log. */
interface Step<Value> {
  readonly value: Value
  readonly entry: Omit<NewOperation, 'coderId' | 'at'>
}

/**
 * An open project: one connection, one writer at a time. `command` is the only way to change it: one
 * synchronous transaction that holds the rows, the operation's entry in the log, and nothing else.
 */
export class ProjectStore {
  readonly db: ProjectDatabase
  readonly id: string
  /** Why the project can only be read, in the user's words; null where it can be written. */
  readonly readOnlyReason: string | null
  readonly #lock: ProjectLock | null
  readonly #guard: WriteGuard
  readonly #options: StoreOptions
  readonly #readers = new Set<SteadyReader | SteadyCopy>()
  #newestEntry: number | null = null

  /** Makes a project file with the templates' lists and codes and opens it. Throws `already-exists`. */
  static create(
    path: string,
    project: { title: string; templates: readonly Template[]; coder: string },
    options: StoreOptions,
  ): ProjectStore {
    createProjectFile(path, options, (db) => fillNewProject(db, project, options.now().toISOString()))
    return ProjectStore.open(path, options, sealFile(path))
  }

  /**
   * Opens a project after checking it; nothing is written before all checks have passed. Where another
   * process has it open, or the file may not be written, it opens for reading and says why. `seal` is
   * what the file was left with when it was closed here last: one that has been written since is opened as a copy
   * first. No connection of this process has it open.
   */
  static open(path: string, options: StoreOptions, seal: Seal | null = null): ProjectStore {
    checkIsFile(path)
    const state = compareWithSeal(path, seal)
    if (state === 'rotten') throw new AppError('damaged-project', ROTTEN)
    if (state === 'changed' || hasCompanion(path)) rehearseOpening(path, options.spool)
    const closed = whyClosed(path)
    const mayWrite = closed === null
    // Not opened read-only where it can be helped: after a crash SQLite must be able to roll back what was
    // half written before anything can be read.
    const db = ProjectDatabase.open(path, { readonly: !mayWrite })
    let lock: ProjectLock | null = null
    try {
      const isNewer = checkReadable(db) === 'newer'
      checkIntegrityOf(path)
      const { id } = getProject(db)
      if (mayWrite && !isNewer) lock = ProjectLock.tryAcquire(options.userData, id)
      if (lock) {
        db.allowWriting()
        if (isOlder(db)) writeSnapshot(db, snapshotFolder(options.userData, id), 'before-upgrade', options.now())
        bringUpToDate(db, options)
      }
      const readable = isOlder(db) ? copyUpToDate(db, options) : db
      return new ProjectStore(readable, id, lock, lock ? null : whyNotWritable(closed, isNewer), options)
    } catch (error) {
      db.close()
      lock?.release()
      throw error
    }
  }

  /** Throws what opening the file would throw, found on a copy: for a time when the file itself must not be opened yet. */
  static rehearse(path: string, spool: string): void {
    checkIsFile(path)
    rehearseOpening(path, spool)
  }

  private constructor(
    db: ProjectDatabase,
    id: string,
    lock: ProjectLock | null,
    reason: string | null,
    options: StoreOptions,
  ) {
    this.db = db
    this.id = id
    this.readOnlyReason = reason
    this.#lock = lock
    this.#guard = new WriteGuard(db.path)
    this.#options = options
  }

  /**
   * Runs a command: one transaction, one entry in the log, one announcement. A command that changes no row leaves no
   * entry. `goesOnWith` is the entry of the first part of the same work: as long as nothing else was done since, all are
   * one step to undo, under the label of the last.
   */
  command<Value>(
    method: string,
    work: (writer: Writer) => CommandResult<Value>,
    goesOnWith: number | null = null,
  ): Value {
    return this.#write((writer) => {
      const { value, label } = work(writer)
      return { value, entry: { kind: 'do', target: null, method, label, goesOnWith } }
    })
  }

  /** The number of the entry that was written last in this session. */
  get newestEntry(): number | null {
    return this.#newestEntry
  }

  /**
   * Takes the last command back, if it is the `expected` one where given; answers what it was. Throws as `undoLast`. Of
   * one that came in parts, that is the last part: `nextStep` names them all.
   */
  undo(expected?: number): string {
    return this.#write((writer) => this.#undoStep(writer, expected))
  }

  /** Does again what was undone last, as `undo` takes it back. */
  redo(expected?: number): string {
    return this.#write((writer) => this.#redoStep(writer, expected))
  }

  /** Undoes or redoes step by step up to the command, in one transaction; see `wayTo` for what it throws. */
  goTo(seq: number): { undone: number; redone: number; label: string | null } {
    return this.#transact((step) => {
      const { label, direction, commands, steps } = wayTo(this.db, seq)
      const isBack = direction === 'undo'
      for (let n = 0; n < commands; n++) step((writer) => (isBack ? this.#undoStep(writer) : this.#redoStep(writer)))
      return { undone: isBack ? steps : 0, redone: isBack ? 0 : steps, label }
    })
  }

  /**
   * Takes the history away, with the deleted things that it keeps for undo, and writes the file anew without them.
   * Answers how many steps there were. Nothing before it can be undone any more.
   */
  forgetHistory(): number {
    this.#prepareWriting()
    const steps = this.#writeGuarded(() =>
      forgetOperations(this.db, this.coder().id, this.#options.now().toISOString()),
    )
    try {
      this.db.run('VACUUM')
    } finally {
      this.#guard.acceptRolledBack()
    }
    this.#options.onChange({ type: 'store.changed', changes: [{ subject: 'history', ids: [] }] })
    return steps
  }

  /** Reads the project as it is now, however long that takes; `copyPath` is for a copy, should one be needed. */
  readSteadily(copyPath: string): SteadyReader {
    const reader = new SteadyReader(this.db, copyPath, this.readOnlyReason !== null, () => this.#readers.delete(reader))
    this.#readers.add(reader)
    return reader
  }

  /** Copies the file as it is now to `path`, a piece at a time. Throws where that cannot be begun. */
  copySteadily(path: string): SteadyCopy {
    const copy = new SteadyCopy(this.db.path, path, () => this.#readers.delete(copy))
    this.#readers.add(copy)
    return copy
  }

  /** Whether the file that was opened still holds what was stored in it, wherever it lies now. */
  isReadable(): boolean {
    return !this.#guard.isWrittenOver()
  }

  /** The open project's own row. */
  project(): Row<'project'> {
    return getProject(this.db)
  }

  /** Who works here now: the first coder of the project. */
  coder(): Row<'coder'> {
    const coder = this.db.get<Row<'coder'>>('SELECT * FROM coder ORDER BY created_at, id LIMIT 1')
    if (!coder) throw new AppError('damaged-project', 'The project names no coder.')
    return coder
  }

  /** Answers what to know the file by when it is opened again; null where it is not as this left it. */
  close(): Seal | null {
    if (!this.db.isOpen) return null
    const isOurs = this.readOnlyReason === null && this.#guard.isUntouched()
    try {
      if (isOurs) this.db.pragma('optimize')
    } catch (error) {
      // Only statistics for the query planner: a file that can no longer be written still closes.
      if (!(error instanceof AppError)) throw error
    } finally {
      this.db.close()
    }
    try {
      return isOurs ? sealFile(this.db.path) : null
    } finally {
      this.#lock?.release()
    }
  }

  #undoStep(writer: Writer, expected?: number): Step<string> {
    const { target, label } = undoLast(this.db, writer, expected)
    return { value: label, entry: { kind: 'undo', target, method: 'history.undo', label } }
  }

  #redoStep(writer: Writer, expected?: number): Step<string> {
    const { target, label } = redoNext(this.db, writer, expected)
    return { value: label, entry: { kind: 'redo', target, method: 'history.redo', label } }
  }

  #write<Value>(work: (writer: Writer) => Step<Value>): Value {
    return this.#transact((step) => step(work))
  }

  /** One transaction of any number of steps, each with its own entry in the log, and one announcement of them all. */
  #transact<Value>(work: (step: <Result>(run: (writer: Writer) => Step<Result>) => Result) => Value): Value {
    this.#prepareWriting()
    const touched = new Map<ChangedSubject, Set<string>>()
    const value = this.#writeGuarded(() => {
      const at = this.#options.now().toISOString()
      const coderId = this.coder().id
      return work((run) => {
        const writer = new Writer(this.db, coderId, at)
        const { value, entry } = run(writer)
        const changes = writer.netChanges()
        if (changes.length === 0) return value
        this.#newestEntry = appendOperation(this.db, { ...entry, coderId, at }, changes)
        for (const { subject, ids } of writer.touched) {
          touched.set(subject, new Set([...(touched.get(subject) ?? []), ...ids]))
        }
        return value
      })
    })
    if (touched.has('transcript')) forgetReadable(this.db)
    if (touched.size > 0) {
      const changes = [...touched].map(([subject, ids]) => ({ subject, ids: [...ids] }))
      this.#options.onChange({ type: 'store.changed', changes: [...changes, { subject: 'history', ids: [] }] })
    }
    return value
  }

  #prepareWriting(): void {
    if (this.readOnlyReason !== null) throw new AppError('read-only', `${this.readOnlyReason} Nothing was changed.`)
    this.#guard.check()
    for (const reader of this.#readers) reader.stepAside()
  }

  #writeGuarded<Value>(work: () => Value): Value {
    try {
      const value = this.db.transact(work)
      this.#guard.accept()
      return value
    } catch (error) {
      this.#guard.acceptRolledBack()
      if (error instanceof AppError && error.code === 'unreadable-file') throw new AppError('read-only', FOLDER_CLOSED)
      throw error
    }
  }
}

const FOLDER_CLOSED =
  'The folder of the project may not be written any more. The change was not stored; make it writable and try again, or save a copy.'

const ROTTEN =
  'The project file holds something else than when Demarche closed it, although nothing has written it since: the disk may be failing. It was not changed; save what can be read, or go back to a snapshot.'

/** An older file that may not be written is read from a copy in memory, whose schema is that of today. */
function copyUpToDate(db: ProjectDatabase, maker: Maker): ProjectDatabase {
  const copy = ProjectDatabase.inMemory(db.serialize(), db.path)
  db.close()
  bringUpToDate(copy, maker)
  return copy
}

/** The project's own row. */
export function getProject(db: ProjectDatabase): Row<'project'> {
  const project = db.get<Row<'project'>>('SELECT * FROM project')
  if (!project) throw new AppError('damaged-project', 'The project file has no project in it.')
  return project
}

function whyNotWritable(closed: string | null, isNewer: boolean): string {
  if (isNewer) return 'The project was made by a newer version of Demarche and can only be read here.'
  return closed ?? 'The project is open in another window or program.'
}
