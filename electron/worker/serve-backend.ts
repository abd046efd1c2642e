import type { MessagePort } from 'node:worker_threads'
import { AppError, type Envelope } from '#shared/api/envelope.ts'
import { cutEnvelope } from '#shared/api/pieces.ts'
import type { Backend, Dialogs, Log, Ports, PrintPage } from '../ports.ts'
import { carryError, type FromWorker, type Question, type ToWorker, type WorkerStart } from './messages.ts'

/** The worker's side: makes the backend over ports that ask the owner, and answers the owner's requests. */
export function serveBackend(port: MessagePort, start: WorkerStart, createBackend: (ports: Ports) => Backend): void {
  const send = (message: FromWorker): void => port.postMessage(message)
  const questions = askOwner(send, start.dialogs)
  const printer = askOwnerToPrint(send)
  const log = sendLog(send)
  const { dialogs } = questions
  const ports = { dialogs, print: printer.print, folders: start.folders, log, now: () => new Date(), attended: true }
  const backend = createBackend(ports)
  backend.subscribe((event) => send({ kind: 'event', event }))
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'chosen') return questions.answer(message.id, message.answer)
    if (message.kind === 'printed') return printer.answer(message.id, message.envelope)
    void answerTo(message, backend, log).then((envelope) => sendAnswer(message.id, envelope))
  })

  function sendAnswer(id: number, envelope: Envelope<unknown>): void {
    try {
      send({ kind: 'answer', id, envelope: cutEnvelope(envelope) })
    } catch (error) {
      // A value that cannot be cloned: our fault, but the caller must hear of it.
      log.error('worker.answer', error)
      send({ kind: 'answer', id, envelope: failure(error) })
    }
  }
}

async function answerTo(
  message: Exclude<ToWorker, { kind: 'chosen' | 'printed' }>,
  backend: Backend,
  log: Log,
): Promise<Envelope<unknown>> {
  try {
    switch (message.kind) {
      case 'call':
        return await backend.call(message.method, message.input)
      case 'grant':
        return { ok: true, value: await backend.grant(message.path) }
      case 'resolve':
        return { ok: true, value: await backend.resolve(message.handle) }
      case 'close':
        return { ok: true, value: await backend.close() }
    }
  } catch (error) {
    if (!(error instanceof AppError)) log.error(`worker.${message.kind}`, error)
    return failure(error)
  }
}

function failure(error: unknown): Envelope<never> {
  if (error instanceof AppError) {
    return { ok: false, error: { code: error.code, message: error.message, details: error.details } }
  }
  return {
    ok: false,
    error: { code: 'internal', message: 'Something in Demarche failed; nothing was changed.', details: null },
  }
}

function sendLog(send: (message: FromWorker) => void): Log {
  return {
    info: (event, facts = {}) => send({ kind: 'info', event, facts }),
    error: (event, error) => send({ kind: 'error', event, error: carryError(error) }),
  }
}

/** Dialogs that are shown by the owner; each question is open until its answer comes. */
function askOwner(send: (message: FromWorker) => void, kind: Dialogs['kind']) {
  const open = new Map<number, (answer: string | string[] | null) => void>()
  let lastId = 0
  const ask = (question: Question, suggestedName = ''): Promise<string | string[] | null> =>
    new Promise((resolve) => {
      lastId += 1
      open.set(lastId, resolve)
      send({ kind: 'question', id: lastId, question, suggestedName })
    })
  const dialogs: Dialogs = {
    kind,
    chooseNewProject: async (name) => path(await ask('chooseNewProject', name)),
    chooseProject: async () => path(await ask('chooseProject')),
    chooseSavePath: async (name) => path(await ask('chooseSavePath', name)),
    chooseFiles: async () => {
      const answer = await ask('chooseFiles')
      return Array.isArray(answer) ? answer : []
    },
  }
  const answer = (id: number, chosen: string | string[] | null): void => {
    open.get(id)?.(chosen)
    open.delete(id)
  }
  return { dialogs, answer }
}

/** Pages are printed by the owner; each is open until it says that it is done. */
function askOwnerToPrint(send: (message: FromWorker) => void) {
  const open = new Map<number, (envelope: Envelope<null>) => void>()
  let lastId = 0
  const print: PrintPage = async (page, pdf) => {
    const envelope = await new Promise<Envelope<null>>((resolve) => {
      lastId += 1
      open.set(lastId, resolve)
      send({ kind: 'print', id: lastId, page, pdf })
    })
    if (!envelope.ok) throw new AppError(envelope.error.code, envelope.error.message, envelope.error.details)
  }
  const answer = (id: number, envelope: Envelope<null>): void => {
    open.get(id)?.(envelope)
    open.delete(id)
  }
  return { print, answer }
}

function path(answer: string | string[] | null): string | null {
  return typeof answer === 'string' ? answer : null
}
