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
import { candidatesFor } from './candidates.ts'
import type { HitRow } from './hit-rows.ts'
import type { Newness } from './newness.ts'
import { PlaceStream } from './place-stream.ts'
import type { ProjectReader } from './project-reader.ts'
import type { Scope } from './scope.ts'

/** What collecting finds: a hit, the block in which it stands, and who speaks it. */
export interface FoundHit extends HitRow {
  readonly block: SearchedBlock
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

/** So many transcripts are read together, and fewer where they have so many places to look at. */
const READ_AHEAD = 16
const ENOUGH_PLACES = 50

/**
 * Finds all hits in the library's order, and yields those of every block looked at, perhaps none. What
 * the index proposes is confirmed on the text; what it does not hold yet is read as a whole, so that the hits are the
 * same with an index, with half of one, and without.
 */
export function* collectHits(collecting: Collecting): Generator<readonly FoundHit[], void> {
  const { reader, transcripts, expression, scope, newness } = collecting
  const matcher = expression === null ? wholeBlock : matcherOf(expression)
  let finder: PlaceFinder | null = null
  let ahead: Place[] = []
  let places = 0
  for (const [number, transcript] of transcripts.entries()) {
    if (!scope.holdsTranscript(transcript) || newness?.mayBeIn(transcript) === false) continue
    finder ??= new PlaceFinder(reader, expression, transcripts)
    const seqs = finder.blocksOf(number)
    yield []
    if (seqs?.length === 0) continue
    ahead.push({ number, transcript, seqs })
    places += seqs?.length ?? ENOUGH_PLACES
    if (ahead.length < READ_AHEAD && places < ENOUGH_PLACES) continue
    yield* hitsIn(collecting, matcher, ahead)
    ahead = []
    places = 0
  }
  yield* hitsIn(collecting, matcher, ahead)
}

/** Where to look in one transcript. */
interface Place {
  readonly transcript: SearchedTranscript
  readonly number: number
  /** Null: in all blocks. */
  readonly seqs: readonly number[] | null
}

function* hitsIn(
  { reader, scope, newness }: Collecting,
  matcher: Matcher,
  places: readonly Place[],
): Generator<readonly FoundHit[], void> {
  const pages = reader.readEach(places, ({ transcript, seqs }) => ({
    text: reader.text(transcript.revisionId),
    passages: scope.holdsHit === null ? [] : readSearchedPassages(reader.db, transcript.revisionId),
    speakers: reader.speakers(transcript.id),
    blocks: readSearchedBlocks(reader.db, transcript.revisionId, seqs),
    isNew: newness?.testOf(transcript) ?? null,
  }))
  for (const [index, { number, transcript }] of places.entries()) {
    const page = pages[index]
    if (!page || page.text === null) continue
    const { text, passages, speakers, blocks, isNew } = page
    for (const block of blocks) {
      const speaker = block.speakerId === null ? null : (speakers.get(block.speakerId) ?? null)
      yield isSearched(block) && scope.holdsBlock(block, speaker, transcript)
        ? (matcher(text.slice(block.start, block.end)) ?? [])
            .map((span) => ({ start: block.start + span.start, end: block.start + span.end }))
            .filter((span) => scope.holdsHit === null || scope.holdsHit(span, passages))
            .filter((span) => isNew === null || isNew(text, span))
            .map((span) => ({ transcript: number, seq: block.seq, ...span, block, speaker }))
        : []
    }
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
  /** Null for all blocks. */
  #stream: PlaceStream | 'none' | null = null
  readonly #places: readonly (IndexedRevision | null)[] = []

  constructor(reader: ProjectReader, expression: Expression | null, transcripts: readonly SearchedTranscript[]) {
    this.#reader = reader
    const found = expression && reader.index(transcripts)
    if (!found) return
    this.#places = found.places
    this.#stream = reader.withoutFault(() => streamOf(found.index, expression, found.places))
  }

  /** Places of blocks in the transcript of that number, in order; null for all of them. */
  blocksOf(number: number): number[] | null {
    const stream = this.#stream
    if (stream === null || !this.#places[number]) return null
    if (stream === 'none') return []
    const seqs = this.#reader.withoutFault(() => stream.blocksOf(number))
    if (seqs === null) this.#stream = null
    return seqs
  }
}

function streamOf(
  index: SearchIndex,
  expression: Expression,
  places: readonly (IndexedRevision | null)[],
): PlaceStream | 'none' | null {
  const candidates = candidatesFor(expression, index)
  if (candidates.kind === 'match') return new PlaceStream(index, candidates.expression, places)
  return candidates.kind === 'none' ? 'none' : null
}
