import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'
import { APP_ORIGIN } from './app-origin.ts'
import { lockedPreferences } from './security.ts'

/**
 * V8's room for the page. It starts with little and would look through all of it twice while a million words come in: the
 * window stands still for up to 30 ms each time.
 */
export const V8_FLAGS = '--initial-old-space-size=128'

/** Options of the one window. */
export function windowOptions(preload: string, dark: boolean, development: boolean): BrowserWindowConstructorOptions {
  return {
    width: 1360,
    height: 900,
    minWidth: 880,
    minHeight: 560,
    title: 'Demarche',
    // Shown when painted; until then the colour of the page's ground.
    show: false,
    backgroundColor: dark ? '#1b1a18' : '#faf8f4',
    webPreferences: { ...lockedPreferences, preload, devTools: development },
  }
}

/** Loads our page and shows the window when it is painted. */
export function openPage(window: Pick<BrowserWindow, 'loadURL' | 'once' | 'show'>): Promise<void> {
  window.once('ready-to-show', () => window.show())
  return window.loadURL(`${APP_ORIGIN}/`)
}

/** Closing waits until the page has stored what it holds; then the window goes without asking it again. */
export function settleBeforeClose(window: Pick<BrowserWindow, 'on' | 'destroy'>, settle: () => Promise<void>): void {
  let closing: Promise<void> | null = null
  window.on('close', (event) => {
    event.preventDefault()
    closing ??= settle().finally(() => window.destroy())
  })
}
