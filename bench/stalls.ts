import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { ProjectWindow } from '../e2e/page-models/project-window.ts'
import { figureOf, type Figure } from './figure.ts'
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
    const figures: Figure[] = []
    const note = async (what: string, work: () => Promise<unknown>): Promise<void> => {
      const { delays, waits } = await watched(page, work)
      figures.push(
        figureOf(`longest delay of a page timer: ${what}`, 'ms', [Math.max(...delays)], [Math.max(...floor)]),
      )
      figures.push(figureOf(`longest wait of a small call: ${what}`, 'ms', [Math.max(...waits)], []))
    }
    await note('opening the longest transcript', () => openLongest(page))
    for (const format of FORMATS) {
      await note(`export of ${size.passages} passages as ${format}`, () =>
        page.evaluate(callBackend, {
          method: 'exports.run',
          input: { format, filters: {}, taskId: crypto.randomUUID() },
        }),
      )
    }
    await note(`index of ${size.words / 1e6}M words`, () => buildIndex(page))
    await note(`import of ${files} mixed files`, () => importFiles(page, files))
    return figures
  })
}

/** Delays and waits in the page while the work goes on. */
async function watched(page: Page, work: () => Promise<unknown>): Promise<{ delays: number[]; waits: number[] }> {
  const watching = page.evaluate(watchStalls, true)
  // Where the work fails, that is what is told.
  watching.catch(() => {})
  await work()
  await page.evaluate(endWatch)
  return watching
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
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Search' }).click()
  for (;;) {
    // Answers `SearchIndexState`.
    const { state } = (await page.evaluate(callBackend, { method: 'search.index', input: {} })) as { state: string }
    if (state === 'ready') return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Through the file dialog, as a person does it; ends when what became of the files is told. */
async function importFiles(page: Page, count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'))
  try {
    const files = await writeMixedFiles(folder, count, TURNS)
    const library = await new ProjectWindow(page).openLibrary()
    await library.importFiles(files.map(({ path }) => path))
    await library.report.or(page.getByText(/transcripts imported$/)).waitFor()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
