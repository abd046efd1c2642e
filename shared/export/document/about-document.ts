import { lookUpCodebook } from '../codebook-lookup.ts'
import { formatDate } from '../date-words.ts'
import type { CitationStyle } from '../document-options.ts'
import { revisionOf, type ExportSource } from '../export-source.ts'
import { describeFilters } from '../filter-words.ts'
import { dateOf } from '../selection.ts'
import type { OutlinePiece, OutlineSection } from './outline-piece.ts'

const STYLES: Readonly<Record<CitationStyle, string>> = {
  chicago: 'Citations are notes in the form of The Chicago Manual of Style (17th edition).',
  apa: 'Citations are references in APA form (7th edition), with the paragraph or page of the words.',
  mla: 'Citations are entries in MLA form (9th edition), with the paragraph or page of the words.',
}

/**
 * The last section of every document: by what program, from which project and when it was written, what the filters
 * left, and which revision of each text was quoted, so that a later reader can tell whether it is still the same.
 */
export function aboutDocument(source: ExportSource, style: CitationStyle | null): OutlineSection {
  return {
    id: 'about',
    level: 1,
    text: 'About this document',
    hue: null,
    count: null,
    *pieces(): Generator<OutlinePiece> {
      yield { kind: 'words', text: tellOrigin(source) }
      const promise = 'Quotations are exactly as the texts named below have them; “[…]” marks what was left out.'
      yield { kind: 'words', text: style === null ? promise : `${promise} ${STYLES[style]}` }
      yield* listTexts(source)
    },
  }
}

function tellOrigin(source: ExportSource): string {
  const { application, project, exportedAt } = source.head
  const moment = `${formatDate(exportedAt.slice(0, 10))}, ${exportedAt.slice(11, 16)} UTC`
  const coders = source.coders.map((coder) => coder.name).join(', ')
  const holds = describeFilters(source, lookUpCodebook(source))
  return [
    `Written by ${application.name} ${application.version} from the project “${project.title}” on ${moment}.`,
    coders === '' ? '' : ` Tagged by ${coders}.`,
    ` It holds ${holds}.`,
  ].join('')
}

function* listTexts(source: ExportSource): Generator<OutlinePiece> {
  const events = new Map(source.events.map((event) => [event.id, event]))
  if (source.summaries.length > 0) yield { kind: 'heading', text: 'Texts and their revisions' }
  for (const transcript of source.summaries) {
    const date = dateOf(transcript, transcript.eventId === null ? undefined : events.get(transcript.eventId))
    const { number, sha256 } = revisionOf(source, transcript.id)
    const dated = date === null ? '' : `, ${formatDate(date)}`
    yield { kind: 'item', text: `“${transcript.title}”${dated}: revision ${number}, SHA-256 ${sha256}` }
  }
}
