import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { ProjectDatabase } from '../../store/database.ts'
import { SearchIndex } from '../../store/search-index.ts'
import { buildIndex } from './build-index.ts'
import type { FromIndexThread, SearchPlaces, ToIndexThread } from './messages.ts'
import { stepBack } from '../step-back.ts'

// The thread that builds the index and keeps it up to date, step by step. What it has committed stays when it is killed.

stepBack()
// Safe: search-service.ts is the only one that starts this file, and types what it passes.
const { projectPath, indexPath } = workerData as SearchPlaces
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
const send = (message: FromIndexThread): void => parentPort?.postMessage(message)
const project = ProjectDatabase.open(projectPath, { readonly: true })
let index: SearchIndex | null = null
/** What was asked for last; whoever builds for an earlier message stops. */
let latest = 0

parentPort?.on('message', (message: ToIndexThread) => {
  latest += 1
  void build(message, latest).catch((error: unknown) => {
    send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  })
})

async function build(order: ToIndexThread, number: number): Promise<void> {
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
    if (number !== latest) return
  }
  send({ kind: 'ready', total })
}
