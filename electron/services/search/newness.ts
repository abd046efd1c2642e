import type { TranscriptId } from '#shared/domain/ids.ts'
import { newHitTest, type NewHitTest } from '#shared/search/new-hits.ts'
import { findRevisionAt, listChangedSince, type SearchedTranscript } from '../../store/search-source.ts'
import type { ProjectReader } from './project-reader.ts'

/** What of the texts was not there yet at a moment. */
export class Newness {
  readonly #reader: ProjectReader
  readonly #since: string
  #changed: ReadonlySet<TranscriptId> | null = null

  /** `since`: ISO moment in UTC. */
  constructor(reader: ProjectReader, since: string) {
    this.#reader = reader
    this.#since = since
  }

  /** False where the text is as it was. */
  mayBeIn({ id }: SearchedTranscript): boolean {
    this.#changed ??= listChangedSince(this.#reader.db, this.#since)
    return this.#changed.has(id)
  }

  /** For the hits of one transcript in its current revision. */
  testOf({ id, revisionId }: SearchedTranscript): NewHitTest {
    const before = findRevisionAt(this.#reader.db, id, this.#since)
    if (before === revisionId) return () => false
    return newHitTest(before === null ? null : this.#reader.text(before))
  }
}
