import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { app, openWindows } from './electron-app.ts'
import { browserSide, isPrevented, serve } from './browser-side.ts'
import { invokeHandler } from './electron-ipc.ts'
import { handleRequest } from './electron-protocol.ts'
import { session, type StandInSession } from './electron-session.ts'
import type { PageRequest, RequestAnswer } from './wire.ts'

const windows = new Map<number, BrowserWindow>()

type StoodContents = Pick<
  Electron.WebContents,
  'id' | 'isDestroyed' | 'send' | 'getURL' | 'setWebRTCIPHandlingPolicy' | 'getWebRTCIPHandlingPolicy' | 'printToPDF'
>
type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

class WebContents extends EventEmitter implements StoodContents {
  readonly id: number
  /** Who calls by IPC is compared with this very object. */
  readonly mainFrame = { origin: '', url: '' }
  readonly #preferences: Electron.WebPreferences
  #openHandler: OpenHandler | null = null
  #policy = 'default'

  constructor(id: number, preferences: Electron.WebPreferences) {
    super()
    this.id = id
    this.#preferences = preferences
  }

  isDestroyed(): boolean {
    return !windows.has(this.id)
  }

  getURL(): string {
    return this.mainFrame.url
  }

  /** Electron's own, though its types leave it out. */
  getLastWebPreferences(): Electron.WebPreferences {
    return this.#preferences
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  allowsNavigation(url: string, isMainFrame: boolean): boolean {
    const details = { url, isMainFrame, isSameDocument: false, frame: this.mainFrame }
    if (isPrevented(this, 'will-frame-navigate', details)) return false
    return !isMainFrame || !isPrevented(this, 'will-navigate', details)
  }

  /** With no handler Electron opens windows. */
  allowsWindow(url: string): boolean {
    // Safe: of the details, the address is stood in for.
    return this.#openHandler?.({ url } as Electron.HandlerDetails).action !== 'deny'
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.#policy = policy
  }

  getWebRTCIPHandlingPolicy(): string {
    return this.#policy
  }

  send(channel: string, ...args: unknown[]): void {
    // A page that has gone hears nothing.
    browserSide.ask('send', { window: this.id, channel, args: structuredClone(args) }).catch(() => {})
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    return Buffer.from(await browserSide.ask('print', { window: this.id, options }))
  }
}

type StoodWindow = Pick<
  Electron.BrowserWindow,
  | 'id'
  | 'loadURL'
  | 'loadFile'
  | 'show'
  | 'isVisible'
  | 'focus'
  | 'isFocused'
  | 'minimize'
  | 'isMinimized'
  | 'restore'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
>

export class BrowserWindow extends EventEmitter implements StoodWindow {
  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()]
  }

  readonly id: number
  readonly webContents: WebContents
  readonly session: StandInSession
  readonly #opened: Promise<void>
  #state = { isVisible: true, isFocused: false, isMinimized: false }
  #isLoadedByProgram = false

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const preferences = options.webPreferences ?? {}
    mustBeIsolated(preferences)
    this.id = Math.max(0, ...windows.keys()) + 1
    this.webContents = new WebContents(this.id, { ...preferences })
    // Safe: the program has its sessions from the stand-in.
    this.session = (preferences.session as unknown as StandInSession | undefined) ?? session.defaultSession
    this.#state.isVisible = options.show ?? true
    windows.set(this.id, this)
    openWindows.add(this)
    this.#opened = browserSide.ask('openWindow', {
      window: this.id,
      title: options.title ?? '',
      width: options.width ?? 800,
      height: options.height ?? 600,
      session: this.session.name,
      javascript: preferences.javascript ?? true,
      preload: preferences.preload === undefined ? null : readFileSync(preferences.preload, 'utf8'),
      granted: this.session.grantedTo('app://demarche'),
    })
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }

  async loadURL(url: string): Promise<void> {
    await this.#opened
    this.#isLoadedByProgram = true
    try {
      await browserSide.ask('load', { window: this.id, url })
    } finally {
      this.#isLoadedByProgram = false
    }
    this.webContents.emit('did-finish-load')
    this.emit('ready-to-show')
  }

  loadFile(path: string): Promise<void> {
    return this.loadURL(pathToFileURL(path).href)
  }

  show(): void {
    this.#state.isVisible = true
    this.focus()
  }

  isVisible(): boolean {
    return this.#state.isVisible
  }

  focus(): void {
    for (const window of windows.values()) window.#state.isFocused = window === this
  }

  isFocused(): boolean {
    return this.#state.isFocused
  }

  minimize(): void {
    this.#state.isMinimized = true
    this.#state.isFocused = false
  }

  isMinimized(): boolean {
    return this.#state.isMinimized
  }

  restore(): void {
    this.#state.isMinimized = false
  }

  close(): void {
    void this.tryToClose()
  }

  async tryToClose(): Promise<boolean> {
    if (isPrevented(this, 'close')) return false
    this.destroy()
    return true
  }

  /** Closes without asking. */
  destroy(): void {
    if (!windows.delete(this.id)) return
    openWindows.delete(this)
    browserSide.ask('closeWindow', this.id).catch(() => {})
    this.webContents.emit('destroyed')
    this.emit('closed')
    app.windowClosed()
  }

  isDestroyed(): boolean {
    return !windows.has(this.id)
  }

  /** What Electron does with a request of the page, in its order: events of navigation, `webRequest`, the scheme. */
  async answerRequest({ url, method, isNavigation, isMainFrame }: PageRequest): Promise<RequestAnswer> {
    // `loadURL` fires no event.
    const isByPage = isNavigation && !(isMainFrame && this.#isLoadedByProgram)
    if (isByPage && !this.webContents.allowsNavigation(url, isMainFrame)) return { kind: 'refuse' }
    if (await this.session.isCancelled({ url, method })) return { kind: 'refuse' }
    const response = await handleRequest(url, method)
    if (response === null) return { kind: url.startsWith('file:') ? 'continue' : 'refuse' }
    if (isNavigation && isMainFrame) this.#isAt(url)
    const headers = Object.fromEntries(response.headers)
    return { kind: 'serve', status: response.status, headers, body: new Uint8Array(await response.arrayBuffer()) }
  }

  #isAt(url: string): void {
    const { protocol, host } = new URL(url)
    Object.assign(this.webContents.mainFrame, { url, origin: `${protocol}//${host}` })
  }
}

/** The stand-in has no world in which a page holds power; a window that would is refused, not imitated. */
function mustBeIsolated(preferences: Electron.WebPreferences): void {
  const { sandbox, contextIsolation, nodeIntegration, webviewTag } = preferences
  if (!sandbox || !contextIsolation || nodeIntegration || webviewTag) {
    throw new Error('The stand-in opens isolated and sandboxed windows only')
  }
}

function windowOf(id: number): BrowserWindow {
  const window = windows.get(id)
  if (window === undefined) throw new Error('The window has been closed')
  return window
}

serve({
  answerRequest: (request) => windowOf(request.window).answerRequest(request),
  invoke: (call) => {
    const { mainFrame } = windowOf(call.window).webContents
    const { protocol, host } = new URL(call.frame.url)
    const other = { url: call.frame.url, origin: `${protocol}//${host}` }
    // Safe: of a frame, its address and its origin are stood in for.
    const senderFrame = (call.frame.isMain ? mainFrame : other) as Electron.WebFrameMain
    return invokeHandler(call, { senderFrame })
  },
  allowsNavigation: ({ window, url }) => windowOf(window).webContents.allowsNavigation(url, true),
  allowsWindow: ({ window, url }) => windowOf(window).webContents.allowsWindow(url),
  allowsDownload: ({ window, url }) => windowOf(window).session.allowsDownload(url),
})
