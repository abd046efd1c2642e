import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { buildWhereStale } from '../electron/build-where-stale.ts'
import { startInBrowser } from '../e2e/hosts.ts'
import { sizeOfChunks } from '../renderer/editor/chunk-size.ts'
import { BenchProject, textOf } from './bench-project.ts'
import { figureOf, type Figure } from './figure.ts'
import { layOutPlain, openTranscript, rest, scrollBy, watchPlainMark, watchTag } from './in-page.ts'
import { launchChromium } from './launch-chromium.ts'

interface Size {
  readonly words: number
  readonly passages: number
}

const OPENINGS = 5
const TAGS = 30
const FRAMES = 120

/**
 * The page in a real Chromium: opening a text with its passages, scrolling, and one more tag from the key press to the
 * painted mark, each beside plain paragraphs of the same words with the same `content-visibility`.
 */
export async function benchReading(sizes: readonly Size[]): Promise<Figure[]> {
  await buildWhereStale('renderer')
  const browser = await launchChromium()
  try {
    const figures: Figure[] = []
    for (const size of sizes) figures.push(...(await benchSize(browser, size)))
    return figures
  } finally {
    await browser.close()
  }
}

async function benchSize(browser: Browser, { words, passages }: Size): Promise<Figure[]> {
  const project = new BenchProject()
  try {
    const { title, paragraphs } = await fill(project, words, passages)
    const home = join(project.folder, 'home')
    mkdirSync(join(home, 'projects'), { recursive: true })
    await project.backend.close()
    copyFileSync(project.path, join(home, 'projects', 'Bench.demarche'))
    const what = `${words / 1000}k words, ${passages} passages`
    const plain = await measurePlain(browser, paragraphs)
    const host = await startInBrowser(browser, { home, watch: () => {} })
    try {
      await host.page.getByRole('button', { name: 'Bench' }).first().click()
      const ours = await measureReader(host.page, title, paragraphs.length)
      return [
        figureOf(
          `open ${what}: in sight and of use`,
          'ms',
          ours.opened.map(({ inSight }) => inSight),
          plain.opened,
        ),
        figureOf(
          `open ${what}: all there`,
          'ms',
          ours.opened.map(({ all }) => all),
          plain.opened,
        ),
        figureOf(`scroll frame, ${what}`, 'ms', ours.frames, plain.frames),
        figureOf(
          `key to painted tag, ${what}`,
          'ms',
          ours.tagged.map(({ mark }) => mark),
          plain.tagged,
        ),
        figureOf(
          `key to its card, ${what}`,
          'ms',
          ours.tagged.map(({ card }) => card),
          [],
        ),
      ]
    } finally {
      await host.quit()
    }
  } finally {
    await project.dispose()
  }
}

/** One transcript of so many words, with passages that lie over each other, three to a paragraph. */
async function fill(project: BenchProject, words: number, passages: number) {
  const text = textOf(0, Math.round(words / 20))
  await project.call('projects.create', { title: 'Bench' })
  await project.call('imports.text', { name: 'Long conference', text })
  const [summary] = await project.call('transcripts.list', {})
  if (!summary) throw new Error('nothing was imported')
  const transcript = await project.call('transcripts.get', { id: summary.id })
  const spoken = transcript.blocks.filter((block) => block.kind === 'speech' && block.end - block.start > 80)
  const step = Math.max(1, Math.floor((spoken.length * 3) / passages))
  const lines = spoken
    .filter((_, n) => n % step === 0)
    .flatMap(({ start, end }, n) =>
      [0, 20, 40].map((shift) => ({
        transcript: summary.id,
        spans: [{ start: start + shift, end: Math.min(end, start + shift + 35) }],
        positions: [{ holder: `State ${n % 40}`, issue: [`Issue ${n % 60}`], stance: 'rejects' }],
      })),
    )
    .slice(0, passages)
  await project.call('annotations.apply', { jsonl: lines.map((line) => JSON.stringify(line)).join('\n') })
  const paragraphs = transcript.blocks.map(({ start, end }) => transcript.text.slice(start, end))
  return { title: summary.title, paragraphs }
}

async function measureReader(page: Page, title: string, blocks: number) {
  const opened: { inSight: number; all: number }[] = []
  const library = page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Library' })
  for (let n = 0; n <= OPENINGS; n += 1) {
    await library.click()
    await page.getByRole('main').getByText(title).first().waitFor()
    opened.push(await page.evaluate(openTranscript, { title, blocks }))
  }
  // Tags are put from the top on, so the page is scrolled after that.
  const tagged = await tagAgain(page)
  const frames = await page.evaluate(scrollBy, { frames: FRAMES, pixels: 400 })
  // The first opening warms the caches, as it does on the plain page.
  return { opened: opened.slice(1), frames, tagged }
}

/**
 * One code by hand; then sentence after sentence gets it by the key that repeats the last tag, each when the page has come
 * to rest: a person looks at what is selected before pressing it.
 */
async function tagAgain(page: Page): Promise<{ mark: number; card: number }[]> {
  const text = page.getByRole('document', { name: /^Text of/ })
  const offer = page.getByRole('toolbar', { name: 'Tag the selected words' })
  const selectNext = async () => {
    await page.keyboard.press('Control+ArrowDown')
    await page.keyboard.press('s')
    await offer.waitFor()
  }
  await text.focus()
  await selectNext()
  await page.keyboard.press('c')
  await page.getByRole('combobox', { name: 'Code' }).waitFor()
  await page.keyboard.type('Radar')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Code' }).waitFor({ state: 'hidden' })
  const samples: { mark: number; card: number }[] = []
  for (let n = 0; n < TAGS; n += 1) {
    await selectNext()
    await page.evaluate(rest)
    const painted = page.evaluate(watchTag)
    // The watch stands before the key is pressed: calls to one page are answered in their order.
    await page.evaluate(() => null)
    await page.keyboard.press('r')
    samples.push(await painted)
    await offer.waitFor({ state: 'hidden' })
  }
  return samples
}

async function measurePlain(browser: Browser, paragraphs: string[]) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const opened: number[] = []
  for (let n = 0; n <= OPENINGS; n += 1)
    opened.push(await page.evaluate(layOutPlain, { paragraphs, chunk: sizeOfChunks(paragraphs.length) }))
  const frames = await page.evaluate(scrollBy, { frames: FRAMES, pixels: 400 })
  const tagged: number[] = []
  for (let n = 0; n < TAGS; n += 1) {
    const painted = page.evaluate(watchPlainMark, n + 2)
    await page.evaluate(() => null)
    await page.keyboard.press('r')
    tagged.push(await painted)
  }
  await context.close()
  return { opened: opened.slice(1), frames, tagged }
}
