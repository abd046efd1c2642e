import { type Codec, createCodec } from './codec.ts'
import type { Worlds } from './page-world.ts'

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

type Callable = (...args: unknown[]) => unknown
type Preload = (require: (name: string) => unknown, module: object, exports: object) => void
type Ask = (kind: FromPreload['kind'], channel: string, args: unknown) => Promise<unknown>

/**
 * Runs the preload in a world of its own, in the main frame only, with what a sandboxed preload can require: Electron's
 * `contextBridge`, `ipcRenderer` and `webUtils`.
 */
function runPreload(worlds: Worlds, binding: string, into: string, preload: Preload): void {
  if (window.top !== window) return
  // Safe: the browser puts the binding into this world.
  const send = (globalThis as unknown as Record<string, (text: string) => void>)[binding]
  const { ask, files, ipcRenderer, hear } = connectToProgram(createCodec(), (text) => send?.(text))
  Object.assign(globalThis, { [into]: hear })
  const { learnPaths, webUtils } = createWebUtils(ask, files)
  const electron = { contextBridge: createContextBridge(worlds, learnPaths), ipcRenderer, webUtils }
  stayWhereNoRequestLeads(ask)
  const require = (name: string): unknown => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }
  preload(require, { exports: {} }, {})
}

function connectToProgram(codec: Codec, send: (text: string) => void) {
  const channels = new Map<string, Set<Callable>>()
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const files = new Map<number, File>()
  let lastId = 0
  const ask: Ask = (kind, channel, args) =>
    new Promise((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      send(JSON.stringify({ id: lastId, kind, channel, args: codec.encode(args) }))
    })
  const hear: IntoPreload = {
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
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) => ask('invoke', channel, structuredClone(args)),
    on: (channel: string, listener: Callable) => {
      channels.set(channel, (channels.get(channel) ?? new Set()).add(listener))
    },
    off: (channel: string, listener: Callable) => void channels.get(channel)?.delete(listener),
  }
  return { ask, files, hear, ipcRenderer }
}

/** Paths of files are known to the browser only, which answers later than `getPathForFile` must: they are learnt before. */
function createWebUtils(ask: Ask, files: Map<number, File>) {
  const paths = new WeakMap<File, string>()
  let lastFile = 0
  const learnPaths = async (found: readonly File[]): Promise<void> => {
    for (const file of found) {
      lastFile += 1
      files.set(lastFile, file)
      paths.set(file, String(await ask('paths', '', lastFile)))
      files.delete(lastFile)
    }
  }
  return { learnPaths, webUtils: { getPathForFile: (file: File): string => paths.get(file) ?? '' } }
}

/** The preload's side of the bridge; `receiveExposed` is the page's. */
function createContextBridge(worlds: Worlds, learnPaths: (files: readonly File[]) => Promise<void>) {
  const callable = new Map<string | number, Callable>()
  let lastId = 0
  const dispatch = document.dispatchEvent.bind(document)
  const tellPage = (name: string, detail: object): void => void dispatch(new CustomEvent(name, { detail }))
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
    const given = args.map(({ value, listener }) =>
      listener === undefined ? value : (...more: unknown[]) => tellPage(worlds.calledBack, { listener, args: more }),
    )
    try {
      answerCall(target, given)
    } catch (error) {
      tellPage(worlds.answered, { kind: 'error', value: String(error) })
    }
  })
  return {
    exposeInMainWorld(key: string, api: Record<string, Callable>): void {
      for (const [name, method] of Object.entries(api)) callable.set(name, method)
      tellPage(worlds.exposed, { key, names: Object.keys(api) })
    },
  }
}

/** Chromium lets requests be answered, but asks nobody where there is none; only the page can be stopped there. */
function stayWhereNoRequestLeads(ask: Ask): void {
  navigation.addEventListener('navigate', (event) => {
    const { url, sameDocument } = event.destination
    if (event.downloadRequest !== null || sameDocument || !event.cancelable) return
    if (URL.canParse(url) && /^https?:/.test(url)) return
    event.preventDefault()
    void ask('navigate', '', url).then((isAllowed) => isAllowed && console.error(`The stand-in cannot go to ${url}`))
  })
}

/** The script of the preload's world. Its functions go into the page as they stand and know nothing but each other. */
export function preloadScript(worlds: Worlds, preload: string): string {
  const parts = [
    createCodec,
    connectToProgram,
    createWebUtils,
    createContextBridge,
    stayWhereNoRequestLeads,
    runPreload,
  ]
  const args = [worlds, BINDING, INTO_PRELOAD].map((value) => JSON.stringify(value)).join(', ')
  const source = parts.map(String).join('\n')
  return `(() => {${source}\nrunPreload(${args}, (require, module, exports) => {${preload}\n})})()`
}
