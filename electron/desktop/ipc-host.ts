import { isAbsolute } from 'node:path'
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { AppError, type Envelope, type ErrorCode } from '#shared/api/envelope.ts'
import type { BackendEvent } from '#shared/api/events.ts'
import type { CarriedEnvelope } from '#shared/api/pieces.ts'
import type { CarryingBackend, Log } from '../ports.ts'
import { APP_ORIGIN, isOwnAddress } from './app-origin.ts'
import { CALL_CHANNEL, EVENT_CHANNEL, GRANT_CHANNEL, SETTLE_CHANNEL, SETTLED_CHANNEL } from './channels.ts'
import { isPlainData } from './plain-data.ts'

/** More than a person drops at once; a folder counts as one. */
const MOST_PATHS = 100_000
/** How long a page is waited for that is to settle, in milliseconds: one that hangs must not keep the program open. */
const SETTLE_LIMIT = 3000

/** What the host needs of Electron. */
export interface IpcHostOptions {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>
  readonly backend: CarryingBackend
  /** The page of the one window; null while there is none. */
  readonly page: () => Pick<WebContents, 'mainFrame' | 'send' | 'isDestroyed'> | null
  readonly log: Log
}

export interface IpcHost {
  /** Lets the page store what it still holds; resolves when it has, or when it does not answer in time. */
  settle(): Promise<void>
  stop(): void
}

/**
 * Lets the page of our window, and nothing else, call the backend. Whatever is wrong is answered with an envelope (or
 * no handles): nothing is thrown across.
 */
export function startIpcHost({ ipcMain, backend, page, log }: IpcHostOptions): IpcHost {
  const isOurs = (event: IpcMainInvokeEvent): boolean => {
    const frame = event.senderFrame
    // Null: the frame has gone elsewhere meanwhile. Subframes and other windows have no business here.
    return frame !== null && frame === page()?.mainFrame && frame.origin === APP_ORIGIN && isOwnAddress(frame.url)
  }
  ipcMain.handle(CALL_CHANNEL, (event, ...args: unknown[]): Promise<CarriedEnvelope> | Envelope<never> => {
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
  const settling = new Set<() => void>()
  ipcMain.handle(SETTLED_CHANNEL, (event) => {
    if (isOurs(event)) for (const release of settling) release()
  })
  const settle = (): Promise<void> => {
    const contents = page()
    if (contents === null || contents.isDestroyed()) return Promise.resolve()
    return new Promise((resolve) => {
      const release = (): void => {
        clearTimeout(limit)
        settling.delete(release)
        resolve()
      }
      const limit = setTimeout(release, SETTLE_LIMIT)
      settling.add(release)
      contents.send(SETTLE_CHANNEL)
    })
  }
  const unsubscribe = backend.subscribe((event: BackendEvent) => {
    const contents = page()
    if (contents !== null && !contents.isDestroyed()) contents.send(EVENT_CHANNEL, event)
  })
  const stop = (): void => {
    unsubscribe()
    for (const channel of [CALL_CHANNEL, GRANT_CHANNEL, SETTLED_CHANNEL]) ipcMain.removeHandler(channel)
  }
  return { settle, stop }
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
