import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'
import { APP_ORIGIN } from './app-origin.ts'

/** Options of the one window. Defaults that matter are written out, so that no later default can change them. */
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
    webPreferences: {
      preload,
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
      devTools: development,
    },
  }
}

/** Loads our page and shows the window when it is painted. */
export function openPage(window: Pick<BrowserWindow, 'loadURL' | 'once' | 'show'>): Promise<void> {
  window.once('ready-to-show', () => window.show())
  return window.loadURL(`${APP_ORIGIN}/`)
}
