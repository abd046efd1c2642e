import { describePosition, joinSentence } from '../../domain/position-sentence.ts'
import { ATTRIBUTION_LABELS, isOwnWord, type Attribution, type Position } from '../../domain/positions.ts'
import type { CodebookLookup } from '../codebook-lookup.ts'
import { signStance } from '../excerpt-words.ts'

/** What a passage shows: one position in words. */
export interface Saying {
  /** "▼▼ −2". */
  readonly sign: string
  /** The position in full, without a full stop. */
  readonly sentence: string
  /** The same without the act, which then stands with its source: "reaffirms; own words, high confidence". */
  readonly claim: string
  readonly actAndSource: string
  readonly attribution: Attribution
  readonly isOwnWord: boolean
  /** "own words, high confidence". */
  readonly source: string
  /** In the coder's own words; may be empty. */
  readonly gloss: string
  /** Of the issue. */
  readonly hue: number
}

/** The position as documents tell it; `speaker` says the words. */
export function sayPosition(lookup: CodebookLookup, position: Position, speaker: string | null): Saying {
  const stance = lookup.term(position.stanceId)
  const issue = lookup.issue(position.issueId)
  const words = {
    holder: lookup.actor(position.holderId).name,
    issue: issue.name,
    stance,
    act: position.actId === null ? null : lookup.term(position.actId),
    attribution: position.attribution,
    speaker,
    addressee: position.addresseeId === null ? null : lookup.actor(position.addresseeId).name,
    conditions: position.conditions,
  }
  const parts = describePosition(words, 'full')
  const act = parts.find(({ role }) => role === 'act')?.text ?? null
  const word = ATTRIBUTION_LABELS[position.attribution]
  const source = position.confidence === null ? word : `${word}, ${position.confidence} confidence`
  return {
    sign: signStance(stance),
    sentence: joinSentence(parts),
    claim: joinSentence(describePosition({ ...words, act: null }, 'full')),
    actAndSource: act === null ? source : `${act}; ${source}`,
    attribution: position.attribution,
    isOwnWord: isOwnWord(position.attribution),
    source,
    gloss: position.gloss,
    hue: issue.hue,
  }
}

/** "▼▼ −2 Norrland rejects the radar station (reaffirms; own words, high confidence)." in one line. */
export function sayingLine({ sign, claim, actAndSource }: Saying): string {
  return `${sign} ${claim} (${actAndSource}).`.trimStart()
}
