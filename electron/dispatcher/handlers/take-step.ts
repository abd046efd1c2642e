import { setImmediate } from 'node:timers/promises'
import { AppError } from '#shared/api/envelope.ts'
import { nextStep } from '../../store/operation-log.ts'
import type { Session } from '../session.ts'

const NAMES = { undo: 'Undoing', redo: 'Doing again' } as const

/**
 * Takes back the last step, if it is the `expected` one where given, or does the next again; answers what it was. The
 * parts of a long command go one by one, between which others are served. Throws `nothing-to-undo`, or `conflict` where
 * something else was done, before or meanwhile: what was taken until then stays taken.
 */
export async function takeStep(
  session: Session,
  direction: 'undo' | 'redo',
  expected?: number,
): Promise<{ label: string }> {
  const { store } = session
  const { label, seqs } = nextStep(store.db, direction)
  const [first, ...others] = seqs
  store[direction](expected ?? first)
  await session.tasks.run(NAMES[direction], undefined, async (task) => {
    for (const [index, seq] of others.entries()) {
      task.report(index + 1, seqs.length, label)
      await setImmediate()
      if (task.isCancelled || session.openStore !== store) return
      takePart(() => store[direction](seq), label)
    }
  })
  return { label }
}

function takePart(take: () => void, label: string): void {
  try {
    take()
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    throw new AppError('conflict', `Something else was done meanwhile, so only a part was taken of: ${label}.`)
  }
}
