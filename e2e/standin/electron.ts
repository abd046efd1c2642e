import { app } from './electron-app.ts'
import { serve } from './browser-side.ts'
import { ipcMain } from './electron-ipc.ts'
import { net, protocol } from './electron-protocol.ts'
import { session } from './electron-session.ts'
import { BrowserWindow } from './electron-window.ts'

export { app, BrowserWindow, ipcMain, net, protocol, session }

/** Nobody sits before a stand-in: tests put their own answers in the place of these, as they do in Electron. */
export const dialog: Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showErrorBox'> = {
  showOpenDialog: () => Promise.reject(new Error('Nobody answers the dialog')),
  showSaveDialog: () => Promise.reject(new Error('Nobody answers the dialog')),
  showErrorBox: (title, content) => void process.stderr.write(`${title}: ${content}\n`),
}

/** The program uses none of it; tests put their own in its place to see that. */
const shell: Pick<Electron.Shell, 'openExternal' | 'openPath'> = {
  openExternal: () => Promise.reject(new Error('The stand-in opens no other program')),
  openPath: () => Promise.reject(new Error('The stand-in opens no other program')),
}

export const nativeTheme: Pick<Electron.NativeTheme, 'shouldUseDarkColors'> = { shouldUseDarkColors: false }

interface StandInMenu {
  readonly items: readonly Electron.MenuItemConstructorOptions[]
}

let applicationMenu: StandInMenu | null = null

/** A menu that is kept as it was described. */
export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]): StandInMenu => ({ items: template }),
  setApplicationMenu: (menu: StandInMenu | null): void => {
    applicationMenu = menu
  },
  getApplicationMenu: (): StandInMenu | null => applicationMenu,
}

const modules = { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, net, protocol, session, shell }

serve({
  // oxlint-disable-next-line no-implied-eval -- the function is a test's, written beside the test
  evaluate: ({ source, arg }) => new Function('electron', 'arg', `return (${source})(electron, arg)`)(modules, arg),
})
