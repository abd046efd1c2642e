import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'

/** Bytes that are copied at once: a few thousandths of a second. */
const PIECE = 4 * 1024 * 1024

/**
 * Copies the file of an open project as it is now, a piece at a time, while work on it goes on: before the first
 * command that would change the file, what is left is copied at once. As `SteadyReader`, it is to be used between
 * transactions only: to open and close the file beside SQLite drops the locks that the process has on it.
 */
export class SteadyCopy {
  readonly #path: string
  readonly #from: number
  readonly #to: number
  readonly #onClose: (copy: SteadyCopy) => void
  readonly #piece = Buffer.allocUnsafe(PIECE)
  #fault: unknown = null
  #isDone = false

  /** Throws where the copy at `path` cannot be made; there is nothing there yet. */
  constructor(live: string, path: string, onClose: (copy: SteadyCopy) => void) {
    this.#path = path
    this.#onClose = onClose
    this.#from = openSync(live, 'r')
    try {
      this.#to = openSync(path, 'wx')
    } catch (error) {
      closeSync(this.#from)
      throw error
    }
  }

  /** Copies one more piece; answers whether that was the last. Throws where the disk does not take it. */
  step(): boolean {
    if (this.#fault !== null) throw this.#fault
    if (this.#isDone) return true
    const length = readSync(this.#from, this.#piece)
    for (let done = 0; done < length;) done += writeSync(this.#to, this.#piece, done, length - done)
    this.#isDone = length === 0
    return this.#isDone
  }

  /** Called before a command. A copy that cannot be made ends the copying, not the command. */
  stepAside(): void {
    try {
      while (!this.step());
    } catch (error) {
      this.#fault = error
    }
  }

  /** Takes the copy away. */
  close(): void {
    closeSync(this.#from)
    closeSync(this.#to)
    rmSync(this.#path, { force: true })
    this.#onClose(this)
  }
}
