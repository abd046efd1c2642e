import { MetadataField, type LookReason, type StandingGuesses } from '../domain/guesses.ts'
import type { Block, TranscriptMetadata } from '../domain/transcripts.ts'
import { lookReasons } from '../recognition/look-reasons.ts'

// What a person settles by setting details or correcting blocks: those guesses are none any more.

type Details = Pick<TranscriptMetadata, MetadataField>

/** The guesses about details that are still as recognition left them. */
export function standingGuesses(guesses: StandingGuesses, before: Details, after: Details): StandingGuesses {
  const standing = MetadataField.options.flatMap((field) => {
    const guess = guesses[field]
    return guess === undefined || before[field] !== after[field] ? [] : [[field, guess] as const]
  })
  return Object.fromEntries(standing)
}

/** Those of the reasons to look that still hold; none is added. */
export function standingReasons(
  reasons: readonly LookReason[],
  after: Details & {
    readonly text: string
    readonly blocks: readonly Block[]
    readonly guesses: StandingGuesses
  },
): LookReason[] {
  if (reasons.length === 0) return []
  const { kind, date, text, guesses } = after
  const blocks = after.blocks.map((block) => ({ ...block, speaker: block.speakerId }))
  const holding = new Set(lookReasons({ kind, date, text, guesses, blocks }, { isEncodingGuessed: true }))
  return reasons.filter((reason) => holding.has(reason))
}
