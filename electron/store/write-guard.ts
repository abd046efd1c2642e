import { AppError } from '#shared/api/envelope.ts'
import { fingerprint, isSameFile } from './file-fingerprint.ts'

/**
 * Notices that the project file was moved, deleted, replaced or overwritten while it was open, before
 * anything is written into the wrong file.
 */
export class WriteGuard {
  readonly #path: string
  #seen: string | null

  constructor(path: string) {
    this.#path = path
    this.#seen = fingerprint(path)
  }

  /** Throws `project-changed-outside` where the file is not as our last commit left it. */
  check(): void {
    if (this.isUntouched()) return
    throw new AppError(
      'project-changed-outside',
      'The project file was moved, deleted or changed by another program while it was open. The change was not stored; save a copy or open the project again.',
    )
  }

  /** True where the file lies where it lay and holds something else; what was stored in it cannot be read any more. */
  isWrittenOver(): boolean {
    return isSameFile(this.#seen, fingerprint(this.#path)) && !this.isUntouched()
  }

  isUntouched(): boolean {
    return this.#seen !== null && fingerprint(this.#path) === this.#seen
  }

  /** Takes the file as it is now for ours; called after each commit. */
  accept(): void {
    this.#seen = fingerprint(this.#path)
  }

  /**
   * Called after a transaction that failed: what was rolled back may have touched the file all the same. A file that
   * is no longer the one that was checked before it stays foreign.
   */
  acceptRolledBack(): void {
    const now = fingerprint(this.#path)
    if (isSameFile(this.#seen, now)) this.#seen = now
  }
}
