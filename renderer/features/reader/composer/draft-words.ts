import type { GuessedActor } from '#shared/domain/guess-position.ts'
import type { PositionWords } from '#shared/domain/position-sentence.ts'
import type { PositionDraft } from '../position-draft.ts'
import type { Codebook } from '../../../parts/codebook-data.ts'

/** What the draft says, by name; null where nothing is chosen yet. */
export function wordsOfDraft(draft: PositionDraft, codebook: Codebook, speaker: string | null): PositionWords {
  const { issue, stanceId, actId } = draft
  return {
    holder: nameActor(draft.holder, codebook),
    issue:
      issue === null
        ? null
        : 'id' in issue
          ? (codebook.issues.get(issue.id)?.name ?? null)
          : (issue.path.at(-1) ?? null),
    stance: stanceId === null ? null : (codebook.terms.get(stanceId) ?? null),
    act: actId === null ? null : (codebook.terms.get(actId) ?? null),
    attribution: draft.attribution,
    speaker,
    addressee: nameActor(draft.addressee, codebook),
    conditions: draft.conditions,
  }
}

/** The name of an actor who is there or is yet to be made. */
export function nameActor(actor: GuessedActor | null, { actors }: Codebook): string | null {
  if (actor === null) return null
  return 'id' in actor ? (actors.get(actor.id)?.name ?? null) : actor.name
}
