import { shownDisagreement } from './report-disagreements.ts'
import { showExcerpt } from './report-excerpt.ts'
import type { ExportSource } from './export-source.ts'
import { issuesWithPositions, readReportContext, type ReportContext, type ReportedIssue } from './report-context.ts'
import { html, Markup } from './html.ts'
import { showHead, showRevisions } from './report-head.ts'
import { REPORT_STYLE } from './report-style.ts'

/**
 * A report to read and print, one self-contained HTML page in pieces: head, quotations by issue, holder and date,
 * disagreements with their sides face to face, the texts with the hashes of their revisions.
 */
export function* reportText(source: ExportSource): Generator<string> {
  const context = readReportContext(source)
  yield `<!doctype html>\n${
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="generator" content="${source.head.application.name} ${source.head.application.version}" />
        <title>${source.head.project.title}</title>
        <style>
          ${new Markup(REPORT_STYLE)}
        </style>
      </head>
     `.text
  }\n<body>\n`
  const issues = issuesWithPositions(context)
  yield showHead(context, issues).text
  yield '<main>\n'
  if (issues.length > 0) yield '<h2>Positions</h2>\n'
  for (const issue of issues) yield* showIssue(context, issue)
  if (source.disagreements.length > 0) yield '<h2 id="disagreements">Disagreements</h2>\n'
  for (const disagreement of source.disagreements) yield shownDisagreement(context, disagreement).text
  yield* showOthers(context)
  yield showRevisions(source).text
  yield `</main>\n${html`<footer>Written by ${source.head.application.name} ${source.head.application.version}. Quotations are exactly as the named revisions have them; “[…]” marks what was left out.</footer>`.text}\n</body></html>\n`
}

function* showIssue(context: ReportContext, { issue, excerpts }: ReportedIssue): Generator<string> {
  const path = issue.parentId === null ? null : html`<p class="path">${context.lookup.issuePath(issue.parentId)}</p>`
  const names = issue.names.map(({ text, usedById }) =>
    usedById === null ? text : `${text} (${context.lookup.actor(usedById).name})`,
  )
  yield html`<section class="issue" id="issue-${issue.id}" style="--hue:${issue.hue}">
    <h3>${issue.name}</h3>
    ${path} ${names.length === 0 ? null : html`<p class="quiet">Also called ${names.join('; ')}</p>`}
    ${issue.definition === '' ? null : html`<p class="quiet">${issue.definition}</p>`}
   `.text
  for (const [holderId, own] of Map.groupBy(excerpts, (excerpt) => excerpt.position?.holderId)) {
    if (holderId === undefined) continue
    yield html`<h4>${context.lookup.actor(holderId).name}</h4>
      ${own.map((excerpt) => showExcerpt(context, excerpt))}`.text
  }
  yield '</section>\n'
}

/** Passages that bear codes or memos only. */
function* showOthers(context: ReportContext): Generator<string> {
  const others = context.excerpts.filter((excerpt) => excerpt.position === null)
  if (others.length === 0) return
  yield '<h2>Passages without a position</h2>\n'
  for (const excerpt of others) yield showExcerpt(context, excerpt).text
}
