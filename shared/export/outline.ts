import { formatDate } from './date-words.ts'
import type { ExportSource } from './export-source.ts'
import { describeFilters } from './filter-words.ts'
import { outlineDisagreement } from './outline-disagreements.ts'
import { outlineExcerpt, type OutlinePiece } from './outline-piece.ts'
import { issuesWithPositions, readReportContext, type ReportContext, type ReportedIssue } from './report-context.ts'
import { dateOf } from './selection.ts'

/** Quotations by issue, holder and date, then disagreements side by side, then all texts with their revisions. */
export function* outlineOf(source: ExportSource): Generator<OutlinePiece> {
  const context = readReportContext(source)
  yield* outlineHead(context)
  const issues = issuesWithPositions(context)
  if (issues.length > 0) yield { kind: 'heading', level: 1, text: 'Positions' }
  for (const issue of issues) yield* outlineIssue(context, issue)
  if (source.disagreements.length > 0) yield { kind: 'heading', level: 1, text: 'Disagreements' }
  for (const disagreement of source.disagreements) yield* outlineDisagreement(context, disagreement)
  const others = context.excerpts.filter((excerpt) => excerpt.position === null)
  if (others.length > 0) yield { kind: 'heading', level: 1, text: 'Passages without a position' }
  for (const excerpt of others) yield outlineExcerpt(context, excerpt)
  yield* outlineTexts(source)
}

function* outlineHead({ source, lookup }: ReportContext): Generator<OutlinePiece> {
  const { head, coders } = source
  yield { kind: 'title', text: head.project.title }
  yield { kind: 'words', text: 'Positions and disagreements, with their quotations' }
  const moment = `${formatDate(head.exportedAt.slice(0, 10))}, ${head.exportedAt.slice(11, 16)} UTC`
  yield { kind: 'fact', name: 'Exported', text: moment }
  yield { kind: 'fact', name: 'Program', text: `${head.application.name} ${head.application.version}` }
  yield { kind: 'fact', name: 'Coders', text: coders.map((coder) => coder.name).join(', ') }
  yield { kind: 'fact', name: 'Holds', text: describeFilters(source, lookup) }
}

function* outlineIssue(context: ReportContext, { issue, excerpts }: ReportedIssue): Generator<OutlinePiece> {
  yield { kind: 'heading', level: 2, text: context.lookup.issuePath(issue.id) }
  const names = issue.names.map(({ text, usedById }) =>
    usedById === null ? text : `${text} (${context.lookup.actor(usedById).name})`,
  )
  if (names.length > 0) yield { kind: 'words', text: `Also called ${names.join('; ')}` }
  if (issue.definition !== '') yield { kind: 'words', text: issue.definition }
  for (const [holderId, own] of Map.groupBy(excerpts, (excerpt) => excerpt.position?.holderId)) {
    if (holderId === undefined) continue
    yield { kind: 'heading', level: 3, text: context.lookup.actor(holderId).name }
    for (const excerpt of own) yield outlineExcerpt(context, excerpt)
  }
}

/** Which revision of each text was quoted, so that a later reader can tell whether it is still the same. */
function* outlineTexts(source: ExportSource): Generator<OutlinePiece> {
  const events = new Map(source.events.map((event) => [event.id, event]))
  yield { kind: 'heading', level: 1, text: 'Texts and their revisions' }
  for (const { id } of source.summaries) {
    const transcript = source.transcript(id)
    const date = dateOf(transcript, transcript.eventId === null ? undefined : events.get(transcript.eventId))
    const { number, sha256 } = transcript.revision
    const dated = date === null ? '' : `, ${formatDate(date)}`
    yield { kind: 'item', text: `“${transcript.title}”${dated}: revision ${number}, SHA-256 ${sha256}` }
  }
}
