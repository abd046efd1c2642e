import { parentPort } from 'node:worker_threads'
import { AppError } from '#shared/api/envelope.ts'
import { recognise } from '#shared/recognition/recognise.ts'
import type { ReadingAnswer, ReadingOrder } from './reading-jail.ts'
import { readOriginal } from './read-original.ts'

// The thread in which files of unknown origin are read. It holds nothing but the file and can be killed at any time.

async function answer({ bytes, name, encoding }: ReadingOrder): Promise<ReadingAnswer> {
  try {
    const { source, ...read } = await readOriginal(bytes, name, encoding)
    return { ok: true, read: { ...read, recognised: recognise(source) } }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, message: error.message }
    return { ok: false, code: 'unreadable-file', message: `“${name}” is damaged; nothing was imported from it.` }
  }
}

/* oxlint-disable unicorn/require-post-message-target-origin -- a worker thread, not a window */
parentPort?.on('message', (order: ReadingOrder) => {
  void answer(order).then((reply) => parentPort?.postMessage(reply))
})
// All that is needed is loaded: from now on the time is the files'.
parentPort?.postMessage('ready')
