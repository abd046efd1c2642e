import { blockIndexAt } from '#shared/domain/blocks.ts'
import type { PositionId } from '#shared/domain/ids.ts'
import type { PositionWords } from '#shared/domain/position-sentence.ts'
import type { Position } from '#shared/domain/positions.ts'
import type { Speaker, Transcript } from '#shared/domain/transcripts.ts'
import type { Codebook } from '../../../parts/codebook-data.ts'

/** The speaker of the block in which the offset lies; null where nobody is named. */
export function speakerAt(transcript: Transcript, offset: number): Speaker | null {
  const block = transcript.blocks[blockIndexAt(transcript.blocks, offset)]
  return transcript.speakers.find((speaker) => speaker.id === block?.speakerId) ?? null
}

/** The names behind a position's ids; an id that the lists do not know (yet) gives no name. */
export function wordsOfPosition(
  position: Pick<
    Position,
    'holderId' | 'issueId' | 'stanceId' | 'actId' | 'attribution' | 'addresseeId' | 'conditions'
  >,
  { actors, issues, terms }: Codebook,
  speaker: string | null,
): PositionWords {
  return {
    holder: actors.get(position.holderId)?.name ?? null,
    issue: issues.get(position.issueId)?.name ?? null,
    stance: terms.get(position.stanceId) ?? null,
    act: (position.actId && terms.get(position.actId)) ?? null,
    attribution: position.attribution,
    speaker,
    addressee: (position.addresseeId && actors.get(position.addresseeId)?.name) ?? null,
    conditions: position.conditions,
  }
}

/** A side of a disagreement that a position is evidence for. */
export interface SideTaken {
  readonly key: string
  /** "A", "B", … */
  readonly letter: string
  readonly title: string
  /** "open, territorial"; empty where neither is known. */
  readonly state: string
}

/** The sides that the position stands on, as a card tells them. */
export function sidesOf(id: PositionId, { disagreements, terms }: Codebook): SideTaken[] {
  return disagreements.flatMap((disagreement) =>
    disagreement.sides.flatMap((side, index) => {
      if (!side.positionIds.includes(id)) return []
      const status = disagreement.statuses.at(-1)?.statusId
      const known = [status, disagreement.kindId].map((term) => (term ? terms.get(term)?.label : undefined))
      return [
        {
          key: `${disagreement.id} ${side.id}`,
          letter: String.fromCodePoint(65 + index),
          title: disagreement.title,
          state: known.filter((label) => label !== undefined).join(', '),
        },
      ]
    }),
  )
}
