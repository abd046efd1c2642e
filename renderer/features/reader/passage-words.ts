import { describePosition, joinSentence } from '#shared/domain/position-sentence.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import type { Codebook } from '../../parts/codebook-data.ts'
import { wordsOfPosition } from './cards/position-words.ts'

/** What a passage bears, in one line: its first position, else its codes, else its memo, else its words. */
export function summarisePassage(passage: TaggedPassage, codebook: Codebook): string {
  const [position] = passage.positions
  if (position) return joinSentence(describePosition(wordsOfPosition(position, codebook, null), 'card'))
  return codesOf(passage, codebook).join(', ') || passage.memos[0]?.text || `“${passage.spans[0]?.quote ?? ''}”`
}

/** Everything that a passage bears, as it is told to those who hear the text. */
export function tellPassage(passage: TaggedPassage, codebook: Codebook): string {
  const positions = passage.positions.map((position) =>
    joinSentence(describePosition(wordsOfPosition(position, codebook, null), 'full')),
  )
  const codes = codesOf(passage, codebook)
  const parts = [
    ...positions,
    codes.length === 0 ? '' : `${codes.length === 1 ? 'code' : 'codes'} ${codes.join(', ')}`,
    passage.memos.length === 0 ? '' : passage.memos.length === 1 ? 'a memo' : `${passage.memos.length} memos`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'no tags' : parts.join('; ')
}

function codesOf({ codeIds }: TaggedPassage, { codes }: Codebook): string[] {
  return codeIds.flatMap((id) => codes.get(id)?.name ?? [])
}
