import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { _electron, type Browser, expect, type Page } from '@playwright/test'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A running program with its window. */
export interface RunningHost {
  readonly page: Page
  /** Quits as a person does; fails where the program does not end in good order. */
  quit(): Promise<void>
  /** Ends the program and leaves its window. In Electron there is no such thing. */
  end?(): Promise<void>
}

/** Is given the page before it loads anything, and the origin that everything it loads must come from. */
export type Watch = (page: Page, origin: string) => void

/** The browser host as `npm start` runs it, with a page that is signed in. */
export async function startInBrowser(browser: Browser, home: string, watch: Watch): Promise<RunningHost> {
  const env = { ...process.env, DEMARCHE_HOME: home, DEMARCHE_DEBUG: '1' }
  const args = ['electron/start.js', '--browser', '--no-open']
  const host = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => host.on('exit', resolve))
  // A worker that Playwright ends early leaves no host behind.
  const kill = (): boolean => host.kill('SIGKILL')
  process.once('exit', kill)
  host.on('exit', () => process.off('exit', kill))
  const address = await printedAddress(host)
  const context = await browser.newContext()
  const page = await context.newPage()
  watch(page, new URL(address).origin)
  await page.goto(address)
  const end = async () => {
    host.kill('SIGINT')
    expect(await ended, 'the exit code of the browser host').toBe(0)
  }
  return { page, end, quit: () => context.close().then(end) }
}

/** Electron on the built program, with the sandbox that Playwright would leave out. */
export async function startInElectron(binary: string, home: string, watch: Watch): Promise<RunningHost> {
  const env = { ...process.env, DEMARCHE_HOME: home, DEMARCHE_DEBUG: '1' }
  const app = await _electron.launch({ executablePath: binary, args: [root], chromiumSandbox: true, env })
  const page = await app.firstWindow()
  watch(page, 'app://demarche')
  return { page, quit: () => app.close() }
}

/** The address that signs the browser in, from the first line that holds one. */
function printedAddress(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    host.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(printed)?.[0]
      if (address) resolve(address)
    })
    host.on('exit', (code) => reject(new Error(`The browser host ended with ${code}: ${printed}`)))
  })
}
