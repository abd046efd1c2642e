import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, vi } from 'vitest'
import { printInHiddenWindow } from './print-page.ts'

type Create = Parameters<typeof printInHiddenWindow>[0]
type Sessions = Parameters<typeof printInHiddenWindow>[1]
type Listener = (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void

function fakePrinter(printToPDF: () => Promise<Buffer>) {
  const listeners: Listener[] = []
  const nothing = vi.fn()
  const session = new Proxy(
    { webRequest: { onBeforeRequest: (listener: Listener) => listeners.push(listener) } },
    { get: (target, name) => Reflect.get(target, name) ?? nothing },
  )
  const window = { loadFile: vi.fn(() => Promise.resolve()), destroy: vi.fn(), webContents: { printToPDF } }
  const create = vi.fn(() => window)
  // Safe: these are the parts of Electron that the printer uses.
  const print = printInHiddenWindow(
    create as unknown as Create,
    { fromPartition: () => session } as unknown as Sessions,
  )
  const isLoaded = (url: string): boolean => {
    let cancelled = false
    listeners.at(-1)?.({ url }, (response) => (cancelled = response.cancel))
    return !cancelled
  }
  return { print, create, window, isLoaded }
}

test('prints the page in a window that is not shown, runs nothing and is closed afterwards', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-print-page-'))
  const { print, create, window, isLoaded } = fakePrinter(() => Promise.resolve(Buffer.from('%PDF-1.7')))
  await print(join(folder, 'page.html'), join(folder, 'page.pdf'))
  expect(readFileSync(join(folder, 'page.pdf'), 'utf8')).toBe('%PDF-1.7')
  expect(create).toHaveBeenCalledWith(
    expect.objectContaining({
      show: false,
      webPreferences: expect.objectContaining({ javascript: false, sandbox: true, nodeIntegration: false }),
    }),
  )
  expect(window.destroy).toHaveBeenCalledOnce()
  expect(isLoaded(pathToFileURL(join(folder, 'page.html')).href)).toBe(true)
  expect(isLoaded(pathToFileURL(join(folder, 'other.html')).href)).toBe(false)
  expect(isLoaded('https://mfa.example/')).toBe(false)
  rmSync(folder, { recursive: true })
})

test('closes the window also where nothing can be printed', async () => {
  const { print, window } = fakePrinter(() => Promise.reject(new Error('out of paper')))
  await expect(print('/page.html', '/page.pdf')).rejects.toThrow('out of paper')
  expect(window.destroy).toHaveBeenCalledOnce()
})
