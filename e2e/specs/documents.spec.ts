import type { Browser } from '@playwright/test'
import mammoth from 'mammoth'
import { readFile } from 'node:fs/promises'
import { expect, test } from '../fixtures.ts'
import { ask } from '../page-models/backend.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

test('a Word file has every quotation under its holder, cited as MLA asks', async ({
  app: { page },
  launchChromium,
}) => {
  const project = await new WelcomeScreen(page).openSample()
  const positions = await ask(page, 'positions.list', {})
  const dialog = await project.openExport()
  await dialog.choose('Word')
  await dialog.pick('Quotations under', 'Actors')
  await dialog.pick('Citations', 'MLA')
  await expect(dialog.preview).toContainText('Positions by actor')
  const { name, path } = await dialog.receive()
  expect(name).toMatch(/\.docx$/)
  const { value } = await mammoth.convertToHtml({ buffer: await readFile(path) })
  const text = await wordsOfPage(await launchChromium(), value)
  expect(text).toContain('Positions by actor')
  expect(text, 'a date as MLA writes it, in a note').toContain('14 Mar. 2019')
  expect(positions.length).toBeGreaterThan(70)
  for (const { quotes } of positions) for (const quote of quotes) expect(text).toContain(onOneLine(quote))
})

test('a report of whole texts holds the words that were tagged and all notes', async ({
  app: { page },
  launchChromium,
}) => {
  const project = await new WelcomeScreen(page).openSample()
  const memos = await ask(page, 'memos.list', {})
  const dialog = await project.openExport()
  await dialog.choose('Report')
  await dialog.pick('Holds', 'Whole texts')
  const text = await wordsOfPage(await launchChromium(), await dialog.downloadAsChosen())
  expect(text).toContain('the new radar station on the Outer Skerries is not acceptable to us')
  expect(memos.length).toBeGreaterThan(0)
  for (const memo of memos) expect(text).toContain(onOneLine(memo.text))
})

/** What somebody reads on the page, on one line. */
async function wordsOfPage(browser: Browser, html: string): Promise<string> {
  const page = await browser.newPage()
  await page.setContent(html)
  const text = await page.locator('body').innerText()
  await page.close()
  return onOneLine(text)
}

/** Lines and paragraphs break elsewhere in a document. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
