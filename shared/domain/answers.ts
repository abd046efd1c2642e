import { z } from 'zod'
import { Timestamp } from './dates.ts'
import { ActorId, AnswerId, CoderId, TermId } from './ids.ts'
import type { Block } from './transcripts.ts'

/** How well an answer answers, as the coder judged it. */
export const AnswerRating = z.object({
  id: AnswerId,
  /** Where the answer's first block begins; UTF-16 offset into the text of the current revision. */
  start: z.int().nonnegative(),
  /** A term of the list `answer-quality`. */
  qualityId: TermId,
  coderId: CoderId,
  createdAt: Timestamp,
})
export type AnswerRating = z.infer<typeof AnswerRating>

/** How many answers of one speaker were rated so. */
export const AnswerCount = z.object({
  /** The actor that the speaker is, or null. */
  actorId: ActorId.nullable(),
  speakerName: z.string(),
  qualityId: TermId,
  answers: z.int().positive(),
})
export type AnswerCount = z.infer<typeof AnswerCount>

type TurnBlock = Pick<Block, 'seq' | 'start' | 'end' | 'kind' | 'speakerId' | 'label' | 'role'>

/** What one speaker says until another does: blocks by their place, first and last included. */
interface Turn {
  readonly first: number
  readonly last: number
  /** Offset of the first block, and end of the last. */
  readonly start: number
  readonly end: number
  readonly speakerId: Block['speakerId']
}

/** An answer and what it answers; `question` is null where none stands before it. */
export interface AnswerTurn extends Turn {
  readonly question: Turn | null
}

/**
 * The answers of a transcript in reading order, by the roles of its speech blocks. Each goes with the question turn
 * before it: one question may have several answers, and questions that follow each other are one. A heading or a
 * statement between them parts them.
 */
export function pairAnswers(blocks: readonly TurnBlock[]): AnswerTurn[] {
  const answers: AnswerTurn[] = []
  let question: Turn | null = null
  let last: TurnBlock | null = null
  for (const block of blocks) {
    if (block.kind === 'heading') question = null
    if (block.kind === 'heading') last = null
    if (block.kind !== 'speech') continue
    const goesOn = last !== null && isSameTurn(last, block)
    if (block.role === 'question') {
      const isMore: boolean = question !== null && last?.role === 'question'
      question = isMore && question !== null ? extend(question, block) : turnOf(block)
    } else if (block.role === 'answer') {
      const before = goesOn ? answers.pop() : undefined
      answers.push({
        ...(before ? extend(before, block) : turnOf(block)),
        question: before ? before.question : question,
      })
    } else {
      question = null
    }
    last = block
  }
  return answers
}

/** The answer in which the block stands; undefined where it stands in none. */
export function answerAt(answers: readonly AnswerTurn[], seq: number): AnswerTurn | undefined {
  return answers.find((one) => one.first <= seq && seq <= one.last)
}

/** A turn of several paragraphs has its label at the first only. */
function isSameTurn(before: TurnBlock, block: TurnBlock): boolean {
  return block.label === null && before.role === block.role && before.speakerId === block.speakerId
}

function turnOf({ seq, start, end, speakerId }: TurnBlock): Turn {
  return { first: seq, last: seq, start, end, speakerId }
}

function extend(turn: Turn, { seq, end }: TurnBlock): Turn {
  return { ...turn, last: seq, end }
}
