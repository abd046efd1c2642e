import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AnyEnvelope } from '#shared/api/envelope.ts'
import { createFakeIpc } from './fake-ipc.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-desktop-'))
const ipc = createFakeIpc()

/** What was done to Electron, in order. */
const done: string[] = []
const windows: unknown[] = []

class FakeApp extends EventEmitter {
  isPackaged = false
  commandLine = { appendSwitch: (name: string) => done.push(`switch ${name}`) }
  getAppPath = () => folder
  setPath = () => {}
  requestSingleInstanceLock = () => true
  configureHostResolver = () => done.push('resolver')
  whenReady = async () => void done.push('ready')
  quit = () => {
    const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
    this.emit('before-quit', event)
    if (!event.defaultPrevented) done.push('quit')
  }
}
const app = new FakeApp()

class FakeWindow extends EventEmitter {
  webContents = ipc.page()
  constructor(options: unknown) {
    super()
    windows.push(options)
  }
  loadURL = async (url: string) => void done.push(`load ${url}`)
  show = () => done.push('show')
}

vi.mock('electron', () => ({
  app,
  BrowserWindow: FakeWindow,
  dialog: { showErrorBox: (_title: string, message: string) => done.push(`error ${message}`) },
  ipcMain: ipc.ipcMain,
  Menu: { setApplicationMenu: () => done.push('menu'), buildFromTemplate: () => null },
  nativeTheme: { shouldUseDarkColors: false },
  protocol: {
    registerSchemesAsPrivileged: () => done.push('scheme'),
    handle: (scheme: string) => done.push(`serve ${scheme}`),
  },
  session: {
    defaultSession: new Proxy(
      {},
      {
        get: (_target, name) =>
          name === 'webRequest' ? { onBeforeRequest: () => done.push('guard session') } : () => {},
      },
    ),
  },
}))

beforeEach(() => {
  mkdirSync(join(folder, 'dist', 'renderer'), { recursive: true })
  writeFileSync(join(folder, 'dist', 'renderer', 'index.html'), '<title>Demarche</title>')
  vi.stubEnv('DEMARCHE_HOME', folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test('sets the rules before the window, lets its page call the backend, and closes the backend before it quits', async () => {
  const { startDesktop } = await import('./start-desktop.ts')
  await startDesktop()
  expect(done.filter((step) => !step.startsWith('switch'))).toEqual([
    'scheme',
    'ready',
    'resolver',
    'guard session',
    'serve app',
    'menu',
    'load app://demarche/',
  ])
  expect(done[0]).toBe('switch host-resolver-rules')
  expect(windows).toMatchObject([
    { webPreferences: { preload: join(folder, 'dist', 'electron', 'preload.cjs'), sandbox: true } },
  ])
  const info = AnyEnvelope.parse(await ipc.rendererOf(ipc.mainFrame).invoke('api:call', 'app.info', {}))
  expect(info).toMatchObject({ ok: true, value: { dialogs: 'native' } })

  app.emit('open-file', { preventDefault: () => {} }, join(folder, 'gone.demarche'))
  await expect.poll(() => done.at(-1)).toMatch(/^error /)

  const spool = join(folder, 'data', 'spool', String(process.pid))
  expect(existsSync(spool)).toBe(true)
  app.quit()
  await expect.poll(() => done.at(-1), { timeout: 5000 }).toBe('quit')
  expect(existsSync(spool)).toBe(false)
  expect(ipc.channels()).toEqual([])
}, 20_000)
