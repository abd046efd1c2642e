import type { IndexedRevision } from '../../store/search-index.ts'

/** So many places are asked for first, and each time so many times more: one page of hits needs few, all hits need all. */
const FIRST = 64
const GROWTH = 8
/** More at once would keep other searches waiting. */
const MOST = 100_000

/** Where to look in one transcript, by its number in the library. */
export interface Place {
  readonly number: number
  /** Blocks in order; null: all of them. */
  readonly seqs: readonly number[] | null
}

/** Transcripts from the number `from` to before `to`, which follow each other in the index as they do in the library. */
interface Run {
  readonly from: number
  readonly to: number
  /** Where their places end. */
  readonly end: number
}

/** Where the transcripts of the library stand in the index, in the library's order. */
export class IndexedLibrary {
  /** Null for what is not indexed. */
  readonly revisions: readonly (IndexedRevision | null)[]
  readonly runs: readonly Run[]

  constructor(revisions: readonly (IndexedRevision | null)[]) {
    this.revisions = revisions
    this.runs = runsOf(revisions)
  }
}

function runsOf(revisions: readonly (IndexedRevision | null)[]): Run[] {
  const runs: Run[] = []
  let [from, end] = [0, 0]
  for (const [number, revision] of revisions.entries()) {
    if (revision === null) continue
    if (revision.first < end) {
      runs.push({ from, to: number, end })
      from = number
    }
    end = revision.first + revision.blocks
  }
  runs.push({ from, to: revisions.length, end })
  return runs
}

/** Answers at most `limit` places from `from` to before `to` at which it is worth looking, in order; null where the index fails. */
export type PlaceQuestion = (from: number, to: number, limit: number) => readonly number[] | null

/**
 * Where it is worth looking, in the library's order: all that is known before the index must be asked again, so that
 * it is read first. FTS5 gives places quickly only one after the other from where it begins, so they are asked for in
 * stretches that follow the library's order as far as the index does; the blocks of one transcript may come in two of
 * them. What the index does not hold, or fails to give, is to be looked at as a whole.
 */
export function* placesIn(
  { revisions, runs }: IndexedLibrary,
  ask: PlaceQuestion,
  isWanted: (number: number) => boolean,
): Generator<Place[], void> {
  let limit = FIRST
  let known: Place[] = []
  for (const { from, to, end } of runs) {
    /** Up to where the places of the run are known, and those of them that were not handed out yet. */
    let [reach, places, next]: [number, readonly number[], number] = [0, [], 0]
    for (let number = from; number < to; number++) {
      const revision = revisions[number] ?? null
      if (revision === null) {
        if (!isWanted(number)) continue
        yield [...known, { number, seqs: null }]
        known = []
        continue
      }
      const first = revision.first
      const last = first + revision.blocks
      for (;;) {
        // Most transcripts have no such block, and need no list.
        let seqs: number[] | null = null
        for (let place = places[next]; place !== undefined && place < last; place = places[++next]) {
          if (place >= first) (seqs ??= []).push(place - first)
        }
        if (seqs && isWanted(number)) known.push({ number, seqs })
        if (reach >= last || !isWanted(number)) break
        if (known.length > 0) yield known
        known = []
        const start = Math.max(reach, first)
        const found = ask(start, end, limit)
        places = found ?? Array.from({ length: last - start }, (_, index) => start + index)
        next = 0
        if (found === null) reach = last
        else reach = found.length < limit ? end : (found.at(-1) ?? end) + 1
        limit = Math.min(MOST, limit * GROWTH)
      }
    }
  }
  yield known
}
