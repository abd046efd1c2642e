import type { SearchIndex, IndexedRevision } from '../../store/search-index.ts'
import {
  readSearchedBlocks,
  readSearchedPassages,
  type SearchedBlock,
  type SearchedSpeaker,
  type SearchedTranscript,
} from '../../store/search-source.ts'
import type { Expression } from '#shared/search/expression.ts'
import { matcherOf, type Matcher } from '#shared/search/match.ts'
import { candidatesFor, type Candidates } from './candidates.ts'
import type { HitRow } from './hit-rows.ts'
import type { ProjectReader } from './project-reader.ts'
import type { Scope } from './scope.ts'

/** After so many transcripts, and each time that they have doubled, it is seen how many places they had. */
const FIRST_FEW = 32
/** Where fewer transcripts than one in so many had a place, there are few enough in all to ask for at once. */
const RARE = 4
/** More places than these are asked for transcript by transcript all the same. */
const AT_ONCE = 20_000

/** What collecting finds: a hit and who speaks it. */
export interface FoundHit extends HitRow {
  readonly speaker: SearchedSpeaker | null
}

export interface Collecting {
  readonly reader: ProjectReader
  readonly transcripts: readonly SearchedTranscript[]
  /** Null: whole blocks. */
  readonly expression: Expression | null
  readonly scope: Scope
}

/**
 * Finds all hits in the library's order, and yields those of every block looked at, perhaps none. What
 * the index proposes is confirmed on the text; what it does not hold yet is read as a whole, so that the hits are the
 * same with an index, with half of one, and without.
 */
export function* collectHits({
  reader,
  transcripts,
  expression,
  scope,
}: Collecting): Generator<readonly FoundHit[], void> {
  const matcher = expression === null ? wholeBlock : matcherOf(expression)
  const finder = new PlaceFinder(reader, expression)
  for (const [number, transcript] of transcripts.entries()) {
    if (!scope.holdsTranscript(transcript)) continue
    const seqs = finder.blocksOf(transcript.revisionId)
    if (seqs?.length === 0) yield []
    else yield* hitsIn(reader, { transcript, number, seqs }, matcher, scope)
  }
}

function* hitsIn(
  reader: ProjectReader,
  { transcript, number, seqs }: { transcript: SearchedTranscript; number: number; seqs: readonly number[] | null },
  matcher: Matcher,
  scope: Scope,
): Generator<readonly FoundHit[], void> {
  const passages = scope.holdsHit === null ? [] : readSearchedPassages(reader.db, transcript.revisionId)
  const text = reader.text(transcript.revisionId)
  if (text === null) return
  const speakers = reader.speakers(transcript.id)
  for (const block of readSearchedBlocks(reader.db, transcript.revisionId, seqs)) {
    const speaker = block.speakerId === null ? null : (speakers.get(block.speakerId) ?? null)
    yield isSearched(block) && scope.holdsBlock(block, speaker, transcript)
      ? (matcher(text.slice(block.start, block.end)) ?? [])
          .map((span) => ({ start: block.start + span.start, end: block.start + span.end }))
          .filter((span) => scope.holdsHit === null || scope.holdsHit(span, passages))
          .map((span) => ({ transcript: number, seq: block.seq, ...span, speaker }))
      : []
  }
}

function isSearched({ kind }: SearchedBlock): boolean {
  return kind !== 'furniture'
}

function wholeBlock(text: string): { start: number; end: number }[] | null {
  return text.trim() === '' ? null : [{ start: 0, end: text.length }]
}

/** Asks the index in which blocks it is worth looking. */
class PlaceFinder {
  readonly #reader: ProjectReader
  readonly #candidates: Candidates
  readonly #index: SearchIndex | null
  readonly #revisions: ReadonlyMap<string, IndexedRevision>
  #asked = 0
  #met = 0
  #lookAgain = FIRST_FEW
  /** By the first place of their revision, once all were asked for. */
  #all: ReadonlyMap<number, number[]> | null = null
  #isBroken = false

  constructor(reader: ProjectReader, expression: Expression | null) {
    const found = reader.index()
    this.#reader = reader
    this.#index = found?.index ?? null
    this.#revisions = found?.places ?? new Map()
    const index = this.#index
    this.#candidates = (index && expression && reader.withoutFault(() => candidatesFor(expression, index))) || {
      kind: 'all',
    }
  }

  /** Places of blocks in the revision, in order; null for all of them. */
  blocksOf(revisionId: string): number[] | null {
    const place = this.#revisions.get(revisionId)
    const candidates = this.#candidates
    if (!place || candidates.kind === 'all' || this.#isBroken) return null
    if (candidates.kind === 'none') return []
    const seqs = this.#reader.withoutFault(() => this.#ask(candidates.expression, place))
    if (seqs === null) this.#isBroken = true
    return seqs
  }

  #ask(expression: string, { first, blocks }: IndexedRevision): number[] {
    if (this.#asked === this.#lookAgain && this.#all === null) {
      this.#lookAgain *= 2
      if (this.#met * RARE < this.#asked) this.#all = this.#askForAll(expression)
    }
    if (this.#all) return this.#all.get(first) ?? []
    const places = this.#index?.places(expression, first, first + blocks, blocks) ?? []
    this.#asked += 1
    this.#met += places.length > 0 ? 1 : 0
    return places.map((at) => at - first)
  }

  /** Null where there are too many. */
  #askForAll(expression: string): Map<number, number[]> | null {
    const places = this.#index?.places(expression, 0, Number.MAX_SAFE_INTEGER, AT_ONCE + 1) ?? []
    if (places.length > AT_ONCE) return null
    const starts = [...this.#revisions.values()].map(({ first }) => first).toSorted((a, b) => a - b)
    const found = new Map<number, number[]>()
    let revision = 0
    for (const place of places) {
      while ((starts[revision + 1] ?? Infinity) <= place) revision += 1
      const first = starts[revision] ?? 0
      const seqs = found.get(first)
      if (seqs) seqs.push(place - first)
      else found.set(first, [place - first])
    }
    return found
  }
}
