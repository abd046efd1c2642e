import type { RevisionId, TranscriptId } from '../domain/ids.ts'
import type { TranscriptMetadata } from '../domain/transcripts.ts'
import { recognise } from '../recognition/recognise.ts'
import { plainSource } from '../recognition/source-text.ts'
import { idFrom } from './guids.ts'
import type { IncomingTranscript } from './incoming.ts'
import type { LaidOutText } from './lay-out-text.ts'
import type { Report } from './report.ts'

/** A text of another program, and what it says of it. */
interface ForeignText {
  readonly id: TranscriptId
  readonly title: string
  readonly laidOut: LaidOutText
  /** The file that it came from; null where the text stands for it. */
  readonly original: IncomingTranscript['original'] | null
  /** What the other program knows itself. */
  readonly known?: Partial<TranscriptMetadata>
}

/**
 * A transcript of paragraphs, since its passages are counted in these very words: speakers and turns, whose labels an
 * import takes out of the text, stay in it. Date, place, kind and the like are recognised as in any import.
 */
export function foreignTranscript(
  { id, title, laidOut, original, known = {} }: ForeignText,
  report: Report,
): IncomingTranscript {
  const { kind, date, time, place, language, publisher, url } = recognise(plainSource(laidOut.text, title))
  report.approximated(
    'texts: as paragraphs, without speakers and turns; date, place and kind are read from their words',
    title,
  )
  report.approximated('lines without words in texts: they are left out', undefined, laidOut.blankLines)
  const recognised = { kind, date, time, place, language, publisher, url }
  return {
    id,
    metadata: { title, ...recognised, eventId: null, translation: null, accessed: null, rights: null, ...known },
    original: original ?? { name: `${title}.txt`, mediaType: 'text/plain', encoding: 'utf-8', bytes: null },
    // Safe: nothing else follows from these words.
    revision: { id: idFrom('revision', id, laidOut.text) as RevisionId, number: 1, createdAt: null },
    text: laidOut.text,
    blocks: laidOut.blocks,
    speakers: [],
    guesses: {},
    lookReasons: [],
    importedAt: null,
  }
}
