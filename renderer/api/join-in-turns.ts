import type { Envelope } from '#shared/api/envelope.ts'
import { PieceJoiner } from '#shared/api/pieces.ts'
import { nextTask } from '../ui/next-task.ts'

/** Milliseconds of reading after which everything else that waits has its turn. */
const TURN = 8

/** Puts an answer together from its pieces and leaves the window live meanwhile. Rejects where they are none of one answer. */
export async function joinInTurns(pieces: Iterable<string> | AsyncIterable<string>): Promise<Envelope<unknown>> {
  const joiner = new PieceJoiner()
  let start = performance.now()
  for await (const piece of pieces) {
    joiner.add(piece)
    if (performance.now() - start < TURN) continue
    await nextTask()
    start = performance.now()
  }
  // Long texts are copied together, and whoever asked makes a page of them: each is a turn of its own.
  await nextTask()
  const { envelope } = joiner
  await nextTask()
  return envelope
}
