/**
 * Keys pressed while a step is on its way are meant for what it makes. They wait, in their order, until that is shown; else they
 * would act on what was active before.
 */

import { nextPaint } from '../ui/next-paint.ts'
import { nextTask } from '../ui/next-task.ts'

const underWay = new Set<symbol>()
let waiting: (() => void)[] = []
let isReplaying = false

/** Takes the step, to whose result the next keys belong. Where it fails, they have no meaning any more. */
export async function inTurn<Value>(step: () => Promise<Value>): Promise<Value> {
  const turn = Symbol('turn')
  underWay.add(turn)
  try {
    return await step()
  } catch (error) {
    if (underWay.has(turn)) waiting = []
    throw error
  } finally {
    underWay.delete(turn)
    void replay()
  }
}

/** True while what a key does has to wait. */
export function isTurnTaken(): boolean {
  return underWay.size > 0 || waiting.length > 0
}

/** Does what a key does, now or when the step under way and the keys before it are done. */
export function takeTurn(work: () => void): void {
  if (isTurnTaken()) waiting.push(work)
  else work()
}

/** A step waits for something else than the backend, perhaps for hours: keys that came for it have no meaning, and others do not wait. */
export function endTurns(): void {
  underWay.clear()
  waiting = []
}

/** One key after the other, each when what the one before did is there; a key that takes a step ends this until that is shown. */
async function replay(): Promise<void> {
  if (isReplaying) return
  isReplaying = true
  // Whoever took the step goes on first, and what it made is shown.
  await nextTask()
  await nextPaint()
  while (underWay.size === 0 && waiting.length > 0) {
    waiting[0]?.()
    // Taken out only now: a key that comes meanwhile has to queue.
    waiting = waiting.slice(1)
    await nextTask()
  }
  isReplaying = false
}
