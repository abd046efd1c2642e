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
import { IndexedLibrary, placesIn, type Place } from './place-stream.ts'
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

/** So many blocks are read together at first, then as many as were read already: a page of hits needs few. */
const READ_FIRST = 25
const MOST_READ = 400

/**
 * Finds all hits in the library's order, and yields those of every block looked at, perhaps none. What
 * the index proposes is confirmed on the text; what it does not hold yet is read as a whole, so that the hits are the
 * same with an index, with half of one, and without.
 */
export function* collectHits(collecting: Collecting): Generator<readonly FoundHit[], void> {
  const { expression } = collecting
  const matcher = expression === null ? wholeBlock : matcherOf(expression)
  for (const portion of portionsOf(placesToLook(collecting))) {
    yield []
    yield* hitsIn(collecting, matcher, portion)
  }
}

/** The places in portions that are read together. */
function* portionsOf(lists: Iterable<readonly Place[]>): Generator<Place[], void> {
  let size = READ_FIRST
  let read = 0
  for (const places of lists) {
    let [portion, blocks]: [Place[], number] = [[], 0]
    for (const place of places) {
      for (let rest: Place | null = place; rest !== null;) {
        const [piece, left]: [Place, Place | null] = cut(rest, size - blocks)
        portion.push(piece)
        blocks += piece.seqs?.length ?? size
        rest = left
        if (blocks < size) continue
        yield portion
        read += blocks
        size = Math.min(MOST_READ, Math.max(READ_FIRST, read))
        portion = []
        blocks = 0
      }
    }
    yield portion
    read += blocks
  }
}

/** So many blocks of the place at most, and what is left of it; a whole transcript is not cut. */
function cut(place: Place, blocks: number): [Place, Place | null] {
  const { number, seqs } = place
  if (seqs === null || seqs.length <= blocks) return [place, null]
  return [
    { number, seqs: seqs.slice(0, blocks) },
    { number, seqs: seqs.slice(blocks) },
  ]
}

function placesToLook({ reader, transcripts, expression, scope, newness }: Collecting): Generator<Place[], void> {
  const isWanted = (number: number): boolean => {
    const transcript = transcripts[number]
    return transcript !== undefined && scope.holdsTranscript(transcript) && newness?.mayBeIn(transcript) !== false
  }
  const found = expression && reader.index(transcripts)
  const candidates = found && reader.withoutFault(() => candidatesFor(expression, found.index))
  if (!candidates || candidates.kind === 'all') {
    return placesIn(new IndexedLibrary(transcripts.map(() => null)), () => null, isWanted)
  }
  let isBroken = false
  return placesIn(
    found.library,
    (from, to, limit) => {
      if (candidates.kind === 'none') return []
      if (isBroken) return null
      const places = reader.withoutFault(() => found.index.places(candidates.expression, from, to, limit))
      isBroken = places === null
      return places
    },
    isWanted,
  )
}

function* hitsIn(
  { reader, transcripts, scope, newness }: Collecting,
  matcher: Matcher,
  places: readonly Place[],
): Generator<readonly FoundHit[], void> {
  const pages = reader.readEach(places, ({ number, seqs }) => {
    const transcript = transcripts[number]
    return (
      transcript && {
        number,
        transcript,
        text: reader.text(transcript.revisionId),
        passages: scope.holdsHit === null ? [] : readSearchedPassages(reader.db, transcript.revisionId),
        speakers: reader.speakers(transcript.id),
        blocks: readSearchedBlocks(reader.db, transcript.revisionId, seqs),
        isNew: newness?.testOf(transcript) ?? null,
      }
    )
  })
  for (const page of pages) {
    if (!page || page.text === null) continue
    const { number, transcript, text, passages, speakers, blocks, isNew } = page
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
