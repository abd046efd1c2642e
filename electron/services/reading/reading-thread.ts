import { parentPort } from 'node:worker_threads'
import { AppError } from '#shared/api/envelope.ts'
import { recognise } from '#shared/recognition/recognise.ts'
import { applyFacts } from '#shared/tables/apply-facts.ts'
import type { ReadingAnswer, ReadingMessage, ReadingOrder, ReadTranscript } from './reading-jail.ts'
import { readOriginal } from './read-original.ts'
import { splitTable } from './split-table.ts'

// The thread in which files of unknown origin are read. It holds nothing but the file and can be killed at any time.

async function read({ bytes, name, encoding }: ReadingOrder): Promise<ReadTranscript> {
  const { source, facts, ...found } = await readOriginal(bytes, name, encoding)
  const recognised = recognise(source)
  return { ...found, recognised: facts === undefined ? recognised : applyFacts(recognised, facts) }
}

async function answer({ work, ...order }: ReadingMessage): Promise<ReadingAnswer> {
  try {
    const value = work === 'read' ? await read(order) : await splitTable(order.bytes, order.name, order.encoding)
    return { ok: true, value }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, message: error.message }
    return { ok: false, code: 'unreadable-file', message: `“${order.name}” is damaged; nothing was imported from it.` }
  }
}

/* oxlint-disable unicorn/require-post-message-target-origin -- a worker thread, not a window */
parentPort?.on('message', (message: ReadingMessage) => {
  void answer(message).then((reply) => parentPort?.postMessage(reply))
})
// All that is needed is loaded: from now on the time is the files'.
parentPort?.postMessage('ready')
