import { resolve } from 'node:path'
import type { Input, Method, Output } from '#shared/api/contract.ts'
import { AppError } from '#shared/api/envelope.ts'
import type { BackendEvent } from '#shared/api/events.ts'
import type { FileHandle } from '#shared/api/references.ts'
import { createBackend } from '../dispatcher/create-backend.ts'
import { hostFolders, openSpool, removeSpool, sourceResources, thisMachine } from '../host-folders.ts'
import { fileLog } from '../log.ts'
import type { Dialogs } from '../ports.ts'
import { printWithChromium } from '../print-with-chromium.ts'
import type { CommandIo } from './command-io.ts'

/** The backend as commands use it: answers are values, errors are thrown. */
export interface ProjectSession {
  ask<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>
  /** A handle for a path that the person named. */
  grant(path: string): Promise<FileHandle>
  /** The path behind a handle that the backend answered. */
  resolve(handle: FileHandle): Promise<string>
}

/** Where the person said that things are to go. */
interface Places {
  readonly newProject?: string
  readonly save?: string
}

/** Runs `work` with the project open, and closes it in good order whatever happens. */
export async function withProject<Value>(
  project: string,
  io: CommandIo,
  work: (session: ProjectSession) => Promise<Value>,
  places: Places = {},
): Promise<Value> {
  return withBackend(io, places, async (session) => {
    await session.ask('projects.open', { handle: await session.grant(project) })
    return work(session)
  })
}

/** Runs `work` without an open project. */
export async function withBackend<Value>(
  io: CommandIo,
  places: Places,
  work: (session: ProjectSession) => Promise<Value>,
): Promise<Value> {
  const folders = { ...hostFolders(thisMachine, sourceResources), projects: null }
  openSpool(folders.spool)
  const backend = createBackend({
    dialogs: dialogsOf(places),
    print: printWithChromium,
    folders,
    log: fileLog(folders.userData),
    now: () => new Date(),
  })
  backend.subscribe((event) => showProgress(io, event))
  try {
    return await work({
      async ask(method, input) {
        const answer = await backend.call(method, input)
        if (!answer.ok) throw new AppError(answer.error.code, answer.error.message, answer.error.details)
        // Safe: the dispatcher answers what the contract says of the method.
        return answer.value as Output<typeof method>
      },
      grant: (path) => backend.grant(resolve(path)),
      async resolve(handle) {
        const path = await backend.resolve(handle)
        if (path === null) throw new AppError('forbidden', 'The backend does not know this file.')
        return path
      },
    })
  } finally {
    await backend.close()
    removeSpool(folders.spool)
  }
}

function dialogsOf({ newProject, save }: Places): Dialogs {
  return {
    kind: 'native',
    chooseNewProject: () => Promise.resolve(newProject === undefined ? null : resolve(newProject)),
    chooseProject: () => Promise.resolve(null),
    chooseFiles: () => Promise.resolve([]),
    chooseSavePath: () => Promise.resolve(save === undefined ? null : resolve(save)),
  }
}

/** On a terminal only: a script's stderr is for what went wrong. */
function showProgress(io: CommandIo, event: BackendEvent): void {
  if (event.type !== 'progress' || !('isTTY' in io.stderr) || !io.stderr.isTTY) return
  const end = event.done >= event.total ? '\n' : ''
  io.stderr.write(`\r\u001b[K${event.task} ${event.done} of ${event.total} ${event.label}${end}`)
}
