import { expect, test } from 'vitest'
import { readWalls } from './check-walls.ts'
import { findBreaches, type Walls } from './walls.ts'

const walls = readWalls()

test('the walls stand as they were decided', () => {
  expect(findBreaches(walls)).toEqual([])
})

const security = 'electron/desktop/security.ts'
const start = 'electron/desktop/start-desktop.ts'
const ipcHost = 'electron/desktop/ipc-host.ts'
const window = 'electron/desktop/window.ts'
const print = 'electron/desktop/print-page.ts'

/** A line of the program, what somebody could make of it, and the point that must notice. */
const rewritten: readonly (readonly [point: string, path: string, from: string, to: string])[] = [
  ['1', window, '`${APP_ORIGIN}/`', "'https://example.org/'"],
  ['1', start, 'await openPage(window)', "await openPage(window)\n    await window.loadURL('file:///tmp/a.html')"],
  ['2', window, 'preload, devTools: development }', 'preload, sandbox: false }'],
  ['2', print, '...lockedPreferences, ', ''],
  ['2', print, 'javascript: false', 'nodeIntegration: true'],
  ['4', 'electron/main.ts', 'app.enableSandbox()\n', ''],
  ['4', security, "['dns-prefetch-disable']", "['dns-prefetch-disable'], ['no-sandbox']"],
  ['5', security, '=> false)', '=> true)'],
  ['5', security, "permission === 'clipboard-sanitized-write' &&", ''],
  ['5', security, 'session.setPermissionCheckHandler(', 'void ('],
  ['10', window, 'preload,', "preload, enableBlinkFeatures: 'A',"],
  ['12', security, "contents.on('will-attach-webview', (event) => event.preventDefault())", ''],
  ['13', security, "contents.on('will-frame-navigate', stayHome)", ''],
  ['13', security, 'if (!isOwnAddress(event.url)) ', 'if (false) '],
  ['14', security, "action: 'deny'", "action: 'allow'"],
  ['13, 14', start, 'guardAllContents(app)\n', '\n'],
  ['15', 'electron/desktop/menu.ts', 'const mac', "void shell.openExternal('https://example.org/')\n  const mac"],
  ['17', ipcHost, "if (!isOurs(event)) return refuse('forbidden', 'Demarche answers to its own window only.')", ''],
  ['17', ipcHost, 'frame === page()?.mainFrame && ', ''],
  ['17', start, 'openSpool(folders.spool)', "ipcMain.on('more', () => {})"],
  ['18', start, 'protocol.handle(APP_SCHEME,', "protocol.handle('file',"],
  ['20', 'electron/preload.ts', "('demarche',", "('ipc', ipcRenderer)\ncontextBridge.exposeInMainWorld('demarche',"],
  ['silence: modules', start, 'protocol, session }', 'protocol, session, shell }'],
  ['silence: modules', 'electron/log.ts', 'import ', "import { crashReporter } from 'electron'\nimport "],
  ['silence: requests', security, 'cancel: !isOwnResource(details.url, development)', 'cancel: false'],
  ['silence: requests', security, 'session.setSpellCheckerEnabled(false)', ''],
  ['silence: requests', start, "app.configureHostResolver({ secureDnsMode: 'off' })", ''],
  ['silence: requests', start, 'guardSession(session.defaultSession, development)', ''],
]

test.each(rewritten)('%s notices %s: %s -> %s', (point, path, from, to) => {
  const text = walls.sources.get(path) ?? ''
  expect(text, 'the line is there to be changed').toContain(from)
  const sources = new Map(walls.sources).set(path, text.replace(from, to))
  expect(findBreaches({ ...walls, sources }).some((breach) => breach.startsWith(point))).toBe(true)
})

const { manifest } = walls
const { build } = manifest

/** The same for what is no line of the program. */
const changed: readonly (readonly [point: string, what: string, change: Partial<Walls>])[] = [
  ['2', 'sandbox', { preferences: { ...walls.preferences, sandbox: false } }],
  ['7', 'unsafe-inline', { policy: walls.policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'") }],
  ['7', 'Trusted Types', { policy: walls.policy.replace("; require-trusted-types-for 'script'", '') }],
  ['16', 'a range', { manifest: { ...manifest, devDependencies: { electron: '^45.4.1' } } }],
  ['18', 'fetch', { scheme: { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } } }],
  [
    '19',
    'runAsNode',
    { manifest: { ...manifest, build: { ...build, electronFuses: { ...build.electronFuses, runAsNode: true } } } },
  ],
  ['19', 'no archive', { manifest: { ...manifest, build: { ...build, asar: false } } }],
  ['20', 'one function more', { bridge: Object.freeze({ ...walls.bridge, invoke: () => {} }) }],
  ['20', 'not frozen', { bridge: { ...walls.bridge } }],
  ['silence: Chromium', 'a switch less', { switches: walls.switches.slice(1) }],
  ['silence: nothing', 'publish', { manifest: { ...manifest, build: { ...build, publish: 'github' } } }],
  [
    'silence: nothing',
    'updates',
    { manifest: { ...manifest, dependencies: { ...manifest.dependencies, 'electron-updater': '6.0.0' } } },
  ],
]

test.each(changed)('%s notices %s', (point, _what, change) => {
  expect(findBreaches({ ...walls, ...change }).some((breach) => breach.startsWith(point))).toBe(true)
})
