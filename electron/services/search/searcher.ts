import { setImmediate } from 'node:timers/promises'
import { AppError } from '#shared/api/envelope.ts'
import type { SearchPage, SearchRequest, SearchSort, SearchSummary } from '#shared/api/search-api.ts'
import type { ProjectReader, SearchStamp } from './project-reader.ts'
import { ResultSet } from './result-set.ts'

/** For so long (ms) one search is followed before other requests get their turn. */
const TURN = 10
/** So many searches are kept; older ones are done again when asked for. */
const KEPT = 3

export type StampedRequest = SearchRequest & { readonly stamp: SearchStamp }

export interface PageRequest extends SearchRequest {
  readonly stamp: SearchStamp
  readonly sort: SearchSort
  readonly offset: number
  readonly limit: number
}

interface Waiting {
  readonly set: ResultSet
  /** How many hits are needed before the answer can be given. */
  readonly hits: number
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Answers searches; the latest goes first, and no more is looked for than somebody waits for. */
export class Searcher {
  readonly #reader: ProjectReader
  /** Told before each block, so that one that takes too long is noticed. */
  readonly #beat: () => void
  /** By what was asked, the latest last. */
  readonly #sets = new Map<string, ResultSet>()
  #waiting: Waiting[] = []
  #isRunning = false

  constructor(reader: ProjectReader, beat: () => void) {
    this.#reader = reader
    this.#beat = beat
  }

  /** Throws as the API says of `search.run`. */
  async page({ sort, offset, limit, ...request }: PageRequest): Promise<SearchPage> {
    const set = this.#setOf(request)
    await this.#until(set, sort === 'document' ? offset + limit : Infinity)
    const hits = set.lines(sort, offset, limit, request.since ?? null)
    return { hits, total: set.isComplete ? set.rows.length : null }
  }

  /** Throws as the API says of `search.summary`. */
  async summary(request: StampedRequest): Promise<SearchSummary> {
    const set = this.#setOf(request)
    await this.#until(set, Infinity)
    return set.summary()
  }

  /** How many hits there are; the search takes no other's place and is not kept. */
  async count({ stamp, ...request }: StampedRequest): Promise<number> {
    const set = new ResultSet(this.#reader, request, stamp)
    await this.#until(set, Infinity)
    return set.rows.length
  }

  #setOf({ stamp, ...request }: StampedRequest): ResultSet {
    const { query, filters = {}, since, onlyNew = false } = request
    const key = JSON.stringify([query, filters, onlyNew, onlyNew ? since : null])
    const known = this.#sets.get(key)
    this.#sets.delete(key)
    const set = known?.isOf(stamp) === true ? known : new ResultSet(this.#reader, request, stamp)
    if (known && known !== set) this.#drop(known)
    this.#sets.set(key, set)
    for (const [oldKey, old] of this.#sets) {
      if (this.#sets.size <= KEPT) break
      this.#sets.delete(oldKey)
      this.#drop(old)
    }
    return set
  }

  #drop(set: ResultSet): void {
    const [gone, rest] = [
      this.#waiting.filter((one) => one.set === set),
      this.#waiting.filter((one) => one.set !== set),
    ]
    this.#waiting = rest
    for (const { reject } of gone) reject(new AppError('cancelled', 'A newer search took the place of this one.'))
  }

  #until(set: ResultSet, hits: number): Promise<void> {
    if (isEnough(set, hits)) return Promise.resolve()
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.#waiting.push({ set, hits, resolve, reject })
    if (!this.#isRunning) void this.#run()
    return promise
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    for (let latest = this.#waiting.at(-1); latest; latest = this.#waiting.at(-1)) {
      this.#follow(latest)
      await setImmediate()
    }
    this.#isRunning = false
  }

  /** Goes on with what is waited for until its turn is over. */
  #follow({ set, hits }: Waiting): void {
    try {
      for (const end = performance.now() + TURN; performance.now() < end && !isEnough(set, hits);) {
        this.#beat()
        set.step()
      }
    } catch (error) {
      for (const [key, kept] of this.#sets) if (kept === set) this.#sets.delete(key)
      this.#settle(set, ({ reject }) => reject(error))
      return
    }
    this.#settle(
      set,
      (one) => one.resolve(),
      (one) => isEnough(set, one.hits),
    )
  }

  #settle(set: ResultSet, how: (waiting: Waiting) => void, which: (waiting: Waiting) => boolean = () => true): void {
    const settled = this.#waiting.filter((one) => one.set === set && which(one))
    this.#waiting = this.#waiting.filter((one) => !settled.includes(one))
    for (const one of settled) how(one)
  }
}

function isEnough(set: ResultSet, hits: number): boolean {
  return set.isComplete || set.rows.length >= hits
}
