import { Worker } from 'node:worker_threads'
import { AppError, type Envelope } from '#shared/api/envelope.ts'
import type { BackendEvent } from '#shared/api/events.ts'
import { type CarriedEnvelope, wholeEnvelope } from '#shared/api/pieces.ts'
import { FileHandle } from '#shared/api/references.ts'
import type { CarryingBackend, Dialogs, Ports } from '../ports.ts'
import { type FromWorker, type ToWorker, uncarryError, type WorkerStart } from './messages.ts'

/** Beside this file, from source as from the bundle. */
const backendWorker = new URL(
  import.meta.url.endsWith('.ts') ? './backend-worker.ts' : './backend-worker.js',
  import.meta.url,
)

type Request = Exclude<ToWorker, { kind: 'chosen' | 'printed' }>
/** `Omit` that keeps the kinds apart. */
type WithoutId<Message> = Message extends Message ? Omit<Message, 'id'> : never

/**
 * The backend in a worker thread of its own, so that no work of it freezes the window. Every call is answered, also
 * where the worker dies. `close` waits for the calls in flight. `ports.now` is not carried over: the worker has its
 * own clock. `entry` is the worker's file; tests give their own.
 */
export function startBackendWorker(ports: Ports, entry: URL = backendWorker): CarryingBackend {
  const start: WorkerStart = { folders: ports.folders, dialogs: ports.dialogs.kind }
  const worker = new Worker(entry, { workerData: start, name: 'backend' })
  const listeners = new Set<(event: BackendEvent) => void>()
  const open = new Map<number, (envelope: CarriedEnvelope) => void>()
  let lastId = 0
  let stopped = false
  let closing: Promise<void> | null = null

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
  const post = (message: ToWorker): void => worker.postMessage(message)
  const settle = (id: number, envelope: CarriedEnvelope): void => {
    open.get(id)?.(envelope)
    open.delete(id)
  }

  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'answer') settle(message.id, message.envelope)
    else if (message.kind === 'event') for (const listener of listeners) listener(message.event)
    else if (message.kind === 'info') ports.log.info(message.event, message.facts)
    else if (message.kind === 'error') ports.log.error(message.event, uncarryError(message.error))
    else if (message.kind === 'print') {
      void print(ports, message).then((envelope) => post({ kind: 'printed', id: message.id, envelope }))
    } else void choose(ports.dialogs, message).then((answer) => post({ kind: 'chosen', id: message.id, answer }))
  })
  worker.on('error', (error) => ports.log.error('worker.died', error))
  worker.on('exit', () => {
    stopped = true
    for (const id of open.keys()) settle(id, stoppedAnswer)
  })

  function request(message: WithoutId<Request>): Promise<CarriedEnvelope> {
    if (stopped) return Promise.resolve(stoppedAnswer)
    return new Promise((resolve) => {
      lastId += 1
      open.set(lastId, resolve)
      try {
        post({ ...message, id: lastId })
      } catch {
        settle(lastId, notData)
      }
    })
  }

  async function closeWorker(): Promise<void> {
    // A change that the disk did not take waits for the person, who is leaving.
    void request({ kind: 'call', method: 'unstored.letGo', input: {} })
    while (open.size > 0) await Promise.all([...open.keys()].map(answered))
    await request({ kind: 'close' })
    await worker.terminate()
  }

  /** Resolves when the request has been answered, whatever the answer. */
  function answered(id: number): Promise<void> {
    return new Promise((resolve) => {
      const first = open.get(id)
      if (first === undefined) return resolve()
      open.set(id, (envelope) => {
        first(envelope)
        resolve()
      })
    })
  }

  return {
    call: (method, input) =>
      closing === null ? request({ kind: 'call', method, input }) : Promise.resolve(stoppedAnswer),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    grant: async (path) => FileHandle.parse(valueOf(await request({ kind: 'grant', path }))),
    resolve: async (handle) => {
      const path = valueOf(await request({ kind: 'resolve', handle }))
      return typeof path === 'string' ? path : null
    },
    close: () => (closing ??= closeWorker()),
  }
}

async function choose(
  dialogs: Dialogs,
  { question, suggestedName }: Extract<FromWorker, { kind: 'question' }>,
): Promise<string | string[] | null> {
  // A dialog that fails is one that was cancelled: the call that asked must not wait for ever.
  try {
    return await dialogs[question](suggestedName)
  } catch {
    return null
  }
}

async function print(
  { print, log }: Ports,
  { page, pdf }: Extract<FromWorker, { kind: 'print' }>,
): Promise<Envelope<null>> {
  try {
    await print(page, pdf)
    return { ok: true, value: null }
  } catch (error) {
    if (!(error instanceof AppError)) log.error('worker.print', error)
    const known = error instanceof AppError ? error : new AppError('no-printer', 'The page could not be printed.')
    return { ok: false, error: { code: known.code, message: known.message, details: known.details } }
  }
}

function valueOf(carried: CarriedEnvelope): unknown {
  const envelope = wholeEnvelope(carried)
  if (envelope.ok) return envelope.value
  throw new AppError(envelope.error.code, envelope.error.message, envelope.error.details)
}

const stoppedAnswer: Envelope<never> = {
  ok: false,
  error: {
    code: 'internal',
    message: 'The part of Demarche that holds the project has stopped. What was saved is kept; start Demarche again.',
    details: null,
  },
}

const notData: Envelope<never> = {
  ok: false,
  error: { code: 'invalid-input', message: 'What was sent is not plain data.', details: null },
}
