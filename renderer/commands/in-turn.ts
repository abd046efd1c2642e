/**
 * Keys pressed while a step is on its way are meant for what it makes. They wait, in their order, until that is shown; else they
 * would act on what was active before.
 */

import { nextPaint } from '../ui/next-paint.ts'
import { nextTask } from '../ui/next-task.ts'

const turn = { running: 0, isReplaying: false }
let waiting: (() => void)[] = []

/** Takes the step, to whose result the next keys belong. Where it fails, they have no meaning any more. */
export async function inTurn<Value>(step: () => Promise<Value>): Promise<Value> {
  turn.running += 1
  try {
    return await step()
  } catch (error) {
    waiting = []
    throw error
  } finally {
    turn.running -= 1
    void replay()
  }
}

/** Has what a key does wait for the step under way. False where none is: then it is done now, by the caller. */
export function waitForTurn(work: () => void): boolean {
  if (turn.running === 0 && waiting.length === 0) return false
  waiting.push(work)
  return true
}

/** One key after the other, each when what the one before did is there; a key that takes a step ends this until that is shown. */
async function replay(): Promise<void> {
  if (turn.isReplaying) return
  turn.isReplaying = true
  // Whoever took the step goes on first, and what it made is shown.
  await nextTask()
  await nextPaint()
  while (turn.running === 0 && waiting.length > 0) {
    waiting[0]?.()
    // Taken out only now: a key that comes meanwhile has to queue.
    waiting = waiting.slice(1)
    await nextTask()
  }
  turn.isReplaying = false
}
