import { type ChildProcess, fork, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Download, Page, Route } from '@playwright/test'
import type { ProgramEvaluate } from '../file-hands.ts'
import { createPeer, type Peer, type Port } from './peer.ts'
import { openWindowPage, type WindowPage } from './window-page.ts'
import { type BrowserSide, PAGE_ORIGIN, type ProgramSide, toProgram, type WindowToOpen } from './wire.ts'

const runMain = fileURLToPath(new URL('./run-main.ts', import.meta.url))

export interface StandIn {
  /** The page of the first window that the program opens, loaded. */
  readonly page: Page
  readonly ended: Promise<number | null>
  /** Runs the function in the program, with the stand-in's modules, as Playwright does in Electron. */
  readonly evaluate: ProgramEvaluate
}

/** Is given a page before it loads anything. */
type Watch = (page: Page) => void

/** Starts the built program on the stand-in, its windows in `browser`. */
export async function startOnStandIn(
  browser: Browser,
  { args, env, watch }: { readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv; readonly watch: Watch },
): Promise<StandIn> {
  const child = fork(runMain, args, { env, serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  // A worker that Playwright ends early leaves no program behind.
  const kill = (): boolean => child.kill('SIGKILL')
  process.once('exit', kill)
  const windows = createWindows(browser, watch)
  const ended = endOf(child).then(async (code) => {
    process.off('exit', kill)
    await windows.closeAll()
    return code
  })
  // Safe: a forked process has both ends of the channel.
  const program: Peer<ProgramSide> = createPeer<ProgramSide, BrowserSide>(
    child as unknown as Port,
    windows.methods(() => program),
  )
  const page = await Promise.race([windows.first, ended.then(failAtStart)])
  return {
    page,
    ended,
    // Safe: the function is asked for what it answers, and everything that crosses is cloned.
    evaluate: async (run, arg) => (await program.ask('evaluate', { source: run.toString(), arg })) as never,
  }
}

/** Starts the program once more, as somebody does who does not know that it runs; answers its exit code. */
export function startAgain(args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): Promise<number | null> {
  return endOf(spawn(process.execPath, [runMain, ...args], { env, cwd, stdio: ['ignore', 'ignore', 'inherit'] }))
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', resolve))
}

function failAtStart(code: number | null): never {
  throw new Error(`The program ended with ${code} before it opened a window`)
}

/** The windows of one program: a page each, in one context a session. */
function createWindows(browser: Browser, watch: Watch) {
  const windows = new Map<number, WindowPage>()
  const contexts = new Map<string, Promise<BrowserContext>>()
  const first = Promise.withResolvers<Page>()
  const windowAt = (page: Page): number | null => [...windows].find(([, window]) => window.page === page)?.[0] ?? null
  const get = (id: number): WindowPage => {
    const window = windows.get(id)
    if (window === undefined) throw new Error('The window has been closed')
    return window
  }

  async function openContext(window: WindowToOpen, program: Peer<ProgramSide>): Promise<BrowserContext> {
    const context = await browser.newContext({ javaScriptEnabled: window.javascript })
    await context.grantPermissions([...window.granted], { origin: PAGE_ORIGIN })
    await context.route(
      () => true,
      (route) => answerRoute(route, program, windowAt),
    )
    return context
  }

  const methods = (program: () => Peer<ProgramSide>): BrowserSide => ({
    openWindow: async (window) => {
      const context = contexts.get(window.session) ?? openContext(window, program())
      contexts.set(window.session, context)
      const opened = await openWindowPage(await context, window, program())
      windows.set(window.window, opened)
      guardPage(opened.page, window.window, program())
      if (window.preload === null) return
      watch(opened.page)
    },
    load: async ({ window, url }) => {
      await get(window).load(url)
      first.resolve(get(window).page)
    },
    send: ({ window, channel, args }) => get(window).send(channel, args),
    print: ({ window, options: { printBackground, preferCSSPageSize, generateTaggedPDF, generateDocumentOutline } }) =>
      get(window).page.pdf({
        printBackground: printBackground ?? false,
        preferCSSPageSize: preferCSSPageSize ?? false,
        tagged: generateTaggedPDF ?? false,
        outline: generateDocumentOutline ?? false,
      }),
    closeWindow: async (id) => {
      const window = windows.get(id)
      windows.delete(id)
      await window?.page.close()
    },
  })
  const closeAll = async (): Promise<void> => {
    for (const context of contexts.values()) await (await context).close()
  }
  return { first: first.promise, methods, closeAll }
}

/** Every request is the program's to answer; none reaches the network. */
async function answerRoute(
  route: Route,
  program: Peer<ProgramSide>,
  windowAt: (page: Page) => number | null,
): Promise<void> {
  const request = route.request()
  const isNavigation = request.isNavigationRequest()
  const refuse = () => route.abort(isNavigation ? 'aborted' : 'blockedbyclient')
  try {
    const frame = request.frame()
    const window = windowAt(frame.page())
    // A window that a page opened, which is closed again.
    if (window === null) return await refuse()
    const answer = await program.ask('answerRequest', {
      window,
      url: toProgram(request.url()),
      method: request.method(),
      isMainFrame: frame.parentFrame() === null,
      isNavigation,
    })
    if (answer.kind === 'refuse') await refuse()
    else if (answer.kind === 'continue') await route.continue()
    else await route.fulfill({ ...answer, headers: { ...answer.headers }, body: Buffer.from(answer.body) })
  } catch {
    // The program or the page has gone meanwhile.
    await refuse().catch(() => {})
  }
}

/** Windows and downloads that the page begins itself: the program says whether they may be. */
function guardPage(page: Page, window: number, program: Peer<ProgramSide>): void {
  page.on('popup', (popup) => {
    void program.ask('allowsWindow', { window, url: toProgram(popup.url()) }).then((isAllowed) => {
      if (isAllowed) throw new Error('The stand-in shows no window that a page opened')
      return popup.close()
    })
  })
  page.on('download', (download: Download) => {
    void program
      .ask('allowsDownload', { window, url: toProgram(download.url()) })
      .then((isAllowed) => (isAllowed ? undefined : download.cancel()))
  })
}
