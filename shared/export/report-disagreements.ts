import type { Disagreement, Side } from '../domain/disagreements.ts'
import { formatDate } from './date-words.ts'
import { html, type Markup } from './html.ts'
import { countEvidence } from './count-evidence.ts'
import { showExcerpt } from './report-excerpt.ts'
import { compareDates, type ReportContext } from './report-context.ts'

/** A disagreement: what it is, how its status changed, its sides face to face, who acknowledges or denies it. */
export function shownDisagreement(context: ReportContext, disagreement: Disagreement): Markup {
  const { lookup } = context
  const { issueId } = disagreement
  const hue = issueId === null ? null : html` style="--hue:${lookup.issue(issueId).hue}"`
  const facts = [
    issueId === null ? null : lookup.issuePath(issueId),
    disagreement.kindId === null ? null : lookup.term(disagreement.kindId).label,
    disagreement.modeId === null ? null : lookup.term(disagreement.modeId).label,
    disagreement.intensity === null ? null : `intensity ${disagreement.intensity} of 5`,
  ].filter((fact) => fact !== null)
  return html`<section class="disagreement" id="disagreement-${disagreement.id}" ${hue}>
    <h3>${disagreement.title}</h3>
    ${disagreement.question === '' ? null : html`<p class="lead">${disagreement.question}</p>`}
    <p>${facts.map((fact) => html`<span class="chip">${fact}</span>`)}</p>
    ${showHistory(context, disagreement)}
    <div class="sides">${disagreement.sides.map((side) => showSide(context, side))}</div>
    ${showAcknowledgements(context, disagreement)}
  </section> `
}

function showHistory({ lookup, byPassage }: ReportContext, { statuses }: Disagreement): Markup | null {
  if (statuses.length === 0) return null
  const items = statuses.map(({ statusId, since, note, passageId }) => {
    const citation = passageId === null ? undefined : byPassage.get(passageId)?.citation
    return html`<li>
      <strong>${lookup.term(statusId).label}</strong>${since === null ? '' : ` since ${formatDate(since)}`}${
        note === '' ? '' : `: ${note}`
      }${citation === undefined ? null : html` <span class="source">(${citation})</span>`}
    </li>`
  })
  return html`<h4>Status</h4>
    <ol class="history">
      ${items}
    </ol>`
}

function showSide(context: ReportContext, side: Side): Markup {
  const names = side.actorIds.map((id) => context.lookup.actor(id).name).join(', ')
  const evidence = side.positionIds.flatMap((id) => context.byPosition.get(id) ?? []).toSorted(compareDates)
  const omitted = side.positionIds.length - evidence.length
  return html`<div class="side">
    <h4>${names === '' ? 'Unnamed side' : names}</h4>
    <p class="quiet">${countEvidence(side.positionIds.length, omitted)}</p>
    ${evidence.map((excerpt) => showExcerpt(context, excerpt))}
  </div>`
}

function showAcknowledgements(context: ReportContext, { acknowledgements }: Disagreement): Markup | null {
  const shown = acknowledgements.flatMap(({ passageId, actorId, does }) => {
    const excerpt = context.byPassage.get(passageId)
    if (excerpt === undefined) return []
    const by = actorId === null ? '' : ` by ${context.lookup.actor(actorId).name}`
    const says = does === 'acknowledges' ? 'Acknowledged' : 'Denied'
    return [
      html`<p class="quiet">${says}${by}</p>
        ${showExcerpt(context, { ...excerpt, position: null })}`,
    ]
  })
  return shown.length === 0
    ? null
    : html`<h4>Acknowledged and denied</h4>
        ${shown}`
}
