import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, expect, type Page, test as base } from '@playwright/test'
import { findDesktop } from '../electron/electron-binary.ts'
import { thisMachine } from '../electron/host-folders.ts'
import type { FoundChromium } from './chromium.ts'
import {
  type Program,
  type RunningHost,
  type Start,
  startInBrowser,
  startInElectron,
  startOnStandInHost,
} from './hosts.ts'

export { expect } from '@playwright/test'

export interface AppOptions {
  readonly host: 'browser' | 'desktop'
  /** The desktop on the stand-in for Electron (`standin/`), for machines without its binary. */
  readonly standIn: boolean
}

/** The application on a fresh folder, in whichever window the project names. */
export interface App {
  /** The window's page; another one after a restart. */
  readonly page: Page
  /** Holds `projects/` and the program's own data. */
  readonly home: string
  /** The main process of the desktop. */
  readonly program: Program
  /** Quits the program and starts it again on the same folder, on the desktop with arguments behind its name. */
  restart(...args: string[]): Promise<Page>
  /** Errors of the page and requests that leave the application, so far: for a test that means to cause them. */
  takeFaults(): string[]
  /** Ends the program under an open window, as a crash would; that the page then cannot reach it is no fault. */
  endProgram(): Promise<void>
}

interface WorkerFixtures {
  /** Launches Chromium when first asked: the desktop project never asks. */
  readonly launchChromium: () => Promise<Browser>
}

export const test = base.extend<AppOptions & { app: App }, WorkerFixtures>({
  host: ['browser', { option: true }],
  standIn: [false, { option: true }],

  launchChromium: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from the pattern
    async ({}, use) => {
      const launched: Promise<Browser>[] = []
      await use(() => (launched[0] ??= launchFound()))
      await (await launched[0])?.close()
    },
    { scope: 'worker' },
  ],

  app: async ({ host, standIn, launchChromium }, use, testInfo) => {
    const desktop = findDesktop(thisMachine, process.getuid?.() === 0)
    const obstacle = host === 'desktop' && !standIn && 'obstacle' in desktop ? desktop.obstacle : null
    testInfo.skip(obstacle !== null, `desktop: ${obstacle}`)
    const home = mkdtempSync(join(tmpdir(), 'demarche-e2e-'))
    const faults: string[] = []
    const start = async (...args: string[]): Promise<RunningHost> => {
      const how: Start = { home, args, watch: (page, origin) => watchPage(page, origin, faults) }
      if (standIn) return startOnStandInHost(await launchChromium(), how)
      if (host === 'desktop' && 'binary' in desktop) return startInElectron(desktop.binary, how)
      return startInBrowser(await launchChromium(), how)
    }
    let running = await start()
    let isGone = false
    await use({
      get page() {
        return running.page
      },
      home,
      get program() {
        if (running.program === null) throw new Error('The browser host has no main process of its own')
        return running.program
      },
      takeFaults: () => faults.splice(0),
      restart: async (...args) => {
        await running.quit()
        running = await start(...args)
        return running.page
      },
      endProgram: async () => {
        isGone = true
        await running.end?.()
      },
    })
    await running.quit()
    rmSync(home, { recursive: true })
    const unexpected = isGone
      ? faults.filter((fault) => !/net::ERR_CONNECTION_|net::ERR_INCOMPLETE_/.test(fault))
      : faults
    expect(unexpected, 'errors of the page, and requests that leave the application').toEqual([])
  },
})

function launchFound(): Promise<Browser> {
  // Safe: global-setup.ts writes it, and runs before any worker.
  const { executablePath, args, env } = JSON.parse(process.env['DEMARCHE_E2E_CHROMIUM'] ?? '') as FoundChromium
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
}

function watchPage(page: Page, origin: string, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.context().on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) faults.push(`request to ${url}`)
  })
}
