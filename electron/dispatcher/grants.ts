import { randomBytes } from 'node:crypto'
import { AppError } from '#shared/api/envelope.ts'
import { FileHandle } from '#shared/api/references.ts'

/** The files that this session may use: the page holds handles, only the backend knows paths. */
export class Grants {
  readonly #paths = new Map<FileHandle, string>()
  readonly #handles = new Map<string, FileHandle>()

  /** The same path has the same handle all session long. */
  grant(path: string): FileHandle {
    const known = this.#handles.get(path)
    if (known !== undefined) return known
    const handle = FileHandle.parse(randomBytes(24).toString('base64url'))
    this.#paths.set(handle, path)
    this.#handles.set(path, handle)
    return handle
  }

  find(handle: FileHandle): string | null {
    return this.#paths.get(handle) ?? null
  }

  /** Throws `forbidden` for a handle that was never granted. */
  get(handle: FileHandle): string {
    const path = this.find(handle)
    if (path === null) throw new AppError('forbidden', 'This file was not chosen in this session; choose it again.')
    return path
  }
}
