import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NASTY_EXPECTED, nastySource } from '#shared/export/testing/nasty-source.ts'
import type { ExportSource } from '#shared/export/export-source.ts'
import { findInstalledChromium } from '../electron/find-chromium.ts'
import { printWithChromium } from '../electron/print-with-chromium.ts'
import { runExport } from '../electron/services/export/run-export.ts'
import { Task } from '../electron/services/task.ts'
import { findChromium } from './chromium.ts'

// The words of a PDF as readers that know nothing of us find them. A PDF is glyphs on pages: where one glyph stands for
// several characters, or for none, Chromium adds the exact ones (`ActualText`), which poppler reads and pdf.js does not.

/** The page's foot, in which its number stands. */
const FOOT_POINTS = (22 / 25.4) * 72
const A4_POINTS = { width: 595, height: 842 }

const pdftotext = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((place) => join(place, 'pdftotext'))
  .find((path) => existsSync(path))

const hasOwnChromium = findInstalledChromium(process.env) !== null

/** A machine without a browser may lack fonts too, and what no font has is drawn as a box: the package's has these letters. */
const BEYOND_PACKAGED_FONT = /[^\0-\u052F\u1E00-\u20CF]/u
const printable = hasOwnChromium ? NASTY_EXPECTED : NASTY_EXPECTED.filter((words) => !BEYOND_PACKAGED_FONT.test(words))

let folder = ''
let pdf = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-printed-'))
  const task = new Task(new AbortController().signal)
  const print = hasOwnChromium ? printWithChromium : printWithPackagedChromium
  pdf = (await runExport({ format: 'pdf' }, quotationsAlone(), folder, task, print)).path
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The package's Chromium prints for a debugger only, not when it is asked on its command line. */
async function printWithPackagedChromium(page: string, to: string): Promise<void> {
  const { executablePath, args, env } = await findChromium()
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
  try {
    const tab = await browser.newPage({ javaScriptEnabled: false })
    await tab.goto(pathToFileURL(page).href)
    await tab.pdf({ path: to, preferCSSPageSize: true })
  } finally {
    await browser.close()
  }
}

/** Without the glosses, which say the same words a second time. */
function quotationsAlone(): ExportSource {
  const source = nastySource()
  const passages = source.summaries.flatMap(({ id }) => source.passages(id))
  return {
    ...source,
    passages: () =>
      passages.map((one) => ({ ...one, positions: one.positions.map((position) => ({ ...position, gloss: '' })) })),
  }
}

async function readByPdfJs(): Promise<string> {
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) Reflect.set(globalThis, name, Object)
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: Uint8Array.from(readFileSync(pdf)), disableFontFace: true, verbosity: 0 })
  const document = await task.promise
  let words = ''
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true })
    for (const item of items) {
      if ('str' in item && Number(item.transform[5]) > FOOT_POINTS) words += item.str
    }
  }
  await task.destroy()
  return words
}

function readByPoppler(): string {
  const height = Math.floor(A4_POINTS.height - FOOT_POINTS)
  const page = ['-x', '0', '-y', '0', '-W', `${A4_POINTS.width}`, '-H', `${height}`]
  return execFileSync(pdftotext ?? '', ['-raw', '-nopgbrk', ...page, pdf, '-'], { encoding: 'utf8' })
}

/** Lines and pages end where the paper does, and no glyph is wider or narrower for being another kind of space. */
const withoutSpace = (words: string): string => words.replaceAll(/[\s\p{Cc}]+/gu, '')

/**
 * As the glyphs alone tell it: what looks the same is one (a letter with its accent, a ligature, a radical and its
 * ideograph, two turned commas), what has no width is not there, nor are pictures that a font may lack.
 */
const asDrawn = (words: string): string =>
  withoutSpace(words)
    .normalize('NFKC')
    .replaceAll('\u02BB', '\u2018')
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Extended_Pictographic}\p{Regional_Indicator}]/gu, '')
    .replaceAll(/\s/gu, '')

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u
const fromTheRight = NASTY_EXPECTED.filter((words) => RIGHT_TO_LEFT.test(words))
const fromTheLeft = printable.filter((words) => !RIGHT_TO_LEFT.test(words))

/** Readers put lines that run from the right in an order of their own: the letters are compared, not their order. */
const lettersFromTheRight = (words: string): string[] =>
  Array.from(words.normalize('NFKC'))
    .filter((letter) => RIGHT_TO_LEFT.test(letter))
    .toSorted()

test('pdf.js finds every quotation by what is drawn', async () => {
  const words = await readByPdfJs()
  const drawn = asDrawn(words)
  expect(fromTheLeft.filter((quotation) => !drawn.includes(asDrawn(quotation)))).toEqual([])
})

test.skipIf(!hasOwnChromium)('pdf.js finds every letter of lines that run from the right', async () => {
  expect(lettersFromTheRight(await readByPdfJs())).toEqual(fromTheRight.flatMap(lettersFromTheRight).toSorted())
})

test.skipIf(pdftotext === undefined)('poppler finds every quotation character by character', () => {
  const words = readByPoppler()
  const exact = withoutSpace(words)
  expect(fromTheLeft.filter((quotation) => !exact.includes(withoutSpace(quotation)))).toEqual([])
  expect(lettersFromTheRight(words)).toEqual(fromTheRight.flatMap(lettersFromTheRight).toSorted())
})
