import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#shared/api/envelope.ts'
import { ProjectDatabase } from '../../store/database.ts'
import type { FromSearchThread, SearchThreadStart, ToSearchThread } from './messages.ts'
import { ProjectReader } from './project-reader.ts'
import { Searcher } from './searcher.ts'

// The thread in which the project is searched, over a connection of its own that only reads. It can be killed at any time.

/** A commit may keep a reader out for a moment; each try waits for as long as the connection does. */
const TRIES = 5

// Safe: search-service.ts is the only one that starts this file, and types what it passes.
const { projectPath, indexPath, beat } = workerData as SearchThreadStart
const beats = new Int32Array(beat)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
const send = (message: FromSearchThread): void => parentPort?.postMessage(message)
const reader = new ProjectReader(ProjectDatabase.open(projectPath, { readonly: true }), indexPath, () =>
  send({ kind: 'broken-index' }),
)
const searcher = new Searcher(reader, () => Atomics.add(beats, 0, 1))

parentPort?.on('message', (message: ToSearchThread) => {
  Atomics.add(beats, 0, 1)
  void answer(message).then(send)
})

async function answer(message: ToSearchThread): Promise<FromSearchThread> {
  const { id } = message
  for (let tried = 1; ; tried++) {
    try {
      return { kind: 'answer', id, value: await ask(message) }
    } catch (error) {
      if (error instanceof AppError && error.code === 'project-in-use' && tried < TRIES) continue
      if (!(error instanceof AppError)) throw error
      return { kind: 'fault', id, error: { code: error.code, message: error.message, details: error.details } }
    }
  }
}

function ask(message: ToSearchThread): Promise<unknown> {
  switch (message.kind) {
    case 'page':
      return searcher.page(message.request)
    case 'summary':
      return searcher.summary(message.request)
    case 'count':
      return searcher.count(message.request)
  }
}
