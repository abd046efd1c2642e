import type { Codec } from './codec.ts'

/** What the page's world and the preload's world tell each other; the names of the events are a secret of the window's. */
interface Worlds {
  readonly exposed: string
  readonly called: string
  readonly answered: string
  readonly calledBack: string
}

/** What the browser's binding carries from the preload's world to the program. */
export interface FromPreload {
  readonly id: number
  readonly kind: 'invoke' | 'paths' | 'navigate'
  readonly channel: string
  readonly args: string
}

/** By which the stand-in speaks into the preload's world. */
export interface IntoPreload {
  settle(id: number, ok: boolean, answer: string): void
  receive(channel: string, args: string): void
  readonly files: Map<number, File>
}

export const BINDING = 'standInToProgram'
export const INTO_PRELOAD = 'standInIntoPreload'
export const PRELOAD_WORLD = 'preload'

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

/**
 * Runs the preload in a world of its own, in the main frame only, with what a sandboxed preload can require: Electron's
 * `contextBridge`, `ipcRenderer` and `webUtils`.
 */
export function runPreload(
  worlds: Worlds,
  names: { readonly binding: string; readonly into: string },
  codec: Codec,
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  if (window.top !== window) return
  type Callable = (...args: unknown[]) => unknown
  const channels = new Map<string, Set<Callable>>()
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const paths = new WeakMap<File, string>()
  const files = new Map<number, File>()
  const callable = new Map<string | number, Callable>()
  let lastId = 0
  // Safe: the browser puts the binding into this world.
  const send = (globalThis as unknown as Record<string, (text: string) => void>)[names.binding]
  const dispatch = document.dispatchEvent.bind(document)
  const tellPage = (name: string, detail: object): void => {
    dispatch(new CustomEvent(name, { detail }))
  }
  const ask = (kind: FromPreload['kind'], channel: string, args: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      send?.(JSON.stringify({ id: lastId, kind, channel, args: codec.encode(args) }))
    })
  const into: IntoPreload = {
    settle(id, ok, answer) {
      if (ok) waiting.get(id)?.resolve(codec.decode(answer))
      else waiting.get(id)?.reject(new Error(answer))
      waiting.delete(id)
    },
    receive(channel, args) {
      // Safe: the program sends lists of arguments.
      for (const listener of channels.get(channel) ?? []) listener({}, ...(codec.decode(args) as unknown[]))
    },
    files,
  }
  Object.assign(globalThis, { [names.into]: into })

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) => ask('invoke', channel, structuredClone(args)),
    on: (channel: string, listener: Callable) => {
      channels.set(channel, (channels.get(channel) ?? new Set()).add(listener))
    },
    off: (channel: string, listener: Callable) => void channels.get(channel)?.delete(listener),
  }
  const webUtils = { getPathForFile: (file: File): string => paths.get(file) ?? '' }
  const contextBridge = {
    exposeInMainWorld(key: string, api: Record<string, Callable>) {
      for (const [name, method] of Object.entries(api)) callable.set(name, method)
      tellPage(worlds.exposed, { key, names: Object.keys(api) })
    },
  }

  /** Paths of files are known to the browser only, which answers later than `getPathForFile` must. */
  const learnPaths = async (found: readonly File[]): Promise<void> => {
    for (const file of found) {
      lastId += 1
      files.set(lastId, file)
      paths.set(file, String(await ask('paths', '', lastId)))
      files.delete(lastId)
    }
  }
  const answerCall = (target: string | number, args: unknown[]): void => {
    const found = args.flat().filter((arg) => arg instanceof File)
    const run = (): unknown => callable.get(target)?.(...args)
    const answer = found.length === 0 ? run() : learnPaths(found).then(run)
    lastId += 1
    const id = lastId
    if (answer instanceof Promise) {
      tellPage(worlds.answered, { kind: 'promise', value: id })
      answer.then(
        (value: unknown) => tellPage(worlds.answered, { settled: id, ok: true, value }),
        (error: unknown) => tellPage(worlds.answered, { settled: id, ok: false, value: String(error) }),
      )
    } else if (typeof answer === 'function') {
      // Safe: a function of the preload's.
      callable.set(id, answer as Callable)
      tellPage(worlds.answered, { kind: 'function', value: id })
    } else tellPage(worlds.answered, { kind: 'value', value: answer })
  }
  document.addEventListener(worlds.called, (event) => {
    // Safe: only the page's side of the bridge knows the name of the event.
    const { target, args } = (event as CustomEvent<{ target: string; args: { value?: unknown; listener?: number }[] }>)
      .detail
    try {
      answerCall(
        target,
        args.map(({ value, listener }) =>
          listener === undefined
            ? value
            : (...given: unknown[]) => tellPage(worlds.calledBack, { listener, args: given }),
        ),
      )
    } catch (error) {
      tellPage(worlds.answered, { kind: 'error', value: String(error) })
    }
  })
  // Chromium lets requests be answered, but asks nobody where there is none; only the page can be stopped there.
  navigation.addEventListener('navigate', (event) => {
    const { url, sameDocument } = event.destination
    if (event.downloadRequest !== null || sameDocument || !event.cancelable) return
    if (URL.canParse(url) && /^https?:/.test(url)) return
    event.preventDefault()
    void ask('navigate', '', url).then((isAllowed) => isAllowed && console.error(`The stand-in cannot go to ${url}`))
  })
  const electron = { contextBridge, ipcRenderer, webUtils }
  const require = (name: string): unknown => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }
  preload(require, { exports: {} }, {})
}
