import { blockIndexAt } from '#shared/domain/blocks.ts'
import type { PositionGuess } from '#shared/domain/guess-position.ts'
import { guessPosition } from '#shared/domain/guess-position.ts'
import type { Span } from '#shared/domain/spans.ts'
import { speakerAt } from './cards/position-words.ts'
import type { ReaderData } from './reader-data.ts'
import type { TagTarget } from './reader-state.ts'

/** The words that the target covers. */
export function spansOf(target: TagTarget, data: ReaderData): readonly Span[] {
  return 'spans' in target ? target.spans : (data.passagesById.get(target.passageId)?.spans ?? [])
}

/** What the words of the target most likely are; null where there are none. */
export function readGuess(data: ReaderData, target: TagTarget): PositionGuess | null {
  const { transcript, actors, terms } = data
  const [span] = spansOf(target, data)
  const block = span && transcript.blocks[blockIndexAt(transcript.blocks, span.start)]
  if (!block) return null
  return guessPosition({
    text: transcript.text,
    span,
    block,
    speaker: speakerAt(transcript, span.start),
    date: transcript.date,
    publisher: transcript.publisher,
    actors: [...actors.values()],
    terms: [...terms.values()],
  })
}
