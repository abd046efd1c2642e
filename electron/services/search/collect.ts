import {
  readSearchedBlocks,
  readSearchedPassages,
  type SearchedBlock,
  type SearchedPassage,
  type SearchedSpeaker,
  type SearchedTranscript,
} from '../../store/search-source.ts'
import type { SpeakerId } from '#shared/domain/ids.ts'
import type { Expression } from '#shared/search/expression.ts'
import { Matcher } from '#shared/search/match.ts'
import type { NewHitTest } from '#shared/search/new-hits.ts'
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

const NO_HITS: readonly FoundHit[] = []

/**
 * Finds all hits in the library's order, and yields those of every block looked at, perhaps none. What
 * the index proposes is confirmed on the text; what it does not hold yet is read as a whole, so that the hits are the
 * same with an index, with half of one, and without.
 */
export function* collectHits(collecting: Collecting): Generator<readonly FoundHit[], void> {
  const { expression } = collecting
  const matcher = expression && new Matcher(expression)
  for (const portion of portionsOf(placesToLook(collecting))) {
    yield NO_HITS
    for (const page of readPages(collecting, portion)) {
      for (const block of page.blocks) yield hitsIn(collecting, matcher, page, block)
    }
  }
}

/** The places in portions that are read together. */
function* portionsOf(lists: Iterable<readonly Place[]>): Generator<Place[], void> {
  let size = READ_FIRST
  let read = 0
  for (const places of lists) {
    let portion: Place[] = []
    let blocks = 0
    for (const place of places) {
      // A whole transcript is not cut.
      const [seqs, count] = [place.seqs, place.seqs?.length ?? 1]
      for (let from = 0; from < count;) {
        const to = seqs ? Math.min(count, from + size - blocks) : count
        portion.push(to - from === count ? place : { number: place.number, seqs: seqs?.slice(from, to) ?? null })
        blocks += seqs ? to - from : size
        from = to
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

/** What is read of one transcript for the blocks at which it is worth looking. */
interface Page {
  readonly number: number
  readonly transcript: SearchedTranscript
  readonly text: string
  readonly passages: readonly SearchedPassage[]
  readonly speakers: ReadonlyMap<SpeakerId, SearchedSpeaker>
  readonly blocks: readonly SearchedBlock[]
  /** Null where it does not matter. */
  readonly isNew: NewHitTest | null
}

function readPages({ reader, transcripts, scope, newness }: Collecting, places: readonly Place[]): Page[] {
  const pages: Page[] = []
  reader.readEach(places, ({ number, seqs }) => {
    const transcript = transcripts[number]
    const text = transcript ? reader.text(transcript.revisionId) : null
    if (!transcript || text === null) return
    pages.push({
      number,
      transcript,
      text,
      passages: scope.holdsHit === null ? [] : readSearchedPassages(reader.db, transcript.revisionId),
      speakers: reader.speakers(transcript.id),
      blocks: readSearchedBlocks(reader.db, transcript.revisionId, seqs),
      isNew: newness?.testOf(transcript) ?? null,
    })
  })
  return pages
}

function hitsIn({ scope }: Collecting, matcher: Matcher | null, page: Page, block: SearchedBlock): readonly FoundHit[] {
  const { number, transcript, text, passages, speakers, isNew } = page
  const speaker = block.speakerId === null ? null : (speakers.get(block.speakerId) ?? null)
  if (!isSearched(block) || !scope.holdsBlock(block, speaker, transcript)) return NO_HITS
  const words = text.slice(block.start, block.end)
  const spans = matcher === null ? wholeBlock(words) : matcher.find(words)
  if (spans === null) return NO_HITS
  const hits: FoundHit[] = []
  for (const span of spans) {
    const start = block.start + span.start
    const end = block.start + span.end
    const hit = { transcript: number, seq: block.seq, start, end, block, speaker }
    if (scope.holdsHit?.(hit, passages) !== false && isNew?.(text, hit) !== false) hits.push(hit)
  }
  return hits
}

function isSearched({ kind }: SearchedBlock): boolean {
  return kind !== 'furniture'
}

function wholeBlock(text: string): { start: number; end: number }[] | null {
  return text.trim() === '' ? null : [{ start: 0, end: text.length }]
}
