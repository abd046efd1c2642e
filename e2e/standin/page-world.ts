/** What the page's world and the preload's world tell each other; the names of the events are a secret of the window's. */
export interface Worlds {
  readonly exposed: string
  readonly called: string
  readonly answered: string
  readonly calledBack: string
}

/**
 * Runs in the page's world before any script of the page: makes what the preload exposes. A call crosses by an event,
 * which is synchronous and clones what it carries, as Electron's `contextBridge` does; functions cross as numbers.
 */
export function receiveExposed(worlds: Worlds): void {
  if (window.top !== window) return
  const listeners: ((...args: unknown[]) => void)[] = []
  const promises = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  // Kept, so that the page cannot come between by putting its own in their place.
  const dispatch = document.dispatchEvent.bind(document)
  const listen = document.addEventListener.bind(document)
  const clone = structuredClone
  const Crossing = CustomEvent
  let answer: { kind: 'value' | 'promise' | 'function' | 'error'; value: unknown } | null = null

  const call = (target: string | number, args: unknown[]): unknown => {
    const carried = args.map((arg) => {
      if (typeof arg !== 'function') return { value: clone(arg) }
      // Safe: the preload's side gives it arguments only.
      return { listener: listeners.push(arg as (...args: unknown[]) => void) - 1 }
    })
    answer = null
    dispatch(new Crossing(worlds.called, { detail: { target, args: carried } }))
    const { kind, value } = answer ?? { kind: 'error', value: 'The preload does not answer' }
    if (kind === 'error') throw new Error(String(value))
    if (kind === 'function') return () => call(Number(value), [])
    if (kind === 'promise') {
      return new Promise((resolve, reject) => promises.set(Number(value), { resolve, reject }))
    }
    return value
  }

  listen(worlds.exposed, (event) => {
    // Safe: only the preload's world knows the name of the event.
    const { key, names } = (event as CustomEvent<{ key: string; names: string[] }>).detail
    const api = Object.freeze(Object.fromEntries(names.map((name) => [name, (...args: unknown[]) => call(name, args)])))
    Object.defineProperty(window, key, { value: api, writable: false, configurable: false, enumerable: true })
  })
  listen(worlds.answered, (event) => {
    const { detail } = event as CustomEvent<{ settled?: number; ok: boolean } & NonNullable<typeof answer>>
    if (detail.settled === undefined) answer = detail
    else if (detail.ok) promises.get(detail.settled)?.resolve(detail.value)
    else promises.get(detail.settled)?.reject(new Error(String(detail.value)))
    if (detail.settled !== undefined) promises.delete(detail.settled)
  })
  listen(worlds.calledBack, (event) => {
    const { listener, args } = (event as CustomEvent<{ listener: number; args: unknown[] }>).detail
    listeners[listener]?.(...args)
  })
}
