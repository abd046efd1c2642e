import { BackendEvent } from '#shared/api/events.ts'
import { CarriedEnvelope } from '#shared/api/pieces.ts'
import { FileHandle } from '#shared/api/references.ts'
import { z } from 'zod'
import { joinInTurns } from './join-in-turns.ts'
import type { Transport } from './transport.ts'

/** What the preload script puts on the window; it carries any method and checks nothing. */
export interface Bridge {
  call(method: string, input: unknown): Promise<unknown>
  subscribe(listener: (event: unknown) => void): () => void
  /** Resolves the files' paths outside the page and answers handles in the same order. */
  grantDropped(files: readonly File[]): Promise<unknown>
}

declare global {
  interface Window {
    readonly demarche?: Bridge
  }
}

/** The desktop host, through the preload's bridge. */
export function createIpcTransport(bridge: Bridge): Transport {
  const call: Transport['call'] = async (method, input) => {
    const carried = CarriedEnvelope.parse(await bridge.call(method, input))
    return 'pieces' in carried ? joinInTurns(carried.pieces) : carried
  }
  const uploadFiles = async (files: readonly File[]) => z.array(FileHandle).parse(await bridge.grantDropped(files))
  return {
    call,
    subscribe(listener) {
      return bridge.subscribe((message) => {
        const event = BackendEvent.safeParse(message)
        if (event.success) listener(event.data)
      })
    },
    uploadFiles,
    takeDropped: (data) => uploadFiles([...data.files]),
    async deliver(output) {
      const answer = await call('exports.save', output)
      return answer.ok && z.object({ saved: z.boolean() }).parse(answer.value).saved
    },
  }
}
