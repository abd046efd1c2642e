import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { _electron, type Browser, expect, type Page } from '@playwright/test'
import { desktopFiles, pageFiles, type ProgramEvaluate } from './file-hands.ts'
import { giveHands } from './page-models/files.ts'
import { printedAddress } from './printed-address.ts'
import { startAgain, startOnStandIn } from './standin/host.ts'
import { PAGE_ORIGIN } from './standin/wire.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A running program with its window. */
export interface RunningHost {
  readonly page: Page
  /** The main process behind the window; null in a browser. */
  readonly program: Program | null
  /** Quits as a person does; fails where the program does not end in good order. */
  quit(): Promise<void>
  /** Ends the program and leaves its window. In Electron there is no such thing. */
  end?(): Promise<void>
}

/** The main process of the desktop, in Electron as on its stand-in. */
export interface Program {
  /** Runs a function in it. What crosses is plain data. */
  readonly evaluate: ProgramEvaluate
  /** Starts the program a second time, in this folder; answers the exit code. */
  startAgain(args: readonly string[], workingFolder: string): Promise<number | null>
  /** Resolves to the exit code when it has ended. */
  readonly ended: Promise<number | null>
}

/** What a host is started with. */
export interface Start {
  /** Holds everything of the program's. */
  readonly home: string
  /** What stands behind the program's name; in the browser nothing can. */
  readonly args?: readonly string[]
  /** Is given the page before it loads anything, and the origin that everything it loads must come from. */
  readonly watch: (page: Page, origin: string) => void
}

/** The browser host as `npm start` runs it, with a page that is signed in. */
export async function startInBrowser(browser: Browser, { home, watch }: Start): Promise<RunningHost> {
  const args = ['electron/start.js', '--browser', '--no-open']
  const host = spawn(process.execPath, args, {
    cwd: root,
    env: environment(home),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => host.on('exit', resolve))
  // A worker that Playwright ends early leaves no host behind.
  const kill = (): boolean => host.kill('SIGKILL')
  process.once('exit', kill)
  host.on('exit', () => process.off('exit', kill))
  const address = await printedAddress(host)
  const context = await browser.newContext()
  const page = await context.newPage()
  giveHands(page, pageFiles(page, home))
  watch(page, new URL(address).origin)
  await page.goto(address)
  const end = async () => {
    host.kill('SIGINT')
    expect(await ended, 'the exit code of the browser host').toBe(0)
  }
  return { page, program: null, end, quit: () => context.close().then(end) }
}

/** Electron on the built program, with the sandbox that Playwright would leave out. */
export async function startInElectron(binary: string, { home, args = [], watch }: Start): Promise<RunningHost> {
  const env = environment(home)
  const app = await _electron.launch({ executablePath: binary, args: [root, ...args], chromiumSandbox: true, env })
  const ended = new Promise<number | null>((resolve) => app.process().on('exit', resolve))
  const evaluate: ProgramEvaluate = (run, arg) => app.evaluate(run as never, arg)
  const page = await app.firstWindow()
  await page.waitForLoadState()
  giveHands(page, await desktopFiles(page, evaluate, home))
  watch(page, 'app://demarche')
  const again = (more: readonly string[], cwd: string) =>
    new Promise<number | null>((resolve) => spawn(binary, [root, ...more], { env, cwd }).on('exit', resolve))
  return { page, program: { evaluate, startAgain: again, ended }, quit: () => app.close() }
}

/** The built program under Node, with Electron's modules stood in for and its windows in `browser`. */
export async function startOnStandInHost(browser: Browser, { home, args = [], watch }: Start): Promise<RunningHost> {
  const env = environment(home)
  const standIn = await startOnStandIn(browser, { args, env, watch: (page) => watch(page, PAGE_ORIGIN) })
  const { page, evaluate, ended } = standIn
  giveHands(page, await desktopFiles(page, evaluate, home))
  const again = (more: readonly string[], cwd: string) => startAgain(more, env, cwd)
  const quit = async () => {
    // Answers nothing where the program has quit before.
    await evaluate(({ app }) => app.quit(), null).catch(() => {})
    expect(await ended, 'the exit code of the program').toBe(0)
  }
  return { page, program: { evaluate, startAgain: again, ended }, quit }
}

function environment(home: string): Record<string, string> {
  // Safe: Node sets only strings.
  return { ...(process.env as Record<string, string>), DEMARCHE_HOME: home, DEMARCHE_DEBUG: '1' }
}
