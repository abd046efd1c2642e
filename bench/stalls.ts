import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { ProjectWindow } from '../e2e/page-models/project-window.ts'
import { figureOf, type Figure } from './figure.ts'
import { rest } from './in-page.ts'
import { callBackend, endWatch, watchStalls } from './in-window.ts'
import { inLibrary, openLibrary, openLongest } from './library.ts'
import type { LibrarySize } from './library-project.ts'
import { writeMixedFiles } from './mixed-files.ts'

const TURNS = 30
const FORMATS = ['csv', 'json', 'xlsx', 'docx'] as const
/** Threads that work during the longest of the tasks: the backend's, and the one that reads files or builds the index. */
const THREADS = 2

/**
 * How live the window stays during long work on a library: the longest delay of a 16 ms timer in the page beside that
 * in a blank page while as many bare threads are busy, and the longest wait for the answer to a small call.
 */
export async function benchStalls(
  size: LibrarySize,
  { files, floorMs, kept }: { files: number; floorMs: number; kept: string | null },
): Promise<Figure[]> {
  return inLibrary(size, kept, async (browser, page) => {
    const floor = await watchBlank(browser, floorMs)
    await openLibrary(page)
    // What opening and going to a screen still do is theirs, and not of the work that is watched.
    await page.evaluate(rest)
    const figures: Figure[] = []
    const beside = await (await browser.newContext()).newPage()
    const note = async (what: string, work: () => Promise<unknown>, bare = floor): Promise<void> => {
      const { delays, waits, blank } = await watched(page, beside, work)
      figures.push(figureOf(`longest delay of a page timer: ${what}`, 'ms', [Math.max(...delays)], [Math.max(...bare)]))
      figures.push(figureOf(`the same in a blank page meanwhile: ${what}`, 'ms', [Math.max(0, ...blank)], []))
      figures.push(figureOf(`longest wait of a small call: ${what}`, 'ms', [Math.max(...waits)], []))
    }
    for (const format of FORMATS) {
      await note(`export of ${size.passages} passages as ${format}`, () =>
        page.evaluate(callBackend, {
          method: 'exports.run',
          input: { format, filters: {}, taskId: crypto.randomUUID() },
        }),
      )
    }
    const window = new ProjectWindow(page)
    await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Search' }).click()
    await page.evaluate(rest)
    await note(`index of ${size.words / 1e6}M words`, () => buildIndex(page))
    const library = await window.openLibrary()
    const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'))
    try {
      const paths = (await writeMixedFiles(folder, files, TURNS)).map(({ path }) => path)
      const dialog = page.getByRole('dialog', { name: /^Import .* files$/ })
      const choose = () => library.chooseFiles(paths).then(() => dialog.waitFor())
      await note(`choosing ${files} files`, choose, await watchChoosing(browser, paths))
      await note(`import of ${files} mixed files`, async () => {
        await dialog.getByRole('button', { name: 'Import all now' }).click()
        await library.report.or(page.getByText(/transcripts imported$/)).waitFor()
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    if (await library.report.isVisible()) await library.report.getByRole('button', { name: 'Done' }).click()
    // Last: such a text is built for a while yet when it can be read already.
    await note('opening the longest transcript', () => openLongest(page))
    return figures
  })
}

/** Delays and waits in the page while the work goes on, and delays of the same timer in a blank page beside it. */
async function watched(page: Page, beside: Page, work: () => Promise<unknown>) {
  const watching = Promise.all([page.evaluate(watchStalls, true), beside.evaluate(watchStalls, false)])
  // Where the work fails, that is what is told.
  watching.catch(() => {})
  await work()
  await Promise.all([page.evaluate(endWatch), beside.evaluate(endWatch)])
  const [{ delays, waits }, { delays: blank }] = await watching
  return { delays, waits, blank }
}

/** Delays of the same timer in a blank page while bare threads are busy. */
async function watchBlank(browser: Browser, milliseconds: number): Promise<number[]> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const watching = page.evaluate(watchStalls, false)
  const spin = `const until = Date.now() + ${milliseconds}; while (Date.now() < until) Math.random()`
  const busy = Array.from({ length: THREADS }, () => once(spawn(process.execPath, ['-e', spin]), 'exit'))
  await Promise.all(busy)
  await page.evaluate(endWatch)
  const { delays } = await watching
  await context.close()
  return delays
}

async function buildIndex(page: Page): Promise<void> {
  for (;;) {
    // Answers `SearchIndexState`.
    const { state } = (await page.evaluate(callBackend, { method: 'search.index', input: {} })) as { state: string }
    if (state === 'ready') return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Delays of the same timer in a blank page that is given the files: making each known is the browser's own work. */
async function watchChoosing(browser: Browser, paths: readonly string[]): Promise<number[]> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.setContent('<input type="file" multiple>')
  const watching = page.evaluate(watchStalls, false)
  await page.locator('input').setInputFiles([...paths])
  await page.evaluate(endWatch)
  const { delays } = await watching
  await context.close()
  return delays
}
