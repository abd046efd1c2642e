import { once } from 'node:events'
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/api/envelope.ts'
import { findExpired, type Snapshot, type SnapshotReason } from '#shared/domain/snapshots.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { newId } from '../store/new-id.ts'
import {
  deletePartialSnapshots,
  deleteSnapshotFile,
  findLastOperation,
  listSnapshotFiles,
  snapshotFolder,
  writeSnapshot,
} from '../store/snapshot-files.ts'

/** While somebody works, a snapshot is taken after the first change that comes this long after the last one. */
const INTERVAL = 10 * 60_000
/** A script's session that ends this soon after the newest snapshot leaves none of its own. */
const SESSION_GAP = 60_000
/** A larger file (bytes) is not copied and checked while everything else waits: that takes a second and more. */
const LARGE = 32 * 1024 * 1024

/** Beside this file, from source as from the bundle. */
const snapshotThread = new URL(
  import.meta.url.endsWith('.ts') ? './snapshot-thread.ts' : './snapshot-thread.js',
  import.meta.url,
)

/** A copy of the project of which a snapshot is to be made. */
export interface SnapshotOrder {
  readonly copyPath: string
  readonly folder: string
  readonly reason: SnapshotReason
  readonly now: Date
}

/**
 * Keeps the snapshots of one open project: before what is destructive, every ten minutes of work and at the
 * end of a session, and never two of the same state.
 */
export class SnapshotKeeper {
  readonly #store: ProjectStore
  readonly #folder: string
  readonly #spool: string
  readonly #now: () => Date
  #nextDue: number
  #thread: Worker | null = null
  /** Settles when what was begun last has ended. */
  #running: Promise<void> = Promise.resolve()
  #isClosed = false

  constructor(
    store: ProjectStore,
    { userData, spool }: { readonly userData: string; readonly spool: string },
    now: () => Date,
  ) {
    this.#store = store
    this.#spool = spool
    this.#folder = snapshotFolder(userData, store.id)
    this.#now = now
    this.#nextDue = now().getTime() + INTERVAL
  }

  /** Newest first. */
  list(): Snapshot[] {
    return listSnapshotFiles(this.#folder)
  }

  /** The file of a snapshot; throws `not-found`. */
  pathOf(id: string): string {
    const known = this.list().some((snapshot) => snapshot.id === id)
    if (!known) throw new AppError('not-found', 'There is no such snapshot any more.')
    return join(this.#folder, id)
  }

  /** Takes one unless the newest holds this very state; a project in which nothing was done needs none. */
  take(reason: SnapshotReason): void {
    if (!this.#isWanted()) return
    const now = this.#now()
    this.#nextDue = now.getTime() + INTERVAL
    if (writeSnapshot(this.#store.db, this.#folder, reason, now)) this.#expire(now)
  }

  /**
   * The same, of a large project while work on it goes on; resolves when the snapshot is there. Rejects where it cannot
   * be taken, and with `cancelled` where the project is closed before.
   */
  async takeMeanwhile(reason: SnapshotReason): Promise<void> {
    if (statSync(this.#store.db.path).size < LARGE) return this.take(reason)
    await this.takeInThread(reason)
  }

  /** The same whatever the size; one after the other. */
  async takeInThread(reason: SnapshotReason): Promise<void> {
    const before = this.#running
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#running = promise
    try {
      await before
      this.#checkOpen()
      if (this.#isWanted()) await this.#copyAndWrite(reason)
    } finally {
      resolve()
    }
  }

  /** Ends what is being taken meanwhile. */
  close(): void {
    this.#isClosed = true
    void this.#thread?.terminate()
  }

  /** Keeps a snapshot of the project as it is, and none of those from before. Throws where that one cannot be taken. */
  startAnew(): void {
    const before = this.list()
    this.take('session')
    if (this.list().length > before.length) for (const snapshot of before) deleteSnapshotFile(this.#folder, snapshot)
  }

  /** Called when the project is closed. A person's session always leaves one; scripts open and close many times a minute. */
  takeAtEnd(isAttended: boolean): void {
    const [newest] = this.list()
    const age = newest ? this.#now().getTime() - Date.parse(newest.takenAt) : Infinity
    if (isAttended || age >= SESSION_GAP) this.take('session')
  }

  /** Called after each change. Rejects as `takeMeanwhile`. */
  async takeIfDue(): Promise<void> {
    if (this.#now().getTime() >= this.#nextDue) await this.takeMeanwhile('interval')
  }

  async #copyAndWrite(reason: SnapshotReason): Promise<void> {
    const now = this.#now()
    this.#nextDue = now.getTime() + INTERVAL
    mkdirSync(this.#spool, { recursive: true })
    const copyPath = join(this.#spool, `${newId<string>()}.demarche`)
    const copy = this.#store.copySteadily(copyPath)
    try {
      while (!copy.step()) {
        await setImmediate()
        this.#checkOpen()
      }
      const isSound = await this.#write({ copyPath, folder: this.#folder, reason, now })
      if (isSound) this.#expire(now)
    } finally {
      copy.close()
    }
  }

  #isWanted(): boolean {
    if (this.#store.readOnlyReason !== null || !this.#store.isReadable()) return false
    const last = findLastOperation(this.#store.db)
    if (!last) return false
    const [newest] = this.list()
    return !newest || newest.operation !== last.seq || newest.takenAt < last.at
  }

  #expire(now: Date): void {
    for (const snapshot of findExpired(this.list(), now)) deleteSnapshotFile(this.#folder, snapshot)
  }

  /** Answers whether the project is sound, as `writeSnapshot`. */
  async #write(order: SnapshotOrder): Promise<boolean> {
    const thread = new Worker(snapshotThread, { name: 'snapshot', execArgv: [], workerData: order })
    this.#thread = thread
    try {
      const exit = once(thread, 'exit')
      const [isSound] = await Promise.race([once(thread, 'message'), exit.then(() => [null])])
      if (isSound === null) throw new AppError('cancelled', 'The project was closed before its snapshot was there.')
      await exit
      return isSound === true
    } finally {
      this.#thread = null
      deletePartialSnapshots(this.#folder)
    }
  }

  #checkOpen(): void {
    if (this.#isClosed) throw new AppError('cancelled', 'The project was closed before its snapshot was there.')
  }
}
