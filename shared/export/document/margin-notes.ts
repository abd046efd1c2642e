import type { CoderId } from '../../domain/ids.ts'
import type { Memo } from '../../domain/memos.ts'
import type { TaggedPassage } from '../../domain/passages.ts'
import type { Position } from '../../domain/positions.ts'
import type { Speaker } from '../../domain/transcripts.ts'
import type { CodebookLookup } from '../codebook-lookup.ts'
import { sayPosition, type Saying } from './saying.ts'

/** A passage's tags by one coder, as a note in the margin shows them. */
export interface MarginNote {
  readonly passageId: string
  readonly coder: string
  /** ISO moment in UTC: when the first of them was made. */
  readonly at: string
  readonly sayings: readonly Saying[]
  /** Paths of the codes. */
  readonly codes: readonly string[]
  readonly memos: readonly string[]
}

/**
 * The notes of a passage, one for each coder; codes are the passage's coder's, memos on a position stand with it. A
 * passage that bears nothing has one empty note: that it was highlighted is what there is to say.
 */
export function marginNotesOf(
  passage: TaggedPassage,
  speaker: Speaker | null,
  memosOn: (positionId: string) => readonly Memo[],
  lookup: CodebookLookup,
): MarginNote[] {
  const memos = [...passage.memos, ...passage.positions.flatMap((position) => memosOn(position.id))]
  const coders = new Set<CoderId>([
    ...passage.positions.map((one) => one.coderId),
    ...(passage.codeIds.length > 0 ? [passage.coderId] : []),
    ...memos.map((one) => one.coderId),
  ])
  const noteOf = (coderId: CoderId): MarginNote => {
    const isOwn = (one: Position | Memo): boolean => one.coderId === coderId
    const positions = passage.positions.filter(isOwn)
    const own = memos.filter(isOwn)
    const moments = [...positions, ...own].map((one) => one.createdAt)
    return {
      passageId: passage.id,
      coder: lookup.coder(coderId).name,
      at: (coderId === passage.coderId ? passage.createdAt : moments.toSorted()[0]) ?? passage.createdAt,
      sayings: positions.map((position) => sayPosition(lookup, position, speaker?.name ?? null)),
      codes: coderId === passage.coderId ? passage.codeIds.map((id) => lookup.codePath(id)) : [],
      memos: own.map((memo) => memo.text),
    }
  }
  return coders.size === 0 ? [noteOf(passage.coderId)] : [...coders].map(noteOf)
}
