import type { Block } from './transcripts.ts'

type TurnBlock = Pick<Block, 'seq' | 'kind' | 'label' | 'speakerId'>

/** The places of the blocks that make up the turn of block `seq`: what one person says without a break. */
export function findTurn(blocks: readonly TurnBlock[], seq: number): number[] {
  const here = blocks[seq]
  if (!here) return []
  if (here.speakerId === null) return [seq]
  let first = seq
  while (first > 0 && blocks[first]?.label === null && isSame(blocks[first - 1], here)) first -= 1
  let last = seq
  while (blocks[last + 1]?.label === null && isSame(blocks[last + 1], here)) last += 1
  return blocks.slice(first, last + 1).map((block) => block.seq)
}

/** The places of all turns that begin with the same printed label as the turn of block `seq`. */
export function findTurnsOfLabel(blocks: readonly TurnBlock[], seq: number): number[] {
  const turn = findTurn(blocks, seq)
  const label = blocks[turn[0] ?? seq]?.label ?? null
  if (label === null) return turn
  return blocks.filter((block) => block.label === label).flatMap((block) => findTurn(blocks, block.seq))
}

function isSame(block: TurnBlock | undefined, here: TurnBlock): boolean {
  return block !== undefined && block.speakerId === here.speakerId
}
