import type { NewPosition } from '#shared/api/tagging-api.ts'
import type { GuessedActor, PositionGuess } from '#shared/domain/guess-position.ts'
import type { IssueId, TermId } from '#shared/domain/ids.ts'
import type { Attribution, Confidence, Position } from '#shared/domain/positions.ts'

/** An issue that is there, or the path under which one would be made. */
export type DraftIssue = { readonly id: IssueId } | { readonly path: readonly string[] }

/** A position as it is being made. */
export interface PositionDraft {
  readonly holder: GuessedActor | null
  readonly issue: DraftIssue | null
  readonly stanceId: TermId | null
  readonly actId: TermId | null
  readonly attribution: Attribution
  readonly addressee: GuessedActor | null
  readonly conditions: string
  readonly gloss: string
  readonly confidence: Confidence | null
}

/** The fields without which a position says nothing, in the order in which they are filled. */
export type MissingField = 'issue' | 'stance' | 'holder'

/** What a guess fills in; the issue is always the person's to say. */
export function draftFromGuess(guess: PositionGuess): PositionDraft {
  return {
    holder: guess.holder,
    issue: null,
    stanceId: guess.stance?.value ?? null,
    actId: guess.act?.value ?? null,
    attribution: guess.attribution,
    addressee: guess.addressee?.value ?? null,
    conditions: '',
    gloss: '',
    confidence: null,
  }
}

export function draftFromPosition(position: Position): PositionDraft {
  return {
    holder: { id: position.holderId },
    issue: { id: position.issueId },
    stanceId: position.stanceId,
    actId: position.actId,
    attribution: position.attribution,
    addressee: position.addresseeId === null ? null : { id: position.addresseeId },
    conditions: position.conditions,
    gloss: position.gloss,
    confidence: position.confidence,
  }
}

/** The first field that is still to be filled; null where the draft can be stored. */
export function findMissing(draft: PositionDraft): MissingField | null {
  if (draft.issue === null) return 'issue'
  if (draft.stanceId === null) return 'stance'
  return draft.holder === null ? 'holder' : null
}

/** The draft as the backend takes it; null while something is missing. */
export function readDraft(draft: PositionDraft): NewPosition | null {
  const { holder, issue, stanceId } = draft
  if (holder === null || issue === null || stanceId === null) return null
  return {
    holder,
    issue: 'id' in issue ? issue : { path: [...issue.path] },
    stanceId,
    actId: draft.actId,
    attribution: draft.attribution,
    addressee: draft.addressee,
    conditions: draft.conditions.trim(),
    gloss: draft.gloss.trim(),
    confidence: draft.confidence,
  }
}
