import { expect, test, vi } from 'vitest'
import { menuTemplate } from './menu.ts'
import { openPage, windowOptions } from './window.ts'

test('gives the page no power beyond its preload', () => {
  expect(windowOptions('/p.cjs', false, false).webPreferences).toEqual({
    preload: '/p.cjs',
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
  })
})

test('loads our page and shows it when it is painted', async () => {
  const window = { loadURL: vi.fn(() => Promise.resolve()), once: vi.fn(), show: vi.fn() }
  await openPage(window)
  expect(window.loadURL).toHaveBeenCalledWith('app://demarche/')
  expect(window.show).not.toHaveBeenCalled()
  const [name, listener] = window.once.mock.calls[0] ?? []
  expect(name).toBe('ready-to-show')
  listener()
  expect(window.show).toHaveBeenCalledOnce()
})

test('leaves undo and reload to the page, and the developer tools to developers', () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    const released = JSON.stringify(menuTemplate(platform, false))
    for (const role of ['undo', 'redo', 'reload', 'toggleDevTools']) expect(released).not.toContain(`"${role}"`)
    expect(JSON.stringify(menuTemplate(platform, true))).toContain('"toggleDevTools"')
  }
})
