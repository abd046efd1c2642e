import { AppError } from '#shared/api/envelope.ts'
import type { SearchHit, SearchRequest, SearchSort, SearchSummary } from '#shared/api/search-api.ts'
import type { ActorId } from '#shared/domain/ids.ts'
import { listActors } from '../../store/actor-store.ts'
import type { SearchedSpeaker, SearchedTranscript } from '../../store/search-source.ts'
import { collectHits, type FoundHit } from './collect.ts'
import { contextLines, sortByContext } from './context-lines.ts'
import { HitRows } from './hit-rows.ts'
import { Newness } from './newness.ts'
import type { ProjectReader, SearchStamp } from './project-reader.ts'
import { readQuery } from './read-query.ts'
import { scopeOf } from './scope.ts'

/** More hits than these are not sorted: nobody reads them, and each needs its words at hand. */
const MOST_SORTED = 200_000
/** Of so many hits their blocks are kept: the first pages are asked for right away. */
const KEPT_WHOLE = 500

/** The hits of one request as far as they are found. */
export class ResultSet {
  readonly rows = new HitRows()
  readonly #whole: FoundHit[] = []
  readonly #reader: ProjectReader
  readonly #stamp: SearchStamp
  readonly #dependsOnTags: boolean
  readonly #transcripts: readonly SearchedTranscript[]
  readonly #work: Generator<readonly FoundHit[], void>
  readonly #byYear = new Map<string | null, number>()
  readonly #bySpeaker = new Map<ActorId | string | null, { readonly speaker: SearchedSpeaker | null; hits: number }>()
  #transcriptCount = 0
  #lastTranscript = -1
  #isComplete = false
  readonly #orders = new Map<SearchSort, Int32Array>()

  /** Throws `invalid-input` for what cannot be looked for. */
  constructor(
    reader: ProjectReader,
    { query, filters = {}, since, onlyNew = false }: SearchRequest,
    stamp: SearchStamp,
  ) {
    const parsed = readQuery(query)
    const { expression } = parsed
    const scope = scopeOf(reader.db, parsed, filters)
    const newness = onlyNew && since !== undefined ? new Newness(reader, since) : null
    this.#reader = reader
    this.#stamp = stamp
    this.#dependsOnTags = scope.holdsHit !== null
    this.#transcripts = reader.transcripts(stamp.texts)
    this.#work = collectHits({ reader, transcripts: this.#transcripts, expression, scope, newness })
  }

  get isComplete(): boolean {
    return this.#isComplete
  }

  /** Whether the hits are those of the project as it is now. */
  isOf(stamp: SearchStamp): boolean {
    return stamp.texts === this.#stamp.texts && (!this.#dependsOnTags || stamp.tags === this.#stamp.tags)
  }

  /** Looks at one more block. */
  step(): void {
    const { value: hits, done } = this.#work.next()
    if (done === true) this.#isComplete = true
    else for (const hit of hits) this.#add(hit)
  }

  /** Marks what is new since that moment. */
  lines(sort: SearchSort, offset: number, limit: number, since: string | null): SearchHit[] {
    const end = Math.min(this.rows.length, offset + limit)
    const order = sort === 'document' ? null : this.#orderBy(sort)
    const rows = Array.from({ length: Math.max(0, end - offset) }, (_, index) => {
      const place = order?.[offset + index] ?? offset + index
      return this.#whole[place] ?? this.rows.at(place)
    })
    const newness = since === null ? null : new Newness(this.#reader, since)
    return contextLines(this.#reader, this.#transcripts, rows, newness)
  }

  summary(): SearchSummary {
    const names = new Map(listActors(this.#reader.db).map(({ id, name }) => [id, name]))
    return {
      total: this.rows.length,
      transcripts: this.#transcriptCount,
      byActor: [...this.#bySpeaker.values()]
        .map(({ speaker, hits }) => ({
          actorId: speaker?.actorId ?? null,
          name: (speaker?.actorId && names.get(speaker.actorId)) || (speaker?.name ?? null),
          hits,
        }))
        .toSorted((a, b) => b.hits - a.hits),
      byYear: [...this.#byYear]
        .map(([year, hits]) => ({ year, hits }))
        .toSorted((a, b) => (a.year ?? '~').localeCompare(b.year ?? '~', 'en')),
    }
  }

  #add(hit: FoundHit): void {
    const { transcript, speaker } = hit
    this.rows.push(hit)
    if (this.#whole.length < KEPT_WHOLE) this.#whole.push(hit)
    const year = this.#transcripts[transcript]?.date?.slice(0, 4) ?? null
    this.#byYear.set(year, (this.#byYear.get(year) ?? 0) + 1)
    const who = speaker?.actorId ?? speaker?.name ?? null
    const known = this.#bySpeaker.get(who)
    if (known) known.hits += 1
    else this.#bySpeaker.set(who, { speaker, hits: 1 })
    if (transcript === this.#lastTranscript) return
    this.#lastTranscript = transcript
    this.#transcriptCount += 1
  }

  #orderBy(sort: Exclude<SearchSort, 'document'>): Int32Array {
    const known = this.#orders.get(sort)
    if (known) return known
    if (this.rows.length > MOST_SORTED) {
      throw new AppError(
        'invalid-input',
        `These are more than ${MOST_SORTED.toLocaleString('en')} hits, too many to sort. Restrict the search, or leave them in the order of the library.`,
      )
    }
    const order = sort === 'date' ? this.#byDate() : sortByContext(this.#reader, this.#transcripts, this.rows, sort)
    this.#orders.set(sort, order)
    return order
  }

  /** Earliest first, undated last; within a date as in the library. */
  #byDate(): Int32Array {
    const dates = this.#transcripts.map(({ date }) => date ?? '~')
    const dateAt = (index: number): string => dates[this.rows.at(index).transcript] ?? '~'
    return Int32Array.from({ length: this.rows.length }, (_, index) => index).toSorted((a, b) => {
      const [first, second] = [dateAt(a), dateAt(b)]
      return first < second ? -1 : first > second ? 1 : a - b
    })
  }
}
