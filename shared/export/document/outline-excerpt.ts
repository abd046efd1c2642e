import { formatCitation } from '../citation/format-citation.ts'
import { nameInSentence } from '../citation/cited-source.ts'
import { formatDate } from '../date-words.ts'
import type { Excerpt } from '../excerpts.ts'
import type { OutlinedQuotation } from './outline-piece.ts'
import type { ReportContext } from './report-context.ts'
import { sayPosition } from './saying.ts'

/** The excerpts as quotations, those of one passage as one quotation with all that it shows. */
export function* outlineExcerpts(context: ReportContext, excerpts: Iterable<Excerpt>): Generator<OutlinedQuotation> {
  const byPassage = Map.groupBy(excerpts, (excerpt) => excerpt.passage.id)
  for (const own of byPassage.values()) yield outlineExcerpt(context, own)
}

/** Excerpts of one passage as one quotation. */
function outlineExcerpt({ lookup, style }: ReportContext, excerpts: readonly Excerpt[]): OutlinedQuotation {
  const [first] = excerpts
  if (first === undefined) throw new Error('a quotation of nothing')
  const { passage, transcript, cited, date, place } = first
  const speaker = first.speakers[0]?.name ?? null
  return {
    kind: 'quotation',
    quotes: passage.spans.map((span) => span.quote),
    language: transcript.language,
    speaker: cited.people.map(nameInSentence).join('; ') || (transcript.publisher ?? ''),
    occasion: [place, date === null ? null : formatDate(date)].filter((part) => part !== null).join(', '),
    citation: formatCitation(style, cited).map((run) => ({ ...run, text: keepNumbers(run.text) })),
    sayings: excerpts.flatMap(({ position }) => (position === null ? [] : [sayPosition(lookup, position, speaker)])),
    codes: passage.codeIds.map((id) => lookup.codePath(id)),
  }
}

/** On paper a sign and its number stay on one line. */
function keepNumbers(text: string): string {
  return text.replaceAll(/(¶|\b(?:pp?|pars?|paras?)\.) (?=\d)/gu, '$1\u00A0')
}
