import type { App, CommandLine, Event, Session, WebContents, WebPreferences } from 'electron'
import { APP_ORIGIN, isOwnAddress } from './app-origin.ts'

/** Chromium's switches, set before it starts. Each is a way in which a browser reaches the network by itself. */
export const switches: readonly (readonly [name: string, value?: string])[] = [
  // No name is ever resolved, whoever in Chromium asks (dictionaries, updates, prefetch).
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // No variations, safe browsing or other background requests.
  ['disable-background-networking'],
  // No download of components such as certificate lists.
  ['disable-component-update'],
  // No reports of network errors to servers.
  ['disable-domain-reliability'],
  // No look-up of names that merely stand in a page.
  ['dns-prefetch-disable'],
]

/** Of every window. Defaults that matter are written out, so that no later default can change them. */
export const lockedPreferences = {
  // The page has no Node, in no frame and no worker.
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  // The preload's objects are not the page's.
  contextIsolation: true,
  // A page that is taken over is still in Chromium's sandbox.
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  // A dropped file is for the page, not a place to go.
  navigateOnDragDrop: false,
  // Its dictionaries come from the network.
  spellcheck: false,
  devTools: false,
} as const satisfies WebPreferences

export function applySwitches(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  for (const [name, value] of switches) commandLine.appendSwitch(name, value)
}

/** Rules for every page, frame and webview that is ever made, whoever makes it. Call it before the first window. */
export function guardAllContents(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

export function guardContents(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'>,
): void {
  // `will-navigate` alone misses subframes and redirects.
  contents.on('will-navigate', stayHome)
  contents.on('will-frame-navigate', stayHome)
  contents.on('will-redirect', stayHome)
  // There is one window, and links into the world are not followed.
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // A webview would be a page outside these rules.
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // WebRTC sends past `webRequest`; this leaves it no way out.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

function stayHome(event: Event<{ url: string }>): void {
  if (!isOwnAddress(event.url)) event.preventDefault()
}

type GuardedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'setSpellCheckerDictionaryDownloadURL'
  | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> }

/** `development` also lets the developer tools load themselves. */
export function guardSession(session: GuardedSession, development: boolean): void {
  // Both handlers: the request handler alone leaves silent checks to Electron's default, which approves.
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isGranted(permission, details.requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, `${origin}/`))
  // No USB, serial or HID device is ours to use.
  session.setDevicePermissionHandler(() => false)
  // No screen capture.
  session.setDisplayMediaRequestHandler(null)
  // Chromium fetches dictionaries from a server of Google's; the address is a belt to these braces.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerDictionaryDownloadURL('https://127.0.0.1:9/')
  // Files leave by `exports.save`, where the person says where to.
  session.on('will-download', (event) => event.preventDefault())
  // Only the last listener counts, so this is the only one.
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnResource(details.url, development) }))
}

/** Copying a quotation is all that the page may ask for. */
function isGranted(permission: string, url: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOwnAddress(url)
}

function isOwnResource(url: string, development: boolean): boolean {
  if (isOwnAddress(url) || url.startsWith(`blob:${APP_ORIGIN}/`) || url.startsWith('data:image/')) return true
  return development && url.startsWith('devtools:')
}
