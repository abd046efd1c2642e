import type { IpcMainInvokeEvent, IpcRenderer, IpcRendererEvent, WebContents } from 'electron'
import type { IpcHostOptions } from './ipc-host.ts'

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown
type Listener = (event: IpcRendererEvent, ...args: unknown[]) => void

/** Where a call comes from, as Electron tells it. */
export interface Frame {
  readonly origin: string
  readonly url: string
}

/**
 * Both ends of Electron's IPC in one process, for tests: `ipcMain` for the host, a page with a main frame, and for any
 * frame an `ipcRenderer`. What crosses is cloned, as Electron does.
 */
export function createFakeIpc() {
  const handlers = new Map<string, Handler>()
  const listeners = new Map<string, Set<Listener>>()
  const mainFrame: Frame = { origin: 'app://demarche', url: 'app://demarche/' }
  let destroyed = false

  const ipcMain = {
    handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
    removeHandler: (channel: string) => void handlers.delete(channel),
  }
  const contents = {
    mainFrame,
    isDestroyed: () => destroyed,
    send: (channel: string, ...args: unknown[]) => {
      for (const listener of listeners.get(channel) ?? []) {
        // Safe: our bridge does not look at the event object.
        listener({} as IpcRendererEvent, ...structuredClone(args))
      }
    },
  }
  const rendererOf = (senderFrame: Frame | null) => ({
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
      const handler = handlers.get(channel)
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
      // Safe: the host looks at `senderFrame` and at nothing else of the event.
      const event = { senderFrame } as unknown as IpcMainInvokeEvent
      return structuredClone(await handler(event, ...structuredClone(args)))
    },
    on: (channel: string, listener: Listener) => {
      const all = listeners.get(channel) ?? new Set()
      listeners.set(channel, all.add(listener))
    },
    off: (channel: string, listener: Listener) => void listeners.get(channel)?.delete(listener),
  })
  return {
    ipcMain,
    mainFrame,
    // Safe: the fakes have what the host and the bridge use of these objects.
    page: (): ReturnType<IpcHostOptions['page']> => contents as unknown as WebContents,
    rendererOf: (frame: Frame | null) => rendererOf(frame) as unknown as IpcRenderer,
    destroyPage: () => (destroyed = true),
    channels: () => [...handlers.keys()],
  }
}
