import type { RevisionId, SpeakerId, TranscriptId } from '#shared/domain/ids.ts'
import type { ProjectDatabase } from '../../store/database.ts'
import { SearchIndex } from '../../store/search-index.ts'
import {
  listSearchedTranscripts,
  readRevisionText,
  readSearchedSpeakers,
  type SearchedSpeaker,
  type SearchedTranscript,
} from '../../store/search-source.ts'
import { IndexedLibrary } from './place-stream.ts'

/** UTF-16 units of texts that are kept at hand. */
const KEPT_TEXT = 16_000_000
/** For so long (ms) the file may be locked for reading: no change can be stored meanwhile. */
const LOCKED = 4

/** What changed in the project, counted: equal numbers mean that a search need not be done again. */
export interface SearchStamp {
  /** Texts, blocks, speakers, actors, events. */
  readonly texts: number
  /** Passages and what they bear, and the names of that. */
  readonly tags: number
}

/** The project and its index as searches read them, with what is asked for again and again kept at hand. */
export class ProjectReader {
  readonly db: ProjectDatabase
  readonly #indexPath: string
  readonly #onBrokenIndex: () => void
  #index: SearchIndex | null = null
  #library: {
    readonly of: readonly SearchedTranscript[]
    readonly version: unknown
    readonly places: IndexedLibrary
  } | null = null
  #transcripts: { readonly stamp: number; readonly list: readonly SearchedTranscript[] } | null = null
  /** Of the transcripts as they were at that stamp. */
  readonly #speakers = new Map<TranscriptId, ReadonlyMap<SpeakerId, SearchedSpeaker>>()
  readonly #texts = new Map<RevisionId, string>()
  #textUnits = 0

  constructor(db: ProjectDatabase, indexPath: string, onBrokenIndex: () => void) {
    this.db = db
    this.#indexPath = indexPath
    this.#onBrokenIndex = onBrokenIndex
  }

  /**
   * Reads for each of the items, for several under one lock on the file where it goes quickly: taking the lock costs more
   * than a short read.
   */
  readEach<Item, Value>(items: readonly Item[], read: (item: Item) => Value): Value[] {
    const values: Value[] = []
    for (let rest = items; rest.length > 0; rest = items.slice(values.length)) {
      const end = performance.now() + LOCKED
      this.db.readTogether(() => {
        for (const item of rest) {
          values.push(read(item))
          if (performance.now() > end) return
        }
      })
    }
    return values
  }

  /** In the library's order. */
  transcripts(stamp: number): readonly SearchedTranscript[] {
    if (this.#transcripts?.stamp !== stamp) {
      this.#transcripts = { stamp, list: listSearchedTranscripts(this.db) }
      this.#speakers.clear()
    }
    return this.#transcripts.list
  }

  speakers(id: TranscriptId): ReadonlyMap<SpeakerId, SearchedSpeaker> {
    const known = this.#speakers.get(id)
    if (known) return known
    const speakers = new Map(readSearchedSpeakers(this.db, id).map((speaker) => [speaker.id, speaker]))
    this.#speakers.set(id, speakers)
    return speakers
  }

  /** Null where the revision is gone. */
  text(id: RevisionId): string | null {
    const known = this.#texts.get(id)
    if (known !== undefined) return known
    const text = readRevisionText(this.db, id)
    if (text === null) return null
    if (this.#textUnits + text.length > KEPT_TEXT) {
      this.#texts.clear()
      this.#textUnits = 0
    }
    this.#texts.set(id, text)
    this.#textUnits += text.length
    return text
  }

  /** The index as far as it is built, and where each transcript of the list stands in it, if it does; null where there is none. */
  index(
    transcripts: readonly SearchedTranscript[],
  ): { readonly index: SearchIndex; readonly library: IndexedLibrary } | null {
    return this.withoutFault(() => {
      this.#index ??= SearchIndex.openForReading(this.#indexPath)
      if (!this.#index) return null
      const { version } = this.#index
      if (this.#library?.of !== transcripts || this.#library.version !== version) {
        const revisions = this.#index.revisions()
        const places = new IndexedLibrary(transcripts.map(({ revisionId }) => revisions.get(revisionId) ?? null))
        this.#library = { of: transcripts, version, places }
      }
      return { index: this.#index, library: this.#library.places }
    })
  }

  /** Null where the index fails, which is then left aside and made anew by its owner. */
  withoutFault<Value>(read: () => Value): Value | null {
    try {
      return read()
    } catch {
      this.forgetIndex()
      this.#onBrokenIndex()
      return null
    }
  }

  /** Another may stand in its place. */
  forgetIndex(): void {
    this.#index?.close()
    this.#index = null
    this.#library = null
  }

  close(): void {
    this.#index?.close()
    this.db.close()
  }
}
