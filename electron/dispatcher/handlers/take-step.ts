import { setImmediate } from 'node:timers/promises'
import { AppError } from '#shared/api/envelope.ts'
import { nextStep } from '../../store/operation-log.ts'
import type { Session } from '../session.ts'
import { IMPORT_METHOD, IMPORTING } from './import-many.ts'

const NAMES = { undo: 'Undoing', redo: 'Doing again' } as const

/**
 * Takes back the last step, if it is the `expected` one where given, or does the next again; answers what it was. The
 * parts of a long command go one by one, between which others are served; an import that is taken back while it goes on
 * is cancelled first. Throws `nothing-to-undo`, or `conflict` where something else was done, before or meanwhile: what
 * was taken until then stays taken.
 */
export async function takeStep(
  session: Session,
  direction: 'undo' | 'redo',
  expected?: number,
): Promise<{ label: string }> {
  const { store } = session
  const next = nextStep(store.db, direction)
  const isExpected = expected === undefined || expected === next.seqs[0]
  const isUnderWay = direction === 'undo' && next.method === IMPORT_METHOD && session.tasks.isRunning(IMPORTING)
  const { label, seqs } = isExpected && isUnderWay ? await endImport(session) : next
  const [first, ...others] = seqs
  store[direction](isExpected ? first : expected)
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

/** What the import has brought until it is cancelled. */
async function endImport(session: Session): Promise<ReturnType<typeof nextStep>> {
  await session.tasks.stop(IMPORTING)
  const step = nextStep(session.db, 'undo')
  if (step.method === IMPORT_METHOD) return step
  throw new AppError('conflict', 'Something else was done meanwhile: the import was cancelled, and nothing taken back.')
}

function takePart(take: () => void, label: string): void {
  try {
    take()
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    throw new AppError('conflict', `Something else was done meanwhile, so only a part was taken of: ${label}.`)
  }
}
