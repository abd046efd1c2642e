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
import type { NewHitTest } from '#shared/search/new-hits.ts'
import { candidatesFor } from './candidates.ts'
import type { HitRow } from './hit-rows.ts'
import type { Newness } from './newness.ts'
import { PlaceStream } from './place-stream.ts'
import type { ProjectReader } from './project-reader.ts'
import type { Scope } from './scope.ts'

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
  /** Null: hits of any age. */
  readonly newness: Newness | null
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
  newness,
}: Collecting): Generator<readonly FoundHit[], void> {
  const matcher = expression === null ? wholeBlock : matcherOf(expression)
  const wanted = [...transcripts.entries()].filter(
    ([, transcript]) => scope.holdsTranscript(transcript) && newness?.mayBeIn(transcript) !== false,
  )
  if (wanted.length === 0) return
  const finder = new PlaceFinder(
    reader,
    expression,
    wanted.map(([, { revisionId }]) => revisionId),
  )
  for (const [number, transcript] of wanted) {
    const seqs = finder.blocksOf(transcript.revisionId)
    if (seqs?.length === 0) yield []
    else yield* hitsIn(reader, { transcript, number, seqs, isNew: newness?.testOf(transcript) ?? null }, matcher, scope)
  }
}

interface Searched {
  readonly transcript: SearchedTranscript
  readonly number: number
  /** Null: in all blocks. */
  readonly seqs: readonly number[] | null
  /** Null: hits of any age. */
  readonly isNew: NewHitTest | null
}

function* hitsIn(
  reader: ProjectReader,
  { transcript, number, seqs, isNew }: Searched,
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
          .filter((span) => isNew === null || isNew(text, span))
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
  readonly #revisions: ReadonlyMap<string, IndexedRevision>
  /** Null for all blocks. */
  #stream: PlaceStream | 'none' | null

  constructor(reader: ProjectReader, expression: Expression | null, ids: readonly string[]) {
    const found = reader.index()
    this.#reader = reader
    this.#revisions = found?.places ?? new Map()
    this.#stream =
      found && expression
        ? reader.withoutFault(() =>
            streamOf(
              found.index,
              expression,
              ids.flatMap((id) => found.places.get(id) ?? []),
            ),
          )
        : null
  }

  /** Places of blocks in the revision, in order; null for all of them. */
  blocksOf(revisionId: string): number[] | null {
    const [place, stream] = [this.#revisions.get(revisionId), this.#stream]
    if (!place || stream === null) return null
    if (stream === 'none') return []
    const seqs = this.#reader.withoutFault(() => stream.blocksOf(place))
    if (seqs === null) this.#stream = null
    return seqs
  }
}

function streamOf(
  index: SearchIndex,
  expression: Expression,
  revisions: readonly IndexedRevision[],
): PlaceStream | 'none' | null {
  const candidates = candidatesFor(expression, index)
  if (candidates.kind === 'match') return new PlaceStream(index, candidates.expression, revisions)
  return candidates.kind === 'none' ? 'none' : null
}
