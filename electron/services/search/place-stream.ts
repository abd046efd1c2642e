import type { IndexedRevision, SearchIndex } from '../../store/search-index.ts'

/** So many places are asked for first, and each time so many times more: one page of hits needs few, all hits need all. */
const FIRST = 200
const GROWTH = 8

/**
 * The places that the index proposes for an expression, asked for in stretches that follow the library's order as far
 * as the index does. FTS5 gives places quickly only one after the other from where it begins.
 */
export class PlaceStream {
  readonly #index: SearchIndex
  readonly #expression: string
  /** Where the run of revisions ends in which each stands, by where it begins itself. */
  readonly #runEnds: ReadonlyMap<number, number>
  /** Where revisions begin, in order. */
  readonly #firsts: readonly number[]
  #found = new Map<number, number[]>()
  #runEnd = 0
  /** Up to where the places of the run are known. */
  #reach = 0
  #limit = FIRST

  /** `revisions` in the order in which they will be asked for. */
  constructor(index: SearchIndex, expression: string, revisions: readonly IndexedRevision[]) {
    this.#index = index
    this.#expression = expression
    this.#runEnds = runEndsOf(revisions)
    this.#firsts = revisions.map(({ first }) => first).toSorted((a, b) => a - b)
  }

  /** Places of blocks in the revision, in order. */
  blocksOf({ first, blocks }: IndexedRevision): number[] {
    const runEnd = this.#runEnds.get(first) ?? first + blocks
    if (runEnd !== this.#runEnd) {
      this.#runEnd = runEnd
      this.#reach = first
      this.#found = new Map()
    }
    while (this.#reach < first + blocks) this.#fetch(Math.max(this.#reach, first))
    const found = this.#found.get(first) ?? []
    this.#found.delete(first)
    return found
  }

  #fetch(from: number): void {
    const places = this.#index.places(this.#expression, from, this.#runEnd, this.#limit)
    const last = places.at(-1)
    this.#reach = places.length < this.#limit || last === undefined ? this.#runEnd : last + 1
    this.#limit *= GROWTH
    let at = this.#lastFirstUpTo(from)
    for (const place of places) {
      while ((this.#firsts[at + 1] ?? Infinity) <= place) at += 1
      const first = this.#firsts[at] ?? 0
      const seqs = this.#found.get(first)
      if (seqs) seqs.push(place - first)
      else this.#found.set(first, [place - first])
    }
  }

  /** Which of the beginnings is the last that is not after the place. */
  #lastFirstUpTo(place: number): number {
    let [low, high] = [0, this.#firsts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#firsts[middle] ?? 0) <= place) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }
}

/** Revisions that follow each other in the index as they do in the library make a run. */
function runEndsOf(revisions: readonly IndexedRevision[]): Map<number, number> {
  const ends = new Map<number, number>()
  let end = 0
  let next = -Infinity
  for (const { first, blocks } of revisions.toReversed()) {
    if (first >= next) end = first + blocks
    ends.set(first, end)
    next = first
  }
  return ends
}
