import type { Disagreement, Side } from '../domain/disagreements.ts'
import { formatDate } from './date-words.ts'
import { countEvidence } from './count-evidence.ts'
import { outlineExcerpt, type OutlinePiece } from './outline-piece.ts'
import { compareDates, type ReportContext } from './report-context.ts'

/** A disagreement: what it is, how its status changed, each side with its evidence, who acknowledges or denies it. */
export function* outlineDisagreement(context: ReportContext, disagreement: Disagreement): Generator<OutlinePiece> {
  yield { kind: 'heading', level: 2, text: disagreement.title }
  if (disagreement.question !== '') yield { kind: 'words', text: disagreement.question }
  const facts = listFacts(context, disagreement)
  if (facts.length > 0) yield { kind: 'words', text: facts.join(' · ') }
  yield* outlineHistory(context, disagreement)
  for (const side of disagreement.sides) yield* outlineSide(context, side)
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

function* outlineHistory({ lookup, byPassage }: ReportContext, { statuses }: Disagreement): Generator<OutlinePiece> {
  for (const { statusId, since, note, passageId } of statuses) {
    const citation = passageId === null ? undefined : byPassage.get(passageId)?.citation
    const parts = [
      lookup.term(statusId).label,
      since === null ? '' : ` since ${formatDate(since)}`,
      note === '' ? '' : `: ${note}`,
      citation === undefined ? '' : ` (${citation})`,
    ]
    yield { kind: 'item', text: parts.join('') }
  }
}

function* outlineSide(context: ReportContext, side: Side): Generator<OutlinePiece> {
  const names = side.actorIds.map((id) => context.lookup.actor(id).name).join(', ')
  const evidence = side.positionIds.flatMap((id) => context.byPosition.get(id) ?? []).toSorted(compareDates)
  yield { kind: 'heading', level: 3, text: names === '' ? 'Unnamed side' : names }
  yield { kind: 'words', text: countEvidence(side.positionIds.length, side.positionIds.length - evidence.length) }
  for (const excerpt of evidence) yield outlineExcerpt(context, excerpt)
}

function* outlineAcknowledgements(context: ReportContext, disagreement: Disagreement): Generator<OutlinePiece> {
  const shown = disagreement.acknowledgements.filter(({ passageId }) => context.byPassage.has(passageId))
  if (shown.length > 0) yield { kind: 'heading', level: 3, text: 'Acknowledged and denied' }
  for (const { passageId, actorId, does } of shown) {
    const excerpt = context.byPassage.get(passageId)
    if (excerpt === undefined) continue
    const by = actorId === null ? '' : ` by ${context.lookup.actor(actorId).name}`
    yield { kind: 'words', text: `${does === 'acknowledges' ? 'Acknowledged' : 'Denied'}${by}` }
    yield outlineExcerpt(context, { ...excerpt, position: null })
  }
}
