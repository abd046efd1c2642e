import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/**
 * One writer per project and machine: a tiny database named after the project in the user's own folder, held
 * in an exclusive transaction for the session. The operating system frees it when the owner dies, however
 * it dies, which a lock file beside the project would not.
 */
export class ProjectLock {
  readonly #connection: Database.Database

  private constructor(connection: Database.Database) {
    this.#connection = connection
  }

  /** The lock, or null where another process holds it. */
  static tryAcquire(userData: string, projectId: string): ProjectLock | null {
    const folder = join(userData, 'locks')
    mkdirSync(folder, { recursive: true })
    const connection = new Database(join(folder, `${projectId}.db`), { timeout: 0 })
    try {
      connection.exec('BEGIN EXCLUSIVE')
      return new ProjectLock(connection)
    } catch {
      connection.close()
      return null
    }
  }

  release(): void {
    this.#connection.close()
  }
}
