import { constants, copyFileSync, rmSync } from 'node:fs'
import { AppError } from '#shared/api/envelope.ts'
import { ProjectDatabase } from './database.ts'

/**
 * Reads one state of the project for as long as it takes, while work on it goes on. It reads from the project itself,
 * a page at a time and with no transaction left open (with a rollback journal a reader stops every writer), and steps
 * aside to a copy before the first command that would change what it reads.
 */
export class SteadyReader {
  readonly #live: ProjectDatabase
  readonly #copyPath: string
  readonly #onClose: (reader: SteadyReader) => void
  /** Commits of other connections that this one has seen; one more means that the state is gone. */
  readonly #dataVersion: unknown
  readonly #isShared: boolean
  #copy: ProjectDatabase | null = null
  #fault: AppError | null = null

  /** `copyPath` is where a copy would go; `isShared` where others may write the file; `onClose` is told once. */
  constructor(live: ProjectDatabase, copyPath: string, isShared: boolean, onClose: (reader: SteadyReader) => void) {
    this.#live = live
    this.#copyPath = copyPath
    this.#onClose = onClose
    this.#isShared = isShared
    this.#dataVersion = isShared ? live.pragma('data_version') : null
  }

  /** Runs a page's queries. Throws where the state is no longer there. */
  read<Value>(page: (db: ProjectDatabase) => Value): Value {
    if (this.#fault) throw this.#fault
    if (this.#copy) return page(this.#copy)
    if (!this.#live.isOpen) throw new AppError('cancelled', 'The project was closed; nothing of the work is left.')
    return this.#live.readTogether(() => {
      if (!this.#isShared || this.#live.pragma('data_version') === this.#dataVersion) return page(this.#live)
      throw new AppError(
        'conflict',
        'The project was changed from another window while it was being read; nothing was written. Try again.',
      )
    })
  }

  /**
   * Called between transactions, before a command. That no lock is held then matters: to open and close the file
   * beside SQLite drops the locks that the process has on it. A copy that cannot be made ends the reading, not the
   * command.
   */
  stepAside(): void {
    if (this.#copy || this.#fault) return
    try {
      copyFileSync(this.#live.path, this.#copyPath, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL)
      this.#copy = ProjectDatabase.open(this.#copyPath, { readonly: true })
    } catch {
      this.#fault = new AppError(
        'disk-full',
        'The project was changed while it was being read, and there is no room for a copy to read on from; nothing was written. Try again.',
      )
    }
  }

  close(): void {
    this.#copy?.close()
    this.#copy = null
    this.#fault ??= new AppError('cancelled', 'The reading has ended.')
    rmSync(this.#copyPath, { force: true })
    this.#onClose(this)
  }
}
