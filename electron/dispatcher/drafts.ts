import { randomUUID } from 'node:crypto'
import { AppError } from '#shared/api/envelope.ts'
import type { PreparedTranscript } from '../services/importing/prepare-file.ts'

/** What was read for a preview and is not stored yet: the newest only, since its bytes may be many. */
export class Drafts {
  #kept: { readonly id: string; readonly prepared: PreparedTranscript } | null = null

  /** Keeps it in place of the one before; answers its id. */
  keep(prepared: PreparedTranscript): string {
    const id = randomUUID()
    this.#kept = { id, prepared }
    return id
  }

  /** Throws `not-found` for one that is not kept any more. */
  get(id: string): PreparedTranscript {
    if (this.#kept?.id !== id) {
      throw new AppError('not-found', 'This preview is not kept any more. Nothing was stored; read the file again.')
    }
    return this.#kept.prepared
  }

  /** Lets go the one of this id, or whichever is kept. */
  discard(id = this.#kept?.id): void {
    if (this.#kept?.id === id) this.#kept = null
  }
}
