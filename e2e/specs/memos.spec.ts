import type { Page } from '@playwright/test'
import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../fixtures.ts'
import { ask } from '../page-models/backend.ts'
import { ReaderScreen } from '../page-models/reader-screen.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

const WORDS = 'Он ни разу не сказал «острова». 慎重な言い方だ。'

test('a memo is written on an actor by the keyboard alone, found among all memos, and leads back', async ({
  app: { page },
}) => {
  await new WelcomeScreen(page).openSample()
  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('heading', { level: 1, name: /Anders Halden/ })).toBeVisible()
  await tabTo(page, 'Write a memo')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('New memo on Anders Halden')).toBeFocused()
  await page.keyboard.type(WORDS)
  // Left at once: no pause in which it could have been stored.
  await page.keyboard.press('Alt+7')
  await expect(page.getByRole('heading', { level: 1, name: 'Memos' })).toBeVisible()
  const memo = page.getByRole('article').filter({ has: page.getByLabel('Memo on Anders Halden') })
  await expect(memo.getByRole('textbox')).toHaveValue(WORDS)
  await expectAccessible(page)

  await page.keyboard.press('/')
  await page.keyboard.type('慎重 ОСТРОВА')
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('main')).toContainText(/^Memos1 of /)
  await tabTo(page, 'Actor Anders Halden')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Anders Halden/ })).toBeVisible()
  await expect(page.getByLabel('Memo on Anders Halden')).toHaveValue(WORDS)
})

test('no word is lost when the window is reloaded while a memo is written', async ({ app: { page }, host }) => {
  test.skip(host === 'desktop', 'the desktop has no address to load again')
  await new WelcomeScreen(page).openSample()
  await page.keyboard.press('Alt+4')
  await tabTo(page, 'Write a memo')
  await page.keyboard.press('Enter')
  await page.keyboard.type(WORDS)
  await page.reload()
  await expect
    .poll(async () => (await ask(page, 'memos.list', { subject: 'actor' })).map(({ text }) => text))
    .toEqual([WORDS])
})

test('several memos stand on one thing; each is edited, emptied and brought back by undo', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  await project.goTo('Codes')
  for (const text of ['First memo', 'Second memo']) {
    await page.getByRole('button', { name: 'Write a memo' }).press('Enter')
    await page.keyboard.type(text)
    await page.getByRole('button', { name: 'Write a memo' }).focus()
    await expect(page.getByLabel(/^Memo on /).last()).toHaveValue(text)
  }
  const first = page.getByLabel(/^Memo on /).first()
  await first.press('End')
  await page.keyboard.type(', with more words')
  await page.getByRole('button', { name: 'Write a memo' }).focus()
  await expect.poll(async () => texts(page)).toEqual(['First memo, with more words', 'Second memo'])
  await first.fill('')
  await page.getByRole('button', { name: 'Write a memo' }).focus()
  await expect(page.getByLabel(/^Memo on /)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel(/^Memo on /)).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(first).toHaveValue('First memo')
})

test('memos can be written on a transcript, an event, a position and the project', async ({ app: { page } }) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read('Norrland-Keld Foreign Ministers’ Meeting')
  await page.keyboard.press('Shift+M')
  await writeInDialog(page, 'On the transcript')
  await reader.cards.first().focus()
  await reader.cards.first().getByRole('button', { name: 'More' }).press('Enter')
  await page
    .getByRole('menuitem', { name: /^Memos on/ })
    .first()
    .press('Enter')
  await expectAccessible(page)
  await writeInDialog(page, 'On the position')
  await expect(reader.cards.first()).toContainText('On the position')
  await project.openLibrary()
  await page
    .getByRole('button', { name: /^Memos on event/ })
    .first()
    .press('Enter')
  await writeInDialog(page, 'On the event')
  await project.openPalette()
  await page.keyboard.type('Memos on the project')
  await page.keyboard.press('Enter')
  await writeInDialog(page, 'On the project')
  const memos = await ask(page, 'memos.list', {})
  const written = memos.filter(({ text }) => text.startsWith('On the '))
  expect(written.map(({ subject, text }) => `${text}: ${subject}`)).toEqual([
    'On the transcript: transcript',
    'On the position: position',
    'On the event: event',
    'On the project: project',
  ])
})

async function writeInDialog(page: Page, text: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Memos' })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect.poll(async () => (await ask(page, 'memos.list', {})).map((memo) => memo.text)).toContain(text)
}

async function texts(page: Page): Promise<string[]> {
  return (await ask(page, 'memos.list', { subject: 'code' })).map(({ text }) => text)
}

/** Presses Tab until what has this name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    const focused = page.locator(':focus')
    if (
      (await focused.count()) === 1 &&
      (await page.getByRole('button', { name, exact: true }).and(focused).count()) > 0
    )
      return
    await page.keyboard.press('Tab')
  }
  throw new Error(`“${name}” is not reached by Tab`)
}

test('a memo on a passage is kept however its composer is left, and one undo takes it back', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  await project.openPalette()
  await page.keyboard.type('Gist of the joint press conference after the strait talks')
  await page.keyboard.press('Enter')
  const reader = new ReaderScreen(page)
  await expect(reader.text).toBeVisible()
  const begin = async (text: string) => {
    await reader.selectSentence('We also looked at trade')
    await page.keyboard.press('m')
    await expect(page.getByRole('textbox', { name: 'Memo' })).toBeFocused()
    await page.keyboard.type(text)
  }
  const stored = async () => (await ask(page, 'memos.list', { subject: 'passage' })).map(({ text }) => text)
  const before = await stored()

  await begin(WORDS)
  await page.keyboard.press('Escape')
  await expect(page.getByText('The memo is stored.')).toBeVisible()
  await expect.poll(stored).toEqual(expect.arrayContaining([WORDS]))
  await page.keyboard.press('Control+z')
  await expect.poll(stored).toEqual(before)

  await begin('Left for another screen')
  await project.goTo('Actors')
  await expect.poll(stored).toEqual(expect.arrayContaining(['Left for another screen']))

  await project.goTo('Read')
  await expect(reader.text).toBeVisible()
  const known = await stored()
  await reader.selectSentence('We also looked at trade')
  await page.keyboard.press('m')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Memo' })).toBeHidden()
  expect(await stored()).toEqual(known)
})
