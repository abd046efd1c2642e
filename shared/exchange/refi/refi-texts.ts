import type { TranscriptId } from '../../domain/ids.ts'
import type { Span } from '../../domain/spans.ts'
import { foreignTranscript } from '../foreign-transcript.ts'
import { idFrom } from '../guids.ts'
import type { IncomingTranscript } from '../incoming.ts'
import { layOutText } from '../lay-out-text.ts'
import type { Report } from '../report.ts'
import type { TranscriptRecord } from './demarche-records.ts'
import { countText, type CountedText } from './offset-reading.ts'
import type { RefiText } from './refi-package.ts'

/** A text of a package with the words that were found for it. */
export interface RefiSource {
  readonly refi: RefiText
  /** As it stands in the package: with its own line ends, and a mark where it has one. */
  readonly raw: string
  /** The file that the words come from; null where they stand in the XML. */
  readonly file: {
    readonly name: string
    readonly mediaType: string
    readonly encoding: string | null
    readonly bytes: Uint8Array
  } | null
}

/** A source as a transcript, with what its offsets need. */
export interface PlacedSource {
  readonly refi: RefiText
  readonly counted: CountedText
  readonly transcript: IncomingTranscript
  /** From the counted text to the transcript's. */
  place(span: Span): Span | null
}

/** Makes transcripts of the sources: as they were in Demarche where `records` knows them, else as paragraphs. */
export function placeSources(
  sources: readonly RefiSource[],
  records: ReadonlyMap<string, TranscriptRecord>,
  hashText: (text: string) => string,
  report: Report,
): PlacedSource[] {
  const seen = new Set<string>()
  return sources.flatMap((source, index) => {
    const { refi } = source
    if (seen.has(refi.id)) report.approximated('texts under an id that another has: under a new one', refi.name)
    // Safe: whatever has this id in the file is a text here.
    const id = (seen.has(refi.id) ? idFrom('second', refi.id, index) : refi.id) as TranscriptId
    seen.add(id)
    const counted = countText(source.raw)
    if (counted.text.trim() === '') {
      report.lost('texts without words', refi.name)
      return []
    }
    const record = records.get(id)
    if (record !== undefined && hashText(counted.text) === record.revision.sha256) {
      return [placeOwn(source, counted, record, hashText, report)]
    }
    if (record !== undefined) {
      report.approximated(
        'texts that were changed since Demarche wrote them: as paragraphs, without speakers',
        refi.name,
      )
    }
    return [placeForeign(source, counted, id, report)]
  })
}

function placeOwn(
  { refi }: RefiSource,
  counted: CountedText,
  record: TranscriptRecord,
  hashText: (text: string) => string,
  report: Report,
): PlacedSource {
  const { id, revision, original, blocks, speakers, guesses, lookReasons, importedAt, answers: _, ...metadata } = record
  const { text } = counted
  const isOriginal = hashText(text) === original.sha256
  if (!isOriginal) report.approximated('original files: the package holds their text only, which stands for them')
  const name = isOriginal || /\.txt$/iu.test(original.name) ? original.name : `${original.name}.txt`
  const transcript: IncomingTranscript = {
    id,
    metadata,
    original: { name, mediaType: 'text/plain', encoding: 'utf-8', bytes: null },
    revision,
    text,
    blocks,
    speakers: speakers.map(({ labels: _labels, ...speaker }) => speaker),
    guesses,
    lookReasons,
    importedAt,
  }
  return { refi, counted, transcript, place: (span) => (span.start < span.end ? span : null) }
}

function placeForeign(
  { refi, file }: RefiSource,
  counted: CountedText,
  id: TranscriptId,
  report: Report,
): PlacedSource {
  const laidOut = layOutText(counted.text)
  const title = titleOf(refi, file?.name ?? null)
  const transcript = foreignTranscript({ id, title, laidOut, original: file }, report)
  return { refi, counted, transcript, place: (span) => laidOut.place(span) }
}

const TEXT_NAME = /\.(?:txt|docx?|odt|rtf|pdf|md|html?)$/iu

function titleOf({ name }: RefiText, fileName: string | null): string {
  const given = name.trim() === '' ? (fileName ?? '') : name
  return given.replace(TEXT_NAME, '').replaceAll(/\s+/gu, ' ').trim() || 'Untitled transcript'
}
