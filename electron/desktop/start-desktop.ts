import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session } from 'electron'
import { hostFolders, openSpool, removeSpool, thisMachine } from '../host-folders.ts'
import { fileLog, terminalLog } from '../log.ts'
import type { CarryingBackend, Folders, Log } from '../ports.ts'
import { readRendererBundle } from '../renderer-bundle.ts'
import { startBackendWorker } from '../worker/start-backend-worker.ts'
import { answerAppRequest, appScheme } from './app-protocol.ts'
import { APP_SCHEME } from './app-origin.ts'
import { ownArguments, projectAmong } from './arguments.ts'
import { startIpcHost } from './ipc-host.ts'
import { menuTemplate } from './menu.ts'
import { nativeDialogs } from './native-dialogs.ts'
import { printInHiddenWindow } from './print-page.ts'
import { applySwitches, guardAllContents, guardSession } from './security.ts'
import { openPage, settleBeforeClose, V8_FLAGS, windowOptions } from './window.ts'

/** The desktop host: one window, one backend. Wiring only; what it wires is tested without Electron. */
export async function startDesktop(): Promise<void> {
  const development = !app.isPackaged
  const resources = join(development ? app.getAppPath() : process.resourcesPath, 'resources')
  const folders: Folders = { ...hostFolders(thisMachine, resources), projects: null }
  // Chromium's own files stay apart from ours.
  app.setPath('userData', join(folders.userData, 'window'))
  if (!app.requestSingleInstanceLock()) return app.quit()
  applySwitches(app.commandLine)
  app.commandLine.appendSwitch('js-flags', V8_FLAGS)
  protocol.registerSchemesAsPrivileged([appScheme])
  guardAllContents(app)
  let window: BrowserWindow | null = null
  const asked = askedProjects()
  await app.whenReady()
  // Name resolution over HTTPS would go round the rules above.
  app.configureHostResolver({ secureDnsMode: 'off' })
  guardSession(session.defaultSession, development)
  const bundle = readRendererBundle(join(app.getAppPath(), 'dist', 'renderer'))
  protocol.handle(APP_SCHEME, (request) => answerAppRequest(bundle, request))
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, development)))
  openSpool(folders.spool)
  const log = hostLog(folders, development)
  const dialogs = nativeDialogs(dialog, () => window, process.platform)
  const print = printInHiddenWindow((options) => new BrowserWindow(options), session)
  const backend = startBackendWorker({ dialogs, print, folders, log, now: () => new Date() })
  const host = startIpcHost({ ipcMain, backend, page: () => window?.webContents ?? null, log })
  closeBeforeQuit(async () => {
    await host.settle()
    window?.destroy()
    await backend.close()
    host.stop()
    removeSpool(folders.spool)
  })
  await asked.openEach(async (path) => {
    // What the page holds belongs to the project that is open now.
    await host.settle()
    await openProject(backend, path, log)
  })
  const preload = join(app.getAppPath(), 'dist', 'electron', 'preload.cjs')
  const show = async (): Promise<void> => {
    window = new BrowserWindow(windowOptions(preload, nativeTheme.shouldUseDarkColors, development))
    settleBeforeClose(window, host.settle)
    window.on('closed', () => (window = null))
    await openPage(window)
  }
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('activate', () => void (window ?? show()))
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit())
  await show()
}

/**
 * Projects that the person opens from outside: by the command line, by a second start of the program, or (macOS) by
 * the system, which may ask before the backend is there.
 */
function askedProjects() {
  const waiting: string[] = []
  let open = (path: string): unknown => waiting.push(path)
  const ask = (path: string | null): unknown => path !== null && open(path)
  ask(projectAmong(ownArguments(process.argv, app.isPackaged), process.cwd()))
  app.on('second-instance', (_event, argv, workingFolder) =>
    ask(projectAmong(ownArguments(argv, app.isPackaged), workingFolder)),
  )
  app.on('open-file', (event, path) => {
    event.preventDefault()
    ask(path)
  })
  return {
    openEach: async (opener: (path: string) => Promise<void>): Promise<void> => {
      open = opener
      // Only one project is open at a time: of several, the last.
      const last = waiting.pop()
      if (last !== undefined) await opener(last)
    },
  }
}

async function openProject(backend: CarryingBackend, path: string, log: Log): Promise<void> {
  try {
    const answer = await backend.call('projects.open', { handle: await backend.grant(path) })
    if (!answer.ok) dialog.showErrorBox('Demarche could not open the project', answer.error.message)
  } catch (error) {
    log.error('desktop.open', error)
    dialog.showErrorBox('Demarche could not open the project', 'The file could not be read.')
  }
}

/**
 * Quitting waits for the page, for the calls in flight, and for the project to be closed in good order; asking to quit
 * once more meanwhile does not hasten it.
 */
function closeBeforeQuit(close: () => Promise<void>): void {
  let closing: Promise<void> | null = null
  let isClosed = false
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    closing ??= close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
}

function hostLog(folders: Folders, development: boolean): Log {
  const log = fileLog(join(folders.userData, 'logs'))
  return development ? terminalLog(log) : log
}
