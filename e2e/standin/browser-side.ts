import { createPeer, type Peer, type Port } from './peer.ts'
import type { BrowserSide, ProgramSide } from './wire.ts'

const served: Partial<ProgramSide> = {}

/** Each module of the stand-in adds what it answers of what the browser asks. */
export function serve(methods: Partial<ProgramSide>): void {
  Object.assign(served, methods)
}

/** The test's process, which owns the browser. A program that is started a second time has none and needs none. */
export const browserSide: Peer<BrowserSide> = process.send
  ? // Safe: a child process has both ends of the channel as soon as it has `send`.
    createPeer<BrowserSide, Partial<ProgramSide>>(process as unknown as Port, served)
  : { ask: () => Promise.reject(new Error('This program was started without a browser.')) }

/** Emits an event that can be refused; answers whether it was. */
export function isPrevented(
  emitter: NodeJS.EventEmitter,
  name: string,
  details: object = {},
  ...more: unknown[]
): boolean {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault(): void {
      event.defaultPrevented = true
    },
  }
  emitter.emit(name, event, ...more)
  return event.defaultPrevented
}
