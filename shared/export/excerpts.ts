import { blockRange, numberParagraphs } from '../domain/blocks.ts'
import type { Actor } from '../domain/actors.ts'
import type { MeetingEvent } from '../domain/events.ts'
import type { TaggedPassage } from '../domain/passages.ts'
import type { Position } from '../domain/positions.ts'
import type { Speaker, TurnRole } from '../domain/transcripts.ts'
import { citePassage } from './citation/cite-passage.ts'
import type { CitedSource } from './citation/cited-source.ts'
import { citedTranscript, type CitedTranscript, type ExportSource } from './export-source.ts'
import { dateOf } from './selection.ts'

/** A transcript's metadata, light enough to be kept for every excerpt. */
type TranscriptRecord = Omit<CitedTranscript, 'blocks' | 'speakers'>

/** One passage with one of its positions (or none), and all that is needed to cite it. */
export interface Excerpt {
  readonly transcript: TranscriptRecord
  readonly event: MeetingEvent | null
  /** The transcript's date, else its event's. */
  readonly date: string | null
  readonly place: string | null
  readonly passage: TaggedPassage
  readonly position: Position | null
  /** Everyone whose turn the passage touches, in order. */
  readonly speakers: readonly Speaker[]
  /** Of the block in which the passage begins. */
  readonly role: TurnRole | null
  /** "3", "3–5", "3, 7"; empty in headings and the like. */
  readonly paragraphs: string
  /** The same of the original's pages; empty where it has none. */
  readonly pages: string
  /** Where the words stand, for a citation in any style. */
  readonly cited: CitedSource
}

/** Every passage × position, by transcript in the library's order, in reading order within each. */
export function* excerptsOf(source: ExportSource): Generator<Excerpt> {
  const events = new Map(source.events.map((event) => [event.id, event]))
  const actors = new Map<string, Actor>(source.actors.map((actor) => [actor.id, actor]))
  for (const summary of source.summaries) {
    const event = summary.eventId === null ? undefined : events.get(summary.eventId)
    const read = () => citedTranscript(source, summary.id)
    yield* excerptsOfTranscript(read, event, source.passages(summary.id), (id) => actors.get(id))
  }
}

function* excerptsOfTranscript(
  read: () => CitedTranscript,
  event: MeetingEvent | undefined,
  passages: Iterable<TaggedPassage>,
  actorOf: (id: string) => Actor | undefined,
): Generator<Excerpt> {
  let known: ReturnType<typeof readTranscript> | null = null
  for (const passage of passages) {
    known ??= readTranscript(read(), event)
    const { cited, blocks, speakers, numbers, date, place } = known
    const ranges = passage.spans.map((span) => blockRange(blocks, span))
    const touched = ranges.flatMap(({ first, last }) => blocks.slice(first, last + 1))
    const speakerIds = new Set(touched.map((block) => block.speakerId))
    const spoken = speakers.filter((speaker) => speakerIds.has(speaker.id))
    const paragraphs = formatNumbers(ranges.map(({ first, last }) => numbers.slice(first, last + 1)))
    const pages = touched.some((block) => block.page !== null)
      ? formatNumbers(ranges.map(({ first, last }) => blocks.slice(first, last + 1).map((block) => block.page)))
      : ''
    const where = {
      transcript: cited,
      event: event ?? null,
      date,
      place,
      passage,
      speakers: [...speakerIds].flatMap((id) => spoken.filter((speaker) => speaker.id === id)),
      role: touched[0]?.role ?? null,
      paragraphs,
      pages,
    }
    const common = { ...where, cited: citePassage(where, actorOf) }
    if (passage.positions.length === 0) yield { ...common, position: null }
    for (const position of passage.positions) yield { ...common, position }
  }
}

/** What all excerpts of one transcript share; not read where it has none. */
function readTranscript(transcript: CitedTranscript, event: MeetingEvent | undefined) {
  const { blocks, speakers, ...record } = transcript
  const cited: TranscriptRecord = 'text' in record ? withoutText(record) : record
  return {
    cited,
    blocks,
    speakers,
    numbers: numberParagraphs(blocks),
    date: dateOf(transcript, event),
    place: transcript.place ?? event?.place ?? null,
  }
}

function withoutText(record: TranscriptRecord & { readonly text?: unknown }): TranscriptRecord {
  const { text: _text, ...rest } = record
  return rest
}

/** Numbers of the spans' paragraphs or pages: runs with an en dash (a hyphen would read as a date), parts with a comma. */
function formatNumbers(spans: readonly (readonly (number | null)[])[]): string {
  const ranges = spans.flatMap((numbers) => {
    const known = numbers.filter((number) => number !== null)
    const first = known[0]
    const last = known.at(-1)
    return first === undefined || last === undefined ? [] : [first === last ? `${first}` : `${first}–${last}`]
  })
  return [...new Set(ranges)].join(', ')
}
