import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron'
import type { PrintPage } from '../ports.ts'
import { guardSession, lockedPreferences } from './security.ts'

/**
 * Prints pages in a window that is never shown: no script, no Node, a session of its own that loads the page's file
 * and nothing else.
 */
export function printInHiddenWindow(
  createWindow: (
    options: BrowserWindowConstructorOptions,
  ) => Pick<BrowserWindow, 'loadFile' | 'destroy' | 'webContents'>,
  sessions: { fromPartition(name: string, options: { cache: boolean }): Session },
): PrintPage {
  return async (page, pdf) => {
    const session = sessions.fromPartition('printing', { cache: false })
    guardSession(session, false)
    const address = pathToFileURL(page).href
    // Only the last listener counts: it takes the place of the guard's, which knows our own origin only.
    session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: details.url !== address }))
    const window = createWindow({ show: false, webPreferences: { ...lockedPreferences, javascript: false, session } })
    try {
      await window.loadFile(page)
      const options = { printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true }
      await writeFile(pdf, await window.webContents.printToPDF({ ...options, generateDocumentOutline: true }))
    } finally {
      window.destroy()
    }
  }
}
