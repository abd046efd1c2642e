import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Call, Input, Method, Output } from '#shared/api/contract.ts'
import { AppError } from '#shared/api/envelope.ts'
import type { BackendEvent } from '#shared/api/events.ts'
import { createBackend } from '../dispatcher/create-backend.ts'
import type { Backend, Ports } from '../ports.ts'

/** A backend on a folder of its own, for tests: real files, real SQLite, answers held against the contract. */
export interface ScratchBackend {
  readonly folder: string
  readonly backend: Backend
  /** What the backend announced, oldest first. */
  readonly events: BackendEvent[]
  /** Answers the value; throws the `AppError` that the envelope carries. */
  readonly call: <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>
  /** Closes the backend and starts another on the same folder, as a restart of the program does. */
  readonly restart: () => Promise<ScratchBackend>
  /** Closes the backend and deletes the folder. */
  readonly dispose: () => Promise<void>
}

/** `overrides` are ports of the test's own: `{ attended: true }` for a window with a person before it. */
export function startScratchBackend(
  folder = mkdtempSync(join(tmpdir(), 'demarche-')),
  overrides: Partial<Ports> = {},
): ScratchBackend {
  const ports = { ...scratchPorts(folder), ...overrides }
  const backend = createBackend(ports, { checkOutputs: true })
  const events: BackendEvent[] = []
  backend.subscribe((event) => events.push(event))
  // The dispatcher answers each method with its own output; a test would not compile on a wrong one.
  const send = backend.call as Call
  return {
    folder,
    backend,
    events,
    async call(method, input) {
      const envelope = await send(method, input)
      if (envelope.ok) return envelope.value
      throw new AppError(envelope.error.code, envelope.error.message, envelope.error.details)
    },
    async restart() {
      await backend.close()
      return startScratchBackend(folder, overrides)
    },
    async dispose() {
      await backend.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Everything below one folder; new projects go to `projects` under their title, dialogs answer nothing. */
export function scratchPorts(folder: string): Ports {
  return {
    dialogs: {
      kind: 'page',
      chooseNewProject: async (name) => join(folder, name),
      chooseProject: async () => null,
      chooseFiles: async () => [],
      chooseSavePath: async () => null,
    },
    print: async (_page, pdf) => writeFileSync(pdf, '%PDF-1.7\n'),
    folders: {
      projects: folder,
      userData: join(folder, 'user-data'),
      spool: join(folder, 'spool'),
      resources: fileURLToPath(new URL('../../resources', import.meta.url)),
    },
    log: {
      info: () => {},
      error: (event, error) => {
        // A fault of ours must fail the test that met it, with its stack.
        throw new Error(event, { cause: error })
      },
    },
    now: () => new Date(),
  }
}
