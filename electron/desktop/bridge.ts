import type { IpcRenderer, IpcRendererEvent, WebUtils } from 'electron'
import { CALL_CHANNEL, EVENT_CHANNEL, GRANT_CHANNEL, SETTLE_CHANNEL, SETTLED_CHANNEL } from './channels.ts'

/**
 * What the page sees of us: three functions over fixed channels, and no object of Electron's. `page` is the window
 * that hears when it is about to be left.
 */
export function createBridge(
  ipc: Pick<IpcRenderer, 'invoke' | 'on' | 'off'>,
  webUtils: Pick<WebUtils, 'getPathForFile'>,
  page: Pick<EventTarget, 'dispatchEvent'>,
) {
  const open = new Set<Promise<unknown>>()
  const invoke = (channel: string, ...args: unknown[]): Promise<unknown> => {
    const answer = ipc.invoke(channel, ...args)
    open.add(answer)
    const close = (): unknown => open.delete(answer)
    answer.then(close, close)
    return answer
  }
  /** The page stores what it holds, as a page in a browser does that is left; what follows from that is waited for. */
  const settle = async (): Promise<void> => {
    page.dispatchEvent(new Event('pagehide'))
    do {
      await Promise.allSettled(open)
      // The page hears an answer first, and may have more to say.
      await new Promise((resolve) => setTimeout(resolve))
    } while (open.size > 0)
    await ipc.invoke(SETTLED_CHANNEL)
  }
  ipc.on(SETTLE_CHANNEL, () => void settle())
  return Object.freeze({
    call: (method: string, input: unknown): Promise<unknown> => invoke(CALL_CHANNEL, method, input),
    subscribe: (listener: (event: unknown) => void): (() => void) => {
      const pass = (_event: IpcRendererEvent, event: unknown): void => listener(event)
      ipc.on(EVENT_CHANNEL, pass)
      return () => void ipc.off(EVENT_CHANNEL, pass)
    },
    grantDropped: (files: readonly File[]): Promise<unknown> =>
      invoke(
        GRANT_CHANNEL,
        files.map((file) => webUtils.getPathForFile(file)),
      ),
  })
}
