import { randomUUID } from 'node:crypto'
import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { createCodec } from './codec.ts'
import { receiveExposed } from './page-world.ts'
import { GoneError, type Peer } from './peer.ts'
import { BINDING, type FromPreload, INTO_PRELOAD, PRELOAD_WORLD, preloadScript } from './preload-world.ts'
import { type ProgramSide, toBrowser, toProgram, type WindowToOpen } from './wire.ts'

const codec = createCodec()

/** A window of the program: a page, with the preload in a world of its own beside it. */
export interface WindowPage {
  readonly page: Page
  load(url: string): Promise<void>
  send(channel: string, args: unknown[]): Promise<void>
}

/** Opens the page of a window, with nothing in it yet. */
export async function openWindowPage(
  context: BrowserContext,
  { window, preload }: WindowToOpen,
  program: Peer<ProgramSide>,
): Promise<WindowPage> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  const world = await openPreloadWorld(cdp)
  if (preload !== null)
    for (const script of scripts(preload)) {
      await cdp.send('Page.addScriptToEvaluateOnNewDocument', script)
    }
  const speak = async (contextId: number, method: 'settle' | 'receive', args: unknown[]): Promise<void> => {
    const functionDeclaration = `(method, args) => { globalThis.${INTO_PRELOAD}[method](...args) }`
    const values = [{ value: method }, { value: args }]
    await cdp.send('Runtime.callFunctionOn', { functionDeclaration, executionContextId: contextId, arguments: values })
  }
  const answerTo = {
    invoke: (contextId: number, args: unknown, channel: string) => {
      const { isMain, url } = world.frameOf(contextId)
      // Safe: the preload's `ipcRenderer` sends lists.
      return program.ask('invoke', { window, frame: { isMain, url: toProgram(url) }, channel, args: args as unknown[] })
    },
    paths: (contextId: number, file: unknown) => pathOf(cdp, contextId, Number(file)),
    navigate: (_contextId: number, url: unknown) => program.ask('allowsNavigation', { window, url: String(url) }),
  }
  const answer = async (contextId: number, { id, kind, channel, args }: FromPreload): Promise<void> => {
    try {
      const value = await answerTo[kind](contextId, codec.decode(args), channel)
      await speak(contextId, 'settle', [id, true, codec.encode(value)])
    } catch (error) {
      // The page goes with the program.
      if (error instanceof GoneError) return
      await speak(contextId, 'settle', [id, false, error instanceof Error ? error.message : String(error)])
    }
  }
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    // A page that has gone needs no answer. Safe: `runPreload` writes this.
    if (name === BINDING) answer(executionContextId, JSON.parse(payload) as FromPreload).catch(() => {})
  })
  return {
    page,
    load: async (url) => void (await page.goto(toBrowser(url))),
    send: async (channel, args) => {
      const contextId = world.mainContext()
      if (contextId !== null) await speak(contextId, 'receive', [channel, codec.encode(args)])
    },
  }
}

/** Follows the preload's worlds, one a frame, of which only the main frame's runs a preload. */
async function openPreloadWorld(cdp: CDPSession) {
  const frames = new Map<number, string>()
  const urls = new Map<string, string>()
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === PRELOAD_WORLD) frames.set(context.id, String(context.auxData?.['frameId']))
  })
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => void frames.delete(executionContextId))
  cdp.on('Runtime.executionContextsCleared', () => frames.clear())
  cdp.on('Page.frameNavigated', ({ frame }) => void urls.set(frame.id, frame.url))
  await cdp.send('Page.enable')
  await cdp.send('Runtime.enable')
  await cdp.send('DOM.enable')
  await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD })
  const mainFrame = (await cdp.send('Page.getFrameTree')).frameTree.frame.id
  return {
    frameOf: (contextId: number) => {
      const frame = frames.get(contextId) ?? ''
      return { isMain: frame === mainFrame, url: urls.get(frame) ?? 'about:blank' }
    },
    mainContext: () => [...frames].find(([, frame]) => frame === mainFrame)?.[0] ?? null,
  }
}

/** The scripts of both worlds, in the order in which they run before the page's own. */
function scripts(preload: string) {
  const worlds = { exposed: randomUUID(), called: randomUUID(), answered: randomUUID(), calledBack: randomUUID() }
  return [
    { source: `(${receiveExposed.toString()})(${JSON.stringify(worlds)})` },
    { worldName: PRELOAD_WORLD, source: preloadScript(worlds, preload) },
  ]
}

/** The path of a file that a page was given; empty for one that is in memory only, as Electron answers. */
async function pathOf(cdp: CDPSession, contextId: number, file: number): Promise<string> {
  const expression = `globalThis.${INTO_PRELOAD}.files.get(${file})`
  const { result } = await cdp.send('Runtime.evaluate', { contextId, expression })
  if (result.objectId === undefined) return ''
  return (await cdp.send('DOM.getFileInfo', { objectId: result.objectId })).path
}
