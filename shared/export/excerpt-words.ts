import { describePosition, joinSentence } from '../domain/position-sentence.ts'
import type { Position } from '../domain/positions.ts'
import type { CodebookLookup } from './codebook-lookup.ts'
import type { Excerpt } from './excerpts.ts'

/** "▼▼ −2": the stance's sign and its place on the scale, where it has one. */
export function signStance({ sign, value }: { readonly sign: string; readonly value: number | null }): string {
  return [sign, value === null ? '' : formatStance(value)].filter((part) => part !== '').join(' ')
}

/** "+2", "0", "−1", with a true minus. */
function formatStance(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace('-', '−')
}

/** The position in full as a sentence without its full stop. */
export function tellPosition(lookup: CodebookLookup, excerpt: Excerpt, position: Position): string {
  return joinSentence(
    describePosition(
      {
        holder: lookup.actor(position.holderId).name,
        issue: lookup.issue(position.issueId).name,
        stance: lookup.term(position.stanceId),
        act: position.actId === null ? null : lookup.term(position.actId),
        attribution: position.attribution,
        speaker: excerpt.speakers[0]?.name ?? null,
        addressee: position.addresseeId === null ? null : lookup.actor(position.addresseeId).name,
        conditions: position.conditions,
      },
      'full',
    ),
  )
}
