import type { CustomScheme, WebPreferences } from 'electron'

/** What can be seen of the desktop's walls without running it. */
export interface Walls {
  /** Sources of the program by their path below the repository, without tests. */
  readonly sources: ReadonlyMap<string, string>
  readonly manifest: {
    readonly dependencies: Readonly<Record<string, string>>
    readonly devDependencies: Readonly<Record<string, string>>
    readonly build: { readonly publish: unknown; readonly asar: unknown; readonly electronFuses: object }
  }
  /** The Content-Security-Policy of every answer. */
  readonly policy: string
  readonly switches: readonly (readonly [name: string, value?: string])[]
  readonly scheme: CustomScheme
  readonly preferences: WebPreferences
  /** What the preload exposes. */
  readonly bridge: object
}

/**
 * Where the walls differ from what was decided: the twenty points of Electron's security checklist, by their numbers,
 * and its silence on the network. What is decided stands here a second time on purpose, so that no change of the
 * program alone can move a wall.
 */
export function findBreaches(walls: Walls): string[] {
  return rules.flatMap(([point, isKept]) => (isKept(walls) ? [] : [point]))
}

type Rule = readonly [point: string, isKept: (walls: Walls) => boolean]

const SECURITY = 'electron/desktop/security.ts'
const IPC_HOST = 'electron/desktop/ipc-host.ts'
const PRINT = 'electron/desktop/print-page.ts'
const WINDOW = 'electron/desktop/window.ts'
const START = 'electron/desktop/start-desktop.ts'
const MAIN = 'electron/main.ts'
const PRELOAD = 'electron/preload.ts'

const decidedPreferences: WebPreferences = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: false,
}

const decidedPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

const decidedFuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
}

const decidedSwitches = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['dns-prefetch-disable'],
]

/** All of Electron that the program holds in its hands, by file; everything else imports its types only. */
const decidedModules: Readonly<Record<string, string>> = {
  [MAIN]: 'app',
  [START]: 'app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session',
  [PRELOAD]: 'contextBridge, ipcRenderer, webUtils',
}

const rules: readonly Rule[] = [
  [
    '1 windows load our own page, and printing its own file',
    ({ sources }) =>
      isOnlyIn(sources, /\.loadURL\(/, [WINDOW]) &&
      has(sources, WINDOW, 'window.loadURL(`${APP_ORIGIN}/`)') &&
      isOnlyIn(sources, /\.loadFile\(/, [PRINT]),
  ],
  [
    '2, 3, 4, 6, 8, 9, 11 preferences of every window',
    ({ preferences, sources }) =>
      isSame(preferences, decidedPreferences) && preferencesOf(sources).every((written) => isLocked(written)),
  ],
  [
    '4 the sandbox is for all, before anything else is loaded',
    ({ sources }) =>
      /app\.enableSandbox\(\)\s+const \{ startDesktop \} = await import/.test(sources.get(MAIN) ?? '') &&
      isOnlyIn(sources, /no-sandbox/, ['electron/print-with-chromium.ts']),
  ],
  [
    '5 permissions, in both handlers, devices and screens',
    ({ sources }) =>
      has(sources, SECURITY, 'session.setPermissionRequestHandler((_contents, permission, answer, details) =>') &&
      has(sources, SECURITY, 'session.setPermissionCheckHandler((_contents, permission, origin) =>') &&
      has(sources, SECURITY, "return permission === 'clipboard-sanitized-write' && isOwnAddress(url)") &&
      has(sources, SECURITY, 'session.setDevicePermissionHandler(() => false)') &&
      has(sources, SECURITY, 'session.setDisplayMediaRequestHandler(null)') &&
      isOnlyIn(sources, /PermissionHandler\(|PermissionRequestHandler\(|PermissionCheckHandler\(/, [SECURITY]),
  ],
  ['7 the Content-Security-Policy', ({ policy }) => policy === decidedPolicy],
  ['10 no features of Blink', ({ sources }) => isOnlyIn(sources, /enableBlinkFeatures|enable-blink-features/, [])],
  [
    '12 no webview is attached',
    ({ sources }) => has(sources, SECURITY, "contents.on('will-attach-webview', (event) => event.preventDefault())"),
  ],
  [
    '13 no page goes elsewhere',
    ({ sources }) =>
      ['will-navigate', 'will-frame-navigate', 'will-redirect'].every((name) =>
        has(sources, SECURITY, `contents.on('${name}', stayHome)`),
      ) && has(sources, SECURITY, 'if (!isOwnAddress(event.url)) event.preventDefault()'),
  ],
  [
    '14 no page opens windows',
    ({ sources }) =>
      has(sources, SECURITY, "contents.setWindowOpenHandler(() => ({ action: 'deny' }))") &&
      isOnlyIn(sources, /setWindowOpenHandler/, [SECURITY]),
  ],
  [
    '13, 14 for everything that is ever made, before there is a window',
    ({ sources }) =>
      has(sources, SECURITY, "app.on('web-contents-created', (_event, contents) => guardContents(contents))") &&
      isBefore(sources, START, 'guardAllContents(app)', 'await app.whenReady()'),
  ],
  ['15 nothing is opened in another program', ({ sources }) => isOnlyIn(sources, /\bopen(External|Path)\b/, [])],
  ['16 one version of Electron', ({ manifest }) => /^\d+\.\d+\.\d+$/.test(manifest.devDependencies['electron'] ?? '')],
  [
    '17 calls: one place, and each looks at its sender',
    ({ sources }) =>
      isOnlyIn(sources, /ipcMain\.(handle|on|once|handleOnce)\(/, [IPC_HOST]) &&
      isOnlyIn(sources, /ipcMain\.(on|once|handleOnce)\(/, []) &&
      count(sources, IPC_HOST, /ipcMain\.handle\(/g) === count(sources, IPC_HOST, /isOurs\(event\)/g) &&
      has(sources, IPC_HOST, 'frame === page()?.mainFrame && frame.origin === APP_ORIGIN && isOwnAddress(frame.url)'),
  ],
  [
    '18 our own scheme, with no privilege beyond an origin',
    ({ scheme, sources }) =>
      isSame(scheme, { scheme: 'app', privileges: { standard: true, secure: true } }) &&
      isOnlyIn(sources, /protocol\.(?!registerSchemesAsPrivileged\(\[appScheme\]\)|handle\(APP_SCHEME,)\w+\(/, []),
  ],
  [
    '19 fuses, and code from the archive only',
    ({ manifest }) => isSame(manifest.build.electronFuses, decidedFuses) && manifest.build.asar === true,
  ],
  [
    '20 three functions for the page',
    ({ bridge, sources }) =>
      isSame(Object.keys(bridge), ['call', 'subscribe', 'grantDropped']) &&
      Object.isFrozen(bridge) &&
      count(sources, PRELOAD, /exposeInMainWorld\(/g) === 1 &&
      isOnlyIn(sources, /exposeInMainWorld|exposeInIsolatedWorld/, [PRELOAD]),
  ],
  ['silence: modules of Electron that are held', ({ sources }) => isSame(modulesOf(sources), decidedModules)],
  ['silence: Chromium’s switches', ({ switches }) => isSame(switches, decidedSwitches)],
  [
    'silence: requests, spelling, downloads, names and WebRTC',
    ({ sources }) =>
      [
        'session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnResource(details.url, development) }))',
        'session.setSpellCheckerEnabled(false)',
        'session.setSpellCheckerLanguages([])',
        "session.setSpellCheckerDictionaryDownloadURL('https://127.0.0.1:9/')",
        "session.on('will-download', (event) => event.preventDefault())",
        "contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')",
      ].every((line) => has(sources, SECURITY, line)) &&
      has(sources, START, "app.configureHostResolver({ secureDnsMode: 'off' })") &&
      isBefore(sources, START, 'applySwitches(app.commandLine)', 'await app.whenReady()') &&
      isBefore(sources, START, 'guardSession(session.defaultSession, development)', 'new BrowserWindow(') &&
      isOnlyIn(sources, /onBeforeRequest/, [SECURITY, PRINT]),
  ],
  [
    'silence: nothing is published and nothing updates itself',
    ({ manifest }) =>
      manifest.build.publish === null &&
      Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).every(
        (name) => name !== 'electron-updater',
      ),
  ],
]

function has(sources: Walls['sources'], path: string, line: string): boolean {
  return sources.get(path)?.includes(line) ?? false
}

function count(sources: Walls['sources'], path: string, pattern: RegExp): number {
  return sources.get(path)?.match(pattern)?.length ?? 0
}

function isBefore(sources: Walls['sources'], path: string, first: string, second: string): boolean {
  const text = sources.get(path) ?? ''
  return text.includes(first) && text.indexOf(first) < text.indexOf(second)
}

/** Whether no other file has the pattern. */
function isOnlyIn(sources: Walls['sources'], pattern: RegExp, paths: readonly string[]): boolean {
  return [...sources].every(([path, text]) => paths.includes(path) || !pattern.test(text))
}

/** What is written behind every `webPreferences:`. */
function preferencesOf(sources: Walls['sources']): string[] {
  return [...sources.values()].flatMap((text) =>
    [...text.matchAll(/webPreferences:?(.*)/g)].map(([, rest]) => rest ?? ''),
  )
}

/** The decided preferences, with nothing behind them that could take one back. */
function isLocked(written: string): boolean {
  return /^ \{ \.\.\.lockedPreferences(, (preload|session|devTools: development|javascript: false))+ \}/.test(written)
}

/** The values that each file imports of Electron. */
function modulesOf(sources: Walls['sources']): Record<string, string> {
  const imports = [...sources].flatMap(([path, text]) => {
    const [, names] = /^import (?!type )(.*?) from 'electron'/m.exec(text) ?? []
    const required = /(require|import)\(['"]electron/.test(text)
    return names === undefined && !required ? [] : [[path, names?.replace(/[{}]/g, '').trim()]]
  })
  return Object.fromEntries(imports)
}

/** Equal as JSON: same members in whatever order, same lists in the same order. */
function isSame(first: unknown, second: unknown): boolean {
  return JSON.stringify(sorted(first)) === JSON.stringify(sorted(second))
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const members = Object.entries(value).map(([key, member]) => [key, sorted(member)] as const)
  return Object.fromEntries(members.toSorted(([first], [second]) => (first < second ? -1 : 1)))
}
