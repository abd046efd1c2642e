import { randomUUID } from 'node:crypto'
import type { ChangedSubject } from '#shared/api/events.ts'

/**
 * What of the list of transcripts has changed since when, so that a page that knows ten thousand of them need not read them
 * all anew for each that comes in. One of these serves one opening of one project.
 */
export class ChangedTranscripts {
  readonly #name = randomUUID()
  #now = 0
  /** The list in versions before this one has another order. */
  #orderedAt = 0
  /** When each was changed last, the oldest first. */
  readonly #changedAt = new Map<string, number>()

  get version(): string {
    return `${this.#name}.${this.#now}`
  }

  /** Takes down what a commit has changed. */
  note(changes: readonly { readonly subject: ChangedSubject; readonly ids: readonly string[] }[]): void {
    this.#now += 1
    for (const { subject, ids } of changes) {
      // Transcripts stand in the order of their events.
      if (subject === 'event') this.#orderedAt = this.#now
      if (subject !== 'transcript') continue
      for (const id of ids) {
        this.#changedAt.delete(id)
        this.#changedAt.set(id, this.#now)
      }
    }
  }

  /** Ids of what has changed since, revisions among them; null where all may have, or the version is not known. */
  since(version: string | null): ReadonlySet<string> | null {
    const [name, number] = version?.split('.') ?? []
    if (name !== this.#name || Number(number) < this.#orderedAt) return null
    const changed = new Set<string>()
    for (const [id, at] of [...this.#changedAt].toReversed()) {
      if (at <= Number(number)) break
      changed.add(id)
    }
    return changed
  }
}
