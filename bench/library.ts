import { copyFileSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { templates } from '#shared/templates/index.ts'
import { buildWhereStale } from '../electron/build-where-stale.ts'
import { startInBrowser } from '../e2e/hosts.ts'
import { ProjectWindow } from '../e2e/page-models/project-window.ts'
import { ProjectStore } from '../electron/store/project-store.ts'
import { sealFile } from '../electron/store/seal.ts'
import { figureOf, time, type Figure } from './figure.ts'
import { listPlainLines, pressAndWait, scrollList } from './in-window.ts'
import { launchChromium } from './launch-chromium.ts'
import { LONGEST_TITLE, makeLibrary, type LibrarySize } from './library-project.ts'
import { memoryOfChildren } from './process-memory.ts'
import { stopListening } from './stop-listening.ts'

const PIXELS = 400
/** Milliseconds after which something has gone wrong. */
const PATIENCE = 600_000
const PLAIN = 'main'

/** What is scrolled: the place, and the part of its screen that holds the list. */
const LISTS = [
  ['Library', 'main'],
  ['Codes', 'nav[aria-label="Codes"]'],
  ['Actors', 'nav[aria-label="Actors"]'],
  ['Disagreements', 'nav[aria-label="Disagreements"]'],
] as const

/**
 * A whole library: opening it beside opening an empty project and the bare checks of the same file, scrolling its
 * lists beside scrolling plain lines, and the memory of all processes with its longest transcript open.
 */
export async function benchLibrary(
  size: LibrarySize,
  { openings, frames: count, kept }: { openings: number; frames: number; kept: string | null },
): Promise<Figure[]> {
  return inLibrary(size, kept, async (browser, page, path) => {
    const what = `${size.transcripts} transcripts, ${size.words / 1e6}M words`
    const [opened, floors] = await openAgain(page, path, openings)
    const plain = await scrollPlain(browser, size.transcripts, count)
    await openProject(page, 'Library', ROWS)
    const figures = [figureOf(`open ${what}`, 'ms', opened, floors)]
    const window = new ProjectWindow(page)
    for (const [place, selector] of LISTS) {
      await window.goTo(place)
      await page.locator(selector).first().waitFor()
      const frames = await page.evaluate(scrollList, { selector, frames: count, pixels: PIXELS })
      figures.push(figureOf(`scroll frame, ${place.toLowerCase()}`, 'ms', frames, plain))
      figures.push(figureOf(`longest frame, ${place.toLowerCase()}`, 'ms', [Math.max(...frames)], [Math.max(...plain)]))
    }
    await openLongest(page)
    const memory = memoryOfChildren()
    if (memory !== null) figures.push(figureOf('memory of all processes, longest text open', 'MB', [memory], []))
    return figures
  })
}

const ROWS = 'main [data-index] button'
const NO_ROWS = 'body:has(nav[aria-label="Places"]) main :is(h1, h2)'

/**
 * Runs `work` in a window of the browser host that knows the library, made or taken from the folder in which it is
 * kept, and an empty project; `path` is the library's file.
 */
export async function inLibrary<Value>(
  size: LibrarySize,
  kept: string | null,
  work: (browser: Browser, page: Page, path: string) => Promise<Value>,
): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'))
  try {
    await buildWhereStale('renderer')
    const made = join(kept ?? folder, `library-${size.transcripts}-${size.words}`, 'Library.demarche')
    makeLibrary(made, size)
    const home = join(folder, 'home')
    const projects = join(home, 'projects')
    mkdirSync(projects, { recursive: true })
    const path = join(projects, 'Library.demarche')
    copyFileSync(made, path, constants.COPYFILE_FICLONE)
    makeEmpty(join(projects, 'Empty.demarche'), folder)
    const browser = await launchChromium()
    try {
      const host = await startInBrowser(browser, { home, watch: () => {} })
      // How long things take is measured here, not judged.
      host.page.setDefaultTimeout(PATIENCE)
      await stopListening(host.page)
      const value = await work(browser, host.page, path)
      await host.quit()
      return value
    } finally {
      await browser.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Presses the project on the welcome screen; milliseconds until its window is of use. */
async function openProject(page: Page, name: string, selector: string): Promise<number> {
  await page.getByRole('button', { name }).first().waitFor()
  return page.evaluate(pressAndWait, { name, selector })
}

export async function openLibrary(page: Page): Promise<void> {
  await openProject(page, 'Library', ROWS)
}

/** Opens the longest transcript and waits until all of it is there. */
export async function openLongest(page: Page): Promise<void> {
  const window = new ProjectWindow(page)
  const library = await window.openLibrary()
  await page.getByRole('textbox', { name: 'Narrow the list' }).fill(LONGEST_TITLE)
  await library.transcript(LONGEST_TITLE).click()
  // Looking for roles and names takes the page 10 to 20 ms each time.
  await page.locator('[role="document"][aria-label^="Text of"]').waitFor()
}

/** Milliseconds of opening the library, and of opening the empty project with the bare checks of the library's file. */
async function openAgain(page: Page, path: string, openings: number): Promise<[number[], number[]]> {
  const [opened, floors]: [number[], number[]] = [[], []]
  for (let n = 0; n <= openings; n += 1) {
    opened.push(await openProject(page, 'Library', ROWS))
    await closeProject(page)
    const empty = await openProject(page, 'Empty', NO_ROWS)
    await closeProject(page)
    floors.push(empty + (await time(() => checkBare(path))))
  }
  // Of a file that was not closed here last time a copy is opened first; that is not what every day brings.
  return [opened.slice(1), floors.slice(1)]
}

/** The snapshot of a large project takes longer than a test would wait. */
async function closeProject(page: Page): Promise<void> {
  await new ProjectWindow(page).askToClose()
  await page.getByRole('button', { name: 'New project' }).waitFor()
}

/** What every opening checks: that the file is as it was left, whole, and names nothing that is not there. */
function checkBare(path: string): void {
  sealFile(path)
  const db = new Database(path, { readonly: true })
  db.pragma('mmap_size = 0')
  db.pragma('integrity_check(20)')
  db.pragma('foreign_key_check')
  db.close()
}

async function scrollPlain(browser: Browser, lines: number, count: number): Promise<number[]> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.evaluate(listPlainLines, lines)
  const frames = await page.evaluate(scrollList, { selector: PLAIN, frames: count, pixels: PIXELS })
  await context.close()
  return frames
}

function makeEmpty(path: string, folder: string): void {
  const options = { userData: folder, spool: folder, appVersion: 'bench', now: () => new Date(), onChange: () => {} }
  ProjectStore.create(path, { title: 'Empty', templates: [templates[0]], coder: 'Ada' }, options).close()
}
