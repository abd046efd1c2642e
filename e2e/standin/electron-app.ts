import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import { isPrevented } from './browser-side.ts'
import { lockInstance } from './single-instance.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A window as far as quitting needs it. */
interface OpenWindow {
  /** Resolves to false where the window would not be closed. */
  tryToClose(): Promise<boolean>
}

/** Every window that is open, in the order in which they were. */
export const openWindows = new Set<OpenWindow>()

const switches = new Map<string, string>()
const commandLine: Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'> = {
  appendSwitch: (name, value = '') => {
    mustComeBeforeReady('appendSwitch')
    switches.set(name, value)
  },
  hasSwitch: (name) => switches.has(name),
  getSwitchValue: (name) => switches.get(name) ?? '',
}

type Stood = Pick<
  Electron.App,
  | 'isPackaged'
  | 'getAppPath'
  | 'getPath'
  | 'setPath'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'configureHostResolver'
  | 'isReady'
  | 'whenReady'
  | 'quit'
  | 'exit'
>

class App extends EventEmitter implements Stood {
  /** The configuration that people get: no developer tools. */
  readonly isPackaged = true
  readonly commandLine = commandLine
  readonly hostResolver: Electron.ConfigureHostResolverOptions[] = []
  readonly #paths = new Map<string, string>()
  readonly #ready = Promise.withResolvers<void>()
  #isReady = false
  #isQuitting = false
  #handedOver: Promise<void> | null = null

  getAppPath(): string {
    return root
  }

  getPath(name: string): string {
    const path = this.#paths.get(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  enableSandbox(): void {
    mustComeBeforeReady('enableSandbox')
  }

  requestSingleInstanceLock(): boolean {
    this.#handedOver = lockInstance(this.getPath('userData'), ({ argv, workingFolder }) =>
      this.emit('second-instance', {}, argv, workingFolder, null),
    )
    return this.#handedOver === null
  }

  configureHostResolver(options: Electron.ConfigureHostResolverOptions): void {
    if (!this.#isReady) throw new Error('configureHostResolver cannot be called before the app is ready')
    this.hostResolver.push(options)
  }

  isReady(): boolean {
    return this.#isReady
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  /** Electron is ready when the program's entry has run to its end. */
  becomeReady(): void {
    this.#isReady = true
    this.emit('ready', {}, {})
    this.#ready.resolve()
  }

  quit(): void {
    void this.#quit()
  }

  exit(code = 0): never {
    this.emit('quit', {}, code)
    process.exit(code)
  }

  /** The last window has gone; while the program quits, nobody is told. */
  windowClosed(): void {
    if (openWindows.size > 0 || this.#isQuitting) return
    // With no listener Electron quits.
    if (!this.emit('window-all-closed')) this.quit()
  }

  async #quit(): Promise<void> {
    if (isPrevented(this, 'before-quit')) return
    this.#isQuitting = true
    for (const window of openWindows) {
      if (await window.tryToClose()) continue
      this.#isQuitting = false
      return
    }
    if (isPrevented(this, 'will-quit')) return
    await this.#handedOver
    this.exit(0)
  }
}

export const app = new App()

export function mustComeBeforeReady(what: string): void {
  if (app?.isReady()) throw new Error(`${what} must be called before the app is ready`)
}
