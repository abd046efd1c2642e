import type { IpcRenderer, IpcRendererEvent, WebUtils } from 'electron'
import { CALL_CHANNEL, EVENT_CHANNEL, GRANT_CHANNEL } from './channels.ts'

/** What the page sees of us: three functions over three fixed channels, and no object of Electron's. */
export function createBridge(
  ipc: Pick<IpcRenderer, 'invoke' | 'on' | 'off'>,
  webUtils: Pick<WebUtils, 'getPathForFile'>,
) {
  return Object.freeze({
    call: (method: string, input: unknown): Promise<unknown> => ipc.invoke(CALL_CHANNEL, method, input),
    subscribe: (listener: (event: unknown) => void): (() => void) => {
      const pass = (_event: IpcRendererEvent, event: unknown): void => listener(event)
      ipc.on(EVENT_CHANNEL, pass)
      return () => void ipc.off(EVENT_CHANNEL, pass)
    },
    grantDropped: (files: readonly File[]): Promise<unknown> =>
      ipc.invoke(
        GRANT_CHANNEL,
        files.map((file) => webUtils.getPathForFile(file)),
      ),
  })
}
