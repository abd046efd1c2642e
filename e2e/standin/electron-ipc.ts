import type { InvokedCall } from './wire.ts'

type Handler = Parameters<Electron.IpcMain['handle']>[1]

const handlers = new Map<string, Handler>()

export const ipcMain: Pick<Electron.IpcMain, 'handle' | 'removeHandler'> = {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  removeHandler(channel) {
    handlers.delete(channel)
  },
}

/** Runs the handler of the channel; throws in Electron's words. */
export async function invokeHandler(
  { channel, args }: Pick<InvokedCall, 'channel' | 'args'>,
  event: Pick<Electron.IpcMainInvokeEvent, 'senderFrame'>,
): Promise<unknown> {
  const handler = handlers.get(channel)
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    // Safe: of the event, the frame is stood in for.
    return structuredClone(await handler(event as Electron.IpcMainInvokeEvent, ...args))
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error })
  }
}
