import { isAbsolute } from 'node:path'
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { AppError, type Envelope, type ErrorCode } from '#shared/api/envelope.ts'
import type { BackendEvent } from '#shared/api/events.ts'
import type { Backend, Log } from '../ports.ts'
import { APP_ORIGIN, isOwnAddress } from './app-origin.ts'
import { CALL_CHANNEL, EVENT_CHANNEL, GRANT_CHANNEL } from './channels.ts'
import { isPlainData } from './plain-data.ts'

/** More than a person drops at once; a folder counts as one. */
const MOST_PATHS = 100_000

/** What the host needs of Electron. */
export interface IpcHostOptions {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>
  readonly backend: Backend
  /** The page of the one window; null while there is none. */
  readonly page: () => Pick<WebContents, 'mainFrame' | 'send' | 'isDestroyed'> | null
  readonly log: Log
}

/**
 * Lets the page of our window, and nothing else, call the backend. Whatever is wrong is answered with an envelope (or
 * no handles): nothing is thrown across. Answers the function that ends it.
 */
export function startIpcHost({ ipcMain, backend, page, log }: IpcHostOptions): () => void {
  const isOurs = (event: IpcMainInvokeEvent): boolean => {
    const frame = event.senderFrame
    // Null: the frame has gone elsewhere meanwhile. Subframes and other windows have no business here.
    return frame !== null && frame === page()?.mainFrame && frame.origin === APP_ORIGIN && isOwnAddress(frame.url)
  }
  ipcMain.handle(CALL_CHANNEL, (event, ...args: unknown[]): Promise<Envelope<unknown>> | Envelope<never> => {
    const [method, input] = args
    if (!isOurs(event)) return refuse('forbidden', 'Demarche answers to its own window only.')
    if (typeof method !== 'string' || method.length > 100 || args.length > 2 || !isPlainData(input)) {
      return refuse('invalid-input', 'This is more than Demarche takes in one call, or no plain data.')
    }
    return backend.call(method, input)
  })
  ipcMain.handle(GRANT_CHANNEL, async (event, ...args: unknown[]): Promise<string[]> => {
    const [paths] = args
    if (!isOurs(event) || !isListOfPaths(paths)) return []
    try {
      const handles: string[] = []
      for (const path of paths) handles.push(await backend.grant(path))
      return handles
    } catch (error) {
      if (!(error instanceof AppError)) log.error('ipc.grant', error)
      return []
    }
  })
  const unsubscribe = backend.subscribe((event: BackendEvent) => {
    const contents = page()
    if (contents !== null && !contents.isDestroyed()) contents.send(EVENT_CHANNEL, event)
  })
  return () => {
    unsubscribe()
    ipcMain.removeHandler(CALL_CHANNEL)
    ipcMain.removeHandler(GRANT_CHANNEL)
  }
}

/** What a preload resolves a dropped file to; a file that exists in memory only has an empty path and is refused. */
function isListOfPaths(paths: unknown): paths is string[] {
  return (
    Array.isArray(paths) &&
    paths.length <= MOST_PATHS &&
    paths.every((path) => typeof path === 'string' && path.length < 33_000 && isAbsolute(path) && !path.includes('\0'))
  )
}

function refuse(code: ErrorCode, message: string): Envelope<never> {
  return { ok: false, error: { code, message, details: null } }
}
