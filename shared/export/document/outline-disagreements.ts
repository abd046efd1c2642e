import type { Disagreement, Side } from '../../domain/disagreements.ts'
import { plainText } from '../citation/citation-text.ts'
import { formatCitation } from '../citation/format-citation.ts'
import { countEvidence } from '../count-evidence.ts'
import { formatDate } from '../date-words.ts'
import { outlineExcerpts } from './outline-excerpt.ts'
import type { OutlinePiece, OutlineSection } from './outline-piece.ts'
import { compareDates, type ReportContext } from './report-context.ts'

/** The disagreements, each with its history and its sides face to face; nothing where there are none. */
export function outlineDisagreements(context: ReportContext): OutlineSection[] {
  const { disagreements } = context.source
  if (disagreements.length === 0) return []
  const section = (disagreement: Disagreement): OutlineSection => ({
    id: `disagreement-${disagreement.id}`,
    level: 2,
    text: disagreement.title,
    hue: disagreement.issueId === null ? null : context.lookup.issue(disagreement.issueId).hue,
    count: null,
    pieces: () => outlineDisagreement(context, disagreement),
  })
  return [
    { id: 'disagreements', level: 1, text: 'Disagreements', hue: null, count: disagreements.length, pieces: () => [] },
    ...disagreements.map(section),
  ]
}

/** A disagreement: what it is, how its status changed, each side with its evidence, who acknowledges or denies it. */
function* outlineDisagreement(context: ReportContext, disagreement: Disagreement): Generator<OutlinePiece> {
  if (disagreement.question !== '') yield { kind: 'words', text: disagreement.question }
  const facts = listFacts(context, disagreement)
  if (facts.length > 0) yield { kind: 'words', text: facts.join(' · ') }
  yield* outlineHistory(context, disagreement)
  if (disagreement.sides.length > 0) yield { kind: 'open', what: 'sides' }
  for (const side of disagreement.sides) yield* outlineSide(context, side)
  if (disagreement.sides.length > 0) yield { kind: 'close' }
  yield* outlineAcknowledgements(context, disagreement)
}

function listFacts({ lookup }: ReportContext, { issueId, kindId, modeId, intensity }: Disagreement): string[] {
  return [
    issueId === null ? null : lookup.issuePath(issueId),
    kindId === null ? null : lookup.term(kindId).label,
    modeId === null ? null : lookup.term(modeId).label,
    intensity === null ? null : `intensity ${intensity} of 5`,
  ].filter((fact) => fact !== null)
}

function* outlineHistory(context: ReportContext, { statuses }: Disagreement): Generator<OutlinePiece> {
  for (const { statusId, since, note, passageId } of statuses) {
    const excerpt = passageId === null ? undefined : context.byPassage.get(passageId)
    const parts = [
      context.lookup.term(statusId).label,
      since === null ? '' : ` since ${formatDate(since)}`,
      note === '' ? '' : `: ${note}`,
      excerpt === undefined ? '' : ` (${plainText(formatCitation(context.style, excerpt.cited))})`,
    ]
    yield { kind: 'item', text: parts.join('') }
  }
}

function* outlineSide(context: ReportContext, side: Side): Generator<OutlinePiece> {
  const names = side.actorIds.map((id) => context.lookup.actor(id).name).join(', ')
  const evidence = side.positionIds.flatMap((id) => context.byPosition.get(id) ?? []).toSorted(compareDates)
  yield { kind: 'open', what: 'side' }
  yield { kind: 'heading', text: names === '' ? 'Unnamed side' : names }
  yield { kind: 'words', text: countEvidence(side.positionIds.length, side.positionIds.length - evidence.length) }
  yield* outlineExcerpts(context, evidence)
  yield { kind: 'close' }
}

function* outlineAcknowledgements(context: ReportContext, disagreement: Disagreement): Generator<OutlinePiece> {
  const shown = disagreement.acknowledgements.filter(({ passageId }) => context.byPassage.has(passageId))
  if (shown.length > 0) yield { kind: 'heading', text: 'Acknowledged and denied' }
  for (const { passageId, actorId, does } of shown) {
    const excerpt = context.byPassage.get(passageId)
    if (excerpt === undefined) continue
    const by = actorId === null ? '' : ` by ${context.lookup.actor(actorId).name}`
    yield { kind: 'words', text: `${does === 'acknowledges' ? 'Acknowledged' : 'Denied'}${by}` }
    yield* outlineExcerpts(context, [{ ...excerpt, position: null }])
  }
}
