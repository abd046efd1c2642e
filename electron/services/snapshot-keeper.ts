import { join } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import { findExpired, type Snapshot, type SnapshotReason } from '#shared/domain/snapshots.ts'
import type { ProjectStore } from '../store/project-store.ts'
import {
  deleteSnapshotFile,
  findLastOperation,
  listSnapshotFiles,
  snapshotFolder,
  writeSnapshot,
} from '../store/snapshot-files.ts'

/** While somebody works, a snapshot is taken after the first change that comes this long after the last one. */
const INTERVAL = 10 * 60_000
/** A session that ends this soon after the newest snapshot leaves none of its own. */
const SESSION_GAP = 60_000

/**
 * Keeps the snapshots of one open project: before what is destructive, every ten minutes of work and at the
 * end of a session, and never two of the same state.
 */
export class SnapshotKeeper {
  readonly #store: ProjectStore
  readonly #folder: string
  readonly #now: () => Date
  #nextDue: number

  constructor(store: ProjectStore, userData: string, now: () => Date) {
    this.#store = store
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
    if (this.#store.readOnlyReason !== null || !this.#store.isReadable()) return
    const last = findLastOperation(this.#store.db)
    if (!last) return
    const now = this.#now()
    this.#nextDue = now.getTime() + INTERVAL
    const [newest] = this.list()
    if (newest && newest.operation === last.seq && newest.takenAt >= last.at) return
    const isSound = writeSnapshot(this.#store.db, this.#folder, reason, now)
    if (!isSound) return
    for (const snapshot of findExpired(this.list(), now)) deleteSnapshotFile(this.#folder, snapshot)
  }

  /** Keeps a snapshot of the project as it is, and none of those from before. Throws where that one cannot be taken. */
  startAnew(): void {
    const before = this.list()
    this.take('session')
    if (this.list().length > before.length) for (const snapshot of before) deleteSnapshotFile(this.#folder, snapshot)
  }

  /** Called when the project is closed; scripts open and close it many times a minute. */
  takeAtEnd(): void {
    const [newest] = this.list()
    const age = newest ? this.#now().getTime() - Date.parse(newest.takenAt) : Infinity
    if (age >= SESSION_GAP) this.take('session')
  }

  /** Called after each change. */
  takeIfDue(): void {
    if (this.#now().getTime() >= this.#nextDue) this.take('interval')
  }
}
