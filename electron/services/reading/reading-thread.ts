import { parentPort } from 'node:worker_threads'
import { AppError } from '#shared/api/envelope.ts'
import { recognise } from '#shared/recognition/recognise.ts'
import { applyFacts } from '#shared/tables/apply-facts.ts'
import { stepBack } from '../step-back.ts'
import { describeTable, type DescribedTable } from './describe-table.ts'
import type { ReadingAnswer, ReadingMessage, ReadingOrder, ReadTranscript } from './reading-jail.ts'
import { readOriginal } from './read-original.ts'
import { splitTable, type SplitTable } from './split-table.ts'

// The thread in which files of unknown origin are read. It holds nothing but the file and can be killed at any time.

async function read({ bytes, name, encoding, choices }: ReadingOrder): Promise<ReadTranscript> {
  const { source, facts, ...found } = await readOriginal(bytes, name, encoding, choices)
  const recognised = recognise(source)
  return { ...found, recognised: facts === undefined ? recognised : applyFacts(recognised, facts) }
}

async function split({ bytes, name, encoding, choices }: ReadingOrder): Promise<SplitTable> {
  return splitTable(bytes, name, encoding, choices)
}

async function describe({ bytes, byteLength, name, encoding, choices }: ReadingOrder): Promise<DescribedTable> {
  return describeTable({ bytes, byteLength: byteLength ?? bytes.length }, name, encoding, choices)
}

const works = { read, split, describe }

async function answer({ work, ...order }: ReadingMessage): Promise<ReadingAnswer> {
  try {
    return { ok: true, value: await works[work](order) }
  } catch (error) {
    if (error instanceof AppError) {
      const { code, message, details } = error
      return { ok: false, code, message, details }
    }
    return {
      ok: false,
      code: 'unreadable-file',
      message: `“${order.name}” is damaged; nothing was imported from it.`,
      details: null,
    }
  }
}

/* oxlint-disable unicorn/require-post-message-target-origin -- a worker thread, not a window */
parentPort?.on('message', (message: ReadingMessage) => {
  void answer(message).then((reply) => parentPort?.postMessage(reply))
})
// All that is needed is loaded: from now on the time is the files', of which a thousand may wait. The page comes first.
stepBack()
parentPort?.postMessage('ready')
