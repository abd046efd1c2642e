import { formatDate } from './date-words.ts'
import type { ExportSource } from './export-source.ts'
import { describeFilters } from './filter-words.ts'
import { html, type Markup } from './html.ts'
import type { ReportContext, ReportedIssue } from './report-context.ts'
import { dateOf } from './selection.ts'

/** Project, when and by what written, what was left out, and where to find what. */
export function showHead(context: ReportContext, issues: readonly ReportedIssue[]): Markup {
  const { head, coders, disagreements } = context.source
  return html`<header>
    <h1>${head.project.title}</h1>
    <p class="lead">Positions and disagreements, with their quotations</p>
    <dl>
      <dt>Exported</dt>
      <dd>
        <time datetime="${head.exportedAt}"
          >${formatDate(head.exportedAt.slice(0, 10))}, ${head.exportedAt.slice(11, 16)} UTC</time
        >
      </dd>
      <dt>Program</dt>
      <dd>${head.application.name} ${head.application.version}</dd>
      <dt>Coders</dt>
      <dd>${coders.map((coder) => coder.name).join(', ')}</dd>
      <dt>Holds</dt>
      <dd>${describeFilters(context.source, context.lookup)}</dd>
    </dl>
    <nav aria-label="Contents">
      <ol>
        ${issues.map(({ issue, excerpts }) => html`<li style="--hue:${issue.hue}"><a class="hue" href="#issue-${issue.id}">${context.lookup.issuePath(issue.id)}</a><span class="quiet">${excerpts.length}</span></li>`)}
        ${disagreements.length === 0 ? null : html`<li><a href="#disagreements">Disagreements</a><span class="quiet">${disagreements.length}</span></li>`}
        <li><a href="#texts">Texts and their revisions</a></li>
      </ol>
    </nav>
  </header> `
}

/** Which revision of each text was quoted, so that a later reader can tell whether it is still the same. */
export function showRevisions(source: ExportSource): Markup {
  const events = new Map(source.events.map((event) => [event.id, event]))
  const rows = source.summaries.map(({ id }) => {
    const transcript = source.transcript(id)
    const date = dateOf(transcript, transcript.eventId === null ? undefined : events.get(transcript.eventId))
    return html`<tr><td${transcript.language === null ? null : html` lang="${transcript.language}"`}>${transcript.title}</td><td>${
      date === null ? '' : formatDate(date)
    }</td><td>${transcript.revision.number}</td><td><code>${transcript.revision.sha256}</code></td></tr>\n`
  })
  return html`<h2 id="texts">Texts and their revisions</h2>
    <table>
      <thead>
        <tr>
          <th>Title</th>
          <th>Date</th>
          <th>Revision</th>
          <th>SHA-256 of the text</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table> `
}
