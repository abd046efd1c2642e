import type { IndexedRevision, SearchIndex } from '../../store/search-index.ts'

/** So many places are asked for first, and each time so many times more: one page of hits needs few, all hits need all. */
const FIRST = 64
const GROWTH = 8
/** More at once would keep other searches waiting. */
const MOST = 100_000

/**
 * The places that the index proposes for an expression, asked for in stretches that follow the library's order as far
 * as the index does. FTS5 gives places quickly only one after the other from where it begins.
 */
export class PlaceStream {
  readonly #index: SearchIndex
  readonly #expression: string
  readonly #revisions: readonly (IndexedRevision | null)[]
  /** The last of the run of revisions that follow each other in the index as they do in the library, and where it ends. */
  #runLast = -1
  #runEnd = 0
  /** Up to where the places of the run are known. */
  #reach = 0
  /** Those that nobody has asked for yet begin at `next`. */
  #places: readonly number[] = []
  #next = 0
  #limit = FIRST

  /** `revisions`: those of the library in its order; null for what is not indexed. */
  constructor(index: SearchIndex, expression: string, revisions: readonly (IndexedRevision | null)[]) {
    this.#index = index
    this.#expression = expression
    this.#revisions = revisions
  }

  /** Places of blocks in the revision of that number, in order; none where it is not indexed. Asked for with rising numbers. */
  blocksOf(number: number): number[] {
    const revision = this.#revisions[number] ?? null
    if (revision === null) return []
    if (number > this.#runLast) this.#startRun(number, revision)
    const { first } = revision
    const end = first + revision.blocks
    const seqs: number[] = []
    for (;;) {
      for (let place = this.#places[this.#next]; place !== undefined && place < end;) {
        if (place >= first) seqs.push(place - first)
        this.#next += 1
        place = this.#places[this.#next]
      }
      if (this.#next < this.#places.length || this.#reach >= end) return seqs
      this.#fetch(Math.max(this.#reach, first))
    }
  }

  #startRun(number: number, { first, blocks }: IndexedRevision): void {
    let [last, lastFirst, end] = [number, first, first + blocks]
    for (let next = number + 1; next < this.#revisions.length; next++) {
      const revision = this.#revisions[next] ?? null
      if (revision === null) continue
      if (revision.first < lastFirst) break
      last = next
      lastFirst = revision.first
      end = revision.first + revision.blocks
    }
    this.#runLast = last
    this.#runEnd = end
    this.#reach = first
    this.#places = []
    this.#next = 0
  }

  #fetch(from: number): void {
    this.#places = this.#index.places(this.#expression, from, this.#runEnd, this.#limit)
    this.#next = 0
    const last = this.#places.at(-1)
    this.#reach = this.#places.length < this.#limit || last === undefined ? this.#runEnd : last + 1
    this.#limit = Math.min(MOST, this.#limit * GROWTH)
  }
}
