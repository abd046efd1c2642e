type Methods = Record<string, (input: never) => unknown>
type Input<M extends Methods, K extends keyof M> = Parameters<M[K]>[0]
type Answer<M extends Methods, K extends keyof M> = Awaited<ReturnType<M[K]>>

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }

/** One end of a channel between two processes: `process`, or a `ChildProcess`. */
export interface Port {
  send?(message: Message, sent: (error: Error | null) => void): boolean
  on(event: 'message', listener: (message: Message) => void): unknown
  on(event: 'disconnect', listener: () => void): unknown
}

export interface Peer<Theirs extends Methods> {
  ask<K extends keyof Theirs & string>(name: K, input: Input<Theirs, K>): Promise<Answer<Theirs, K>>
}

/** The other process has ended, or has closed the channel. */
export class GoneError extends Error {}

/** Lets both ends ask each other. Rejects with the message of what the other end threw, or by `GoneError`. */
export function createPeer<Theirs extends Methods, Ours extends Methods>(port: Port, ours: Ours): Peer<Theirs> {
  const open = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let lastId = 0
  const send = (message: Message): Promise<void> =>
    new Promise((resolve, reject) => {
      port.send?.(message, (error) => (error ? reject(error) : resolve()))
    })
  const answer = async (id: number, name: string, input: unknown): Promise<void> => {
    try {
      // Safe: `ask` of the other end takes the inputs of these very methods.
      await send({ kind: 'answer', id, value: await ours[name]?.(input as never) })
    } catch (error) {
      await send({ kind: 'failure', id, message: error instanceof Error ? error.message : String(error) })
    }
  }
  port.on('message', (message) => {
    // An end that has gone needs no answer.
    if (message.kind === 'ask') return void answer(message.id, message.name, message.input).catch(() => {})
    const asked = open.get(message.id)
    open.delete(message.id)
    if (message.kind === 'answer') asked?.resolve(message.value)
    else asked?.reject(new Error(message.message))
  })
  port.on('disconnect', () => {
    for (const { reject } of open.values()) reject(new GoneError('The other end has gone'))
    open.clear()
  })
  return {
    ask: (name, input) =>
      new Promise((resolve, reject) => {
        lastId += 1
        // Safe: the other end answers with what its method of this name does.
        open.set(lastId, { resolve: (value) => resolve(value as Answer<Theirs, typeof name>), reject })
        send({ kind: 'ask', id: lastId, name, input }).catch(reject)
      }),
  }
}
