import { findSpanFault, normaliseSpans, quoteSpan, type Span } from '../domain/spans.ts'
import { findQuote } from './find-quote.ts'
import type { Incoming, IncomingPassage, IncomingTranscript } from './incoming.ts'
import type { ProjectView } from './project-view.ts'
import { renameIds } from './rename-ids.ts'
import type { Report } from './report.ts'

/**
 * Texts that the project has are not brought in again: their passages go to the project's own. Where the project has
 * another version of a text, each passage is looked for there by its words and what stands around them. How answers in
 * them are rated stays as the project has it.
 */
export function settleTexts(
  incoming: Incoming,
  project: ProjectView,
  matchTexts: boolean,
  report: Report,
): { incoming: Incoming; settled: number } {
  const byHash = new Map(project.transcripts.map(({ id, textSha256 }) => [textSha256, id]))
  const there = new Map<string, { own: string; text: string; transcript: IncomingTranscript }>()
  for (const transcript of incoming.transcripts) {
    const sameId = project.text(transcript.id) === null ? undefined : transcript.id
    const own = sameId ?? (matchTexts ? byHash.get(project.hashText(transcript.text)) : undefined)
    const text = own === undefined ? null : project.text(own)
    if (own !== undefined && text !== null) there.set(transcript.id, { own, text, transcript })
  }
  const passages = incoming.passages.flatMap((passage): IncomingPassage[] => {
    const place = there.get(passage.transcriptId)
    if (place === undefined || place.text === place.transcript.text) return [passage]
    const spans = moveSpans(passage.spans, place.transcript.text, place.text)
    if (spans === null) {
      report.lost(
        'passages whose words do not stand in the project’s version of the text',
        place.transcript.metadata.title,
      )
      return []
    }
    report.approximated('passages that were found again in the project’s version of the text')
    return [{ ...passage, spans }]
  })
  const answers = incoming.answers.filter(({ transcriptId }) => !there.has(transcriptId))
  const rest = { ...incoming, passages, answers, transcripts: incoming.transcripts.filter(({ id }) => !there.has(id)) }
  const ids = new Map(Array.from(there, ([id, { own }]) => [id, own]))
  return { incoming: renameIds(rest, ids), settled: there.size }
}

function moveSpans(spans: readonly Span[], from: string, to: string): readonly Span[] | null {
  if (findSpanFault(from, spans) !== null) return null
  const moved = spans.map((span) => {
    const { quote, prefix, suffix } = quoteSpan(from, span)
    return findQuote(to, { exact: quote, prefix, suffix }, span.start)
  })
  const found = moved.filter((span) => span !== null)
  return found.length === spans.length ? normaliseSpans(found) : null
}
