import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { ProjectDatabase } from '../../store/database.ts'
import { SearchIndex } from '../../store/search-index.ts'
import { buildIndex } from './build-index.ts'
import type { FromIndexThread, SearchPlaces, ToIndexThread } from './messages.ts'
import { stepBack } from '../step-back.ts'

// The thread that builds the index and keeps it up to date, step by step. What it has committed stays when it is killed.

/**
 * So much longer than bringing the index up to date took is waited before the next time: each lists all transcripts, and an
 * import stores some many times a second.
 */
const REST = 9
/** But no longer than so (ms): until then what came in meanwhile is searched text by text. */
const LONGEST_REST = 5_000

stepBack()
// Safe: search-service.ts is the only one that starts this file, and types what it passes.
const { projectPath, indexPath } = workerData as SearchPlaces
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
const send = (message: FromIndexThread): void => parentPort?.postMessage(message)
const project = ProjectDatabase.open(projectPath, { readonly: true })
let index: SearchIndex | null = null
/** What was asked for and has not been begun. */
let next: ToIndexThread | null = null
/** How many it was given since it began. */
let orders = 0
let isServing = false
let endRest = (): void => {}

parentPort?.on('message', (order: ToIndexThread) => {
  orders++
  // An index that is made anew is brought up to date by that.
  if (next !== 'make-anew') next = order
  if (order === 'make-anew') endRest()
  if (isServing) return
  serve().catch((error: unknown) => {
    send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  })
})

async function serve(): Promise<void> {
  isServing = true
  while (next !== null) {
    const order: ToIndexThread = next
    next = null
    const start = performance.now()
    await build(order)
    await rest(Math.min((performance.now() - start) * REST, LONGEST_REST))
  }
  isServing = false
}

async function build(order: ToIndexThread): Promise<void> {
  if (order === 'make-anew') {
    index?.close()
    index = null
    SearchIndex.delete(indexPath)
  }
  index ??= SearchIndex.openOrMake(indexPath)
  let total = 0
  for (const progress of buildIndex(project, index)) {
    total = progress.total
    send({ kind: 'progress', ...progress })
    await setImmediate()
    if (next === 'make-anew') return
  }
  if (next === null) send({ kind: 'ready', total, orders })
}

async function rest(milliseconds: number): Promise<void> {
  if (next === 'make-anew') return
  await new Promise<void>((resolve) => {
    endRest = resolve
    setTimeout(resolve, milliseconds)
  })
}
