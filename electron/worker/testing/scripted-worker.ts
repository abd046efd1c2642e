import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#shared/api/envelope.ts'
import type { Backend, Ports } from '../../ports.ts'
import type { WorkerStart } from '../messages.ts'
import { serveBackend } from '../serve-backend.ts'

/** A worker whose backend does what the method name says: the tests of the worker's two sides talk to it. */
function createScriptedBackend({ dialogs, print, log }: Ports): Backend {
  const listeners = new Set<Parameters<Backend['subscribe']>[0]>()
  return {
    call: async (method, input) => {
      if (method === 'die') process.exit(3)
      if (method === 'throw') throw new TypeError('a fault')
      if (method === 'wait') await new Promise((resolve) => setTimeout(resolve, 60))
      if (method === 'never') await new Promise(() => {})
      if (method === 'announce') for (const listener of listeners) listener({ type: 'project.opened' })
      if (method === 'log') log.error('odd', Object.assign(new RangeError('why'), { code: 'E_ODD' }))
      if (method === 'function') return { ok: true, value: () => 0 }
      if (method === 'print') {
        const failure = await print(String(input), '/out').catch((error: unknown) => error)
        return { ok: true, value: failure instanceof AppError ? [failure.code, failure.message] : null }
      }
      if (method === 'choose')
        return { ok: true, value: [await dialogs.chooseNewProject('A'), await dialogs.chooseFiles()] }
      return { ok: true, value: input }
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    grant: (path) =>
      path === '/gone'
        ? Promise.reject(new AppError('not-found', 'No such file.'))
        : Promise.resolve(`handle-of-a-file-1`),
    resolve: (handle) => Promise.resolve(handle === 'handle-of-a-file-1' ? '/a' : null),
    close: () => Promise.resolve(log.info('closed')),
  }
}

// Safe: the test starts this file through startBackendWorker.
if (parentPort) serveBackend(parentPort, workerData as WorkerStart, createScriptedBackend)
