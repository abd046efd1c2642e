import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { test } from '../fixtures.ts'
import { ask } from '../page-models/backend.ts'
import { KeyboardHand } from '../page-models/hands.ts'
import { readInput, watchInput } from '../page-models/input-watch.ts'
import { ReaderScreen } from '../page-models/reader-screen.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'
import { expectTagged } from '../tables/expect-tagged.ts'
import { SAMPLE_PASSAGES, SEED_PASSAGES, type PassageToTag } from '../tables/passages-to-tag.ts'

const seed = fileURLToPath(new URL('../../../shared/seeds/004_676de406b3396de9.txt', import.meta.url))
const STATEMENT = /^Foreign Minister Irena Tamsin’s/

/** Presses Tab until what is sought has the focus, and Enter. */
async function goToByTab(page: Page, name: RegExp | string): Promise<void> {
  const sought = page.getByRole('button', { name }).first()
  await expect(sought).toBeVisible()
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if (await sought.evaluate((element) => element === document.activeElement)) return page.keyboard.press('Enter')
  }
  throw new Error(`${name} is not reached with Tab`)
}

/** Opens the project from the list and the transcript from the palette. */
async function openByKeys(page: Page, project: string, transcript: string): Promise<ReaderScreen> {
  await watchInput(page)
  await goToByTab(page, project)
  await expect(page.getByRole('banner')).toContainText(project)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Search or run a command' })).toBeVisible()
  await page.keyboard.type(transcript)
  await expect(page.getByRole('menuitem').filter({ hasText: transcript }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  const reader = new ReaderScreen(page)
  await expect(reader.text).toBeVisible()
  return reader
}

async function tagAll(hand: KeyboardHand, table: readonly PassageToTag[]): Promise<void> {
  const picked = new Set<string>()
  for (const passage of table) {
    await test.step(`“${passage.words}”`, () => hand.tag(passage))
    if (passage.pick === undefined) continue
    if (picked.has(passage.pick)) await hand.relate()
    picked.add(passage.pick)
  }
}

test('tags thirty passages of a seed, with overlaps, an elided quotation, imputed positions and two disagreements, without the mouse', async ({
  app,
}) => {
  test.skip(!existsSync(seed), 'the seed transcripts (../shared/seeds) are not here')
  test.setTimeout(600_000)
  const project = await new WelcomeScreen(app.page).startProject('By keys')
  await (await project.openLibrary()).importFiles([seed])
  await expect(new ReaderScreen(app.page).text).toBeVisible()
  const page = await app.restart()
  const reader = await openByKeys(page, 'By keys', 'Extraordinary Press')
  await tagAll(new KeyboardHand(page, reader), SEED_PASSAGES)
  expect((await readInput(page)).mouse).toEqual([])
  await expectTagged(page, /^Extraordinary Press/, SEED_PASSAGES)
  const disagreements = await ask(page, 'disagreements.list', {})
  const made = disagreements.map(({ title, sides }) => ({ title, sides: sides.map((side) => side.positionIds.length) }))
  expect(made.toSorted((a, b) => a.title.localeCompare(b.title))).toEqual([
    { title: 'Aegis', sides: [1, 1] },
    { title: 'Sanctions', sides: [1, 1] },
  ])
})

test('tags reported positions among passages that are there, without the mouse', async ({ app }) => {
  await new WelcomeScreen(app.page).openSample()
  const page = await app.restart()
  const reader = await openByKeys(page, 'Varn Strait talks', 'statement following talks')
  await tagAll(new KeyboardHand(page, reader), SAMPLE_PASSAGES)
  expect((await readInput(page)).mouse).toEqual([])
  await expectTagged(page, STATEMENT, SAMPLE_PASSAGES)
})

test('a key right after a tag is for what is tagged by it, however long storing that takes', async ({
  app: { page },
  host,
}) => {
  test.skip(host === 'desktop', 'answers are held back on their way over HTTP')
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(STATEMENT)
  const first = reader.card('A house is not begun')
  await reader.selectSentence('A house is not begun')
  await page.keyboard.press('r')
  await expect(first).toBeVisible()
  const positions = async () => (await ask(page, 'positions.list', {})).length
  const before = await positions()

  const held = Promise.withResolvers<void>()
  await page.route('**/api/passages.tag', async (route) => {
    await held.promise
    await route.continue()
  })
  await reader.selectSentence('does not arise because')
  const caret = await reader.selectedWords()
  await page.keyboard.press('r')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Shift+ArrowRight')
  expect(await reader.selectedWords()).toBe(caret)
  held.resolve()
  await expect(page.getByText('Passage deleted.')).toBeVisible()
  await expect(first).toBeVisible()
  expect(await positions()).toBe(before)
  // The cursor went behind what was tagged first, and on from there.
  await expect.poll(() => reader.selectedWords()).not.toBe(caret)
})

test('a position with known holder and issue takes at most eight keys, the same again one, a disagreement two', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(STATEMENT)
  const hand = new KeyboardHand(page, reader)
  await watchInput(page)
  const positions = async () => (await ask(page, 'positions.list', {})).length
  const before = await positions()

  await reader.selectSentence('A house is not begun')
  await readInput(page)
  await page.keyboard.press('p')
  await expect(page.getByRole('combobox', { name: 'Issue' })).toBeFocused()
  await page.keyboard.type('sur')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radiogroup', { name: 'Stance' }).locator(':focus')).toHaveCount(1)
  await page.keyboard.press('4')
  await page.keyboard.press('Enter')
  await expect.poll(positions).toBe(before + 1)
  expect((await readInput(page)).keys).toBeLessThanOrEqual(8)
  await page.keyboard.press('x')

  await reader.selectSentence('does not arise because')
  await readInput(page)
  await page.keyboard.press('r')
  await expect.poll(positions).toBe(before + 2)
  expect((await readInput(page)).keys).toBe(1)
  await page.keyboard.press('x')

  await readInput(page)
  await hand.relate()
  expect((await readInput(page)).keys).toBe(2)
  const made = (await ask(page, 'disagreements.list', {})).at(-1)
  expect(made?.sides.flatMap((side) => side.positionIds)).toHaveLength(2)
})
