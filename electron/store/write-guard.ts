import { statSync } from 'node:fs'
import { AppError } from '#shared/api/envelope.ts'

/**
 * Notices that the project file was moved, deleted, replaced or overwritten while it was open, before
 * anything is written into the wrong file. Only `stat` is used: opening the live file by any other way than
 * SQLite would drop SQLite's locks on it.
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
    if (fingerprint(this.#path) === this.#seen && this.#seen !== null) return
    throw new AppError(
      'project-changed-outside',
      'The project file was moved, deleted or changed by another program while it was open. The change was not stored; save a copy or open the project again.',
    )
  }

  /** Takes the file as it is now for ours; called after each commit. */
  accept(): void {
    this.#seen = fingerprint(this.#path)
  }
}

function fingerprint(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat ? [stat.dev, stat.ino, stat.size, stat.mtimeNs].join(' ') : null
}
