import { blockIndexAt, numberParagraphs } from '../../domain/blocks.ts'
import type { MeetingEvent } from '../../domain/events.ts'
import type { Memo } from '../../domain/memos.ts'
import type { TaggedPassage } from '../../domain/passages.ts'
import type { Block, Speaker, Transcript } from '../../domain/transcripts.ts'
import { lookUpCodebook } from '../codebook-lookup.ts'
import { genreOf, TRANSLATION_WORDS } from '../citation/cited-source.ts'
import { formatDate } from '../date-words.ts'
import type { ExportSource } from '../export-source.ts'
import { dateOf } from '../selection.ts'
import { annotateText, type AnnotatedBlock } from './annotated-text.ts'
import { marginNotesOf, type MarginNote } from './margin-notes.ts'

/** A passage as a text with margin notes shows it. */
export interface MarkedPassage {
  readonly passage: TaggedPassage
  /** Of its first position's issue, else of its first code; null where it bears neither. */
  readonly hue: number | null
  readonly notes: readonly MarginNote[]
}

/** A paragraph of a text with what stands before it. */
export interface PrintedBlock extends AnnotatedBlock {
  /** As counted for citation; null in headings and the like. */
  readonly number: number | null
}

/** A whole text with its highlights and what is written in its margin. */
export interface PrintedTranscript {
  readonly transcript: Transcript
  /** What is known about it, by name: "Published by", "Date", … */
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** Memos on the text itself. */
  readonly memos: readonly string[]
  readonly passages: readonly MarkedPassage[]
  /** Page clutter is left out, and the title where the text repeats it, unless a passage touches them. */
  readonly blocks: readonly PrintedBlock[]
  readonly omittedClutter: number
}

/** The texts of the export, one at a time, in the library's order. */
export function* readTranscripts(source: ExportSource): Generator<PrintedTranscript> {
  const lookup = lookUpCodebook(source)
  const memos = readMemos(source)
  const memosOn = (id: string): readonly Memo[] => memos.get(id) ?? []
  const codeHues = new Map<string, number>(source.codes.map(({ id, hue }) => [id, hue]))
  const events = new Map(source.events.map((event) => [event.id, event]))
  for (const { id, eventId } of source.summaries) {
    const transcript = source.transcript(id)
    const marked = Array.from(source.passages(id), (passage): MarkedPassage => {
      const [position] = passage.positions
      const codeHue = codeHues.get(passage.codeIds[0] ?? '') ?? null
      return {
        passage,
        hue: position === undefined ? codeHue : lookup.issue(position.issueId).hue,
        notes: marginNotesOf(passage, speakerOf(transcript, passage), memosOn, lookup),
      }
    })
    yield {
      transcript,
      facts: listFacts(transcript, eventId === null ? undefined : events.get(eventId)),
      memos: memosOn(id).map((memo) => memo.text),
      passages: marked,
      ...printBlocks(transcript, marked),
    }
  }
}

/** Those that texts and positions bear, by what they are on; passages have theirs with them. */
function readMemos(source: ExportSource): ReadonlyMap<string, readonly Memo[]> {
  const shown = Array.from(source.memos).filter(({ subject }) => subject === 'position' || subject === 'transcript')
  return Map.groupBy(shown, (memo): string => memo.subjectId)
}

/** Who says the first words of the passage; null where nobody is named. */
function speakerOf({ blocks, speakers }: Transcript, { spans }: TaggedPassage): Speaker | null {
  const block = blocks[blockIndexAt(blocks, spans[0]?.start ?? 0)]
  return speakers.find((speaker) => speaker.id === block?.speakerId) ?? null
}

function printBlocks(
  { title, text, blocks }: Transcript,
  marked: readonly MarkedPassage[],
): Pick<PrintedTranscript, 'blocks' | 'omittedClutter'> {
  const numbers = numberParagraphs(blocks)
  const all = annotateText(
    text,
    blocks,
    marked.map(({ passage }) => passage),
  ).map((one, index) => ({ ...one, number: numbers[index] ?? null }))
  const isRepeated = ({ kind, start, end }: Block): boolean => kind === 'title' && text.slice(start, end) === title
  return {
    blocks: all.filter((one) => isTouched(one) || !(one.block.kind === 'furniture' || isRepeated(one.block))),
    omittedClutter: all.filter((one) => !isTouched(one) && one.block.kind === 'furniture').length,
  }
}

function isTouched({ stretches }: AnnotatedBlock): boolean {
  return stretches.some(({ ended, begun, covering }) => ended.length + begun.length + covering.length > 0)
}

function listFacts(transcript: Transcript, event: MeetingEvent | undefined): (readonly [string, string])[] {
  const date = dateOf(transcript, event)
  const dated = [date === null ? null : formatDate(date), transcript.time].filter((part) => part !== null).join(', ')
  const facts: readonly (readonly [string, string | null])[] = [
    ['Kind', genreOf(transcript.kind)],
    ['Published by', transcript.publisher],
    ['Event', event?.title ?? null],
    ['Place', transcript.place ?? event?.place ?? null],
    ['Date', dated],
    ['Language', transcript.language],
    ['Translation', transcript.translation === null ? null : TRANSLATION_WORDS[transcript.translation]],
    ['Address', transcript.url],
    ['Accessed', transcript.accessed === null ? null : formatDate(transcript.accessed)],
    ['Rights', transcript.rights],
    ['Text', `revision ${transcript.revision.number}, SHA-256 ${transcript.revision.sha256}`],
  ]
  return facts.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const]))
}
