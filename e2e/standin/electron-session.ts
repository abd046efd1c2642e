import { EventEmitter } from 'node:events'
import { app } from './electron-app.ts'
import { isPrevented } from './browser-side.ts'

type Stood = Pick<
  Electron.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'isSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'getSpellCheckerLanguages'
  | 'setSpellCheckerDictionaryDownloadURL'
>
type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0]
type BeforeRequest = Parameters<Electron.WebRequest['onBeforeRequest']>[0]

/** What a page can ask for: Electron's name, and what Chromium's automation calls it. */
const permissions = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['midiSysex', 'midi-sysex'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['background-sync', 'background-sync'],
  ['sensors', 'accelerometer'],
  ['sensors', 'gyroscope'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['payment-handler', 'payment-handler'],
  ['storage-access', 'storage-access'],
  ['local-fonts', 'local-fonts'],
] as const

class Session extends EventEmitter implements Stood {
  readonly name: string
  readonly webRequest: Pick<Electron.WebRequest, 'onBeforeRequest'>
  #beforeRequest: BeforeRequest = null
  #request: RequestHandler = null
  #check: CheckHandler = null
  #spelling = { isOn: true, languages: ['en-GB'], dictionaries: '' }

  constructor(name: string) {
    super()
    this.name = name
    const onBeforeRequest = (...args: unknown[]): void => {
      // Safe: Electron's two forms; the last listener is the only one.
      this.#beforeRequest = args.at(-1) as BeforeRequest
    }
    this.webRequest = { onBeforeRequest }
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler
  }

  // Chromium under automation offers no device and no screen, so there is nothing to ask these about.
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}

  setSpellCheckerEnabled(enable: boolean): void {
    this.#spelling.isOn = enable
  }

  isSpellCheckerEnabled(): boolean {
    return this.#spelling.isOn
  }

  setSpellCheckerLanguages(languages: string[]): void {
    this.#spelling.languages = languages
  }

  getSpellCheckerLanguages(): string[] {
    return this.#spelling.languages
  }

  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.#spelling.dictionaries = url
  }

  /** By the one listener, which may also never answer: then the request never leaves. */
  isCancelled(details: Pick<Electron.OnBeforeRequestListenerDetails, 'url' | 'method'>): Promise<boolean> {
    const listener = this.#beforeRequest
    if (!listener) return Promise.resolve(false)
    return new Promise((resolve) => {
      // Safe: of Electron's details, the address and the method are stood in for.
      listener(details as Electron.OnBeforeRequestListenerDetails, (response) => resolve(response.cancel ?? false))
    })
  }

  /** What both handlers give the origin. Without a handler, Electron gives everything. */
  grantedTo(origin: string): string[] {
    const isGranted = ([permission]: (typeof permissions)[number]): boolean => {
      const details = { isMainFrame: true, requestingUrl: `${origin}/` }
      let answered = this.#request === null
      // Safe: our handlers take no window, and Electron has none to give in some cases either.
      this.#request?.(null as unknown as Electron.WebContents, permission, (granted) => (answered = granted), details)
      return answered && (this.#check?.(null, permission, origin, details) ?? true)
    }
    return permissions.filter(isGranted).map(([, name]) => name)
  }

  allowsDownload(url: string): boolean {
    return !isPrevented(this, 'will-download', {}, { getURL: () => url })
  }
}

export type StandInSession = Session

const sessions = new Map<string, Session>()

/** Electron's `session` module. */
export const session = {
  get defaultSession(): Session {
    return session.fromPartition('')
  },
  fromPartition(name: string): Session {
    if (!app.isReady()) throw new Error('Session can only be received when app is ready')
    const known = sessions.get(name) ?? new Session(name)
    sessions.set(name, known)
    return known
  },
}
