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

/** What other words of their own tell: taken from their guess as long as the person has not said otherwise. */
const READ_ANEW = ['holder', 'attribution', 'addressee', 'actId'] as const

/**
 * The draft for further words: what the person chose goes along, what was guessed is guessed anew. Where nobody can
 * be read as holder there, the draft's own is.
 */
export function carryOver(draft: PositionDraft, start: PositionDraft, guess: PositionGuess | null): PositionDraft {
  const read = guess && draftFromGuess(guess)
  if (!read?.holder) return draft
  const anew = READ_ANEW.filter((field) => isSame(draft[field], start[field]))
  return { ...draft, ...Object.fromEntries(anew.map((field) => [field, read[field]])) }
}

/** What the person changed, for positions that are otherwise different. */
export function changesOf(start: PositionDraft, draft: PositionDraft): Partial<NewPosition> {
  const position = readDraft(draft)
  if (position === null) return {}
  const { stanceId, actId, ...same } = position
  const changed = {
    ...(isSame(start.stanceId, draft.stanceId) ? {} : { stanceId }),
    ...(isSame(start.actId, draft.actId) ? {} : { actId }),
  }
  const fields = ['holder', 'issue', 'attribution', 'addressee', 'conditions', 'gloss', 'confidence'] as const
  const others = fields.filter((field) => !isSame(start[field], draft[field]))
  return { ...changed, ...Object.fromEntries(others.map((field) => [field, same[field]])) }
}

/** Drafts are plain data, made by the same functions. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
