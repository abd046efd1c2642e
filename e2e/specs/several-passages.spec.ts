import { expect, type Page } from '@playwright/test'
import { test } from '../fixtures.ts'
import { ask } from '../page-models/backend.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

const STATEMENT = /^Foreign Minister Irena Tamsin’s/

async function countDone(page: Page): Promise<number> {
  return (await ask(page, 'history.list', { limit: 1000 })).filter(({ kind }) => kind === 'do').length
}

test('words chosen in several places get one code in one step, and another in its place', async ({ app: { page } }) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(STATEMENT)
  const before = await countDone(page)
  for (const words of ['A house is not begun', 'no sea without a law']) {
    await reader.selectSentence(words)
    await page.keyboard.press('v')
  }
  await expect(page.getByText('2 places chosen: the next tag goes on all')).toBeVisible()
  await reader.tagCode('Aphorism')
  await expect(page.getByText(/places chosen/)).toBeHidden()
  await expect(reader.card('A house is not')).toContainText('Aphorism')
  expect(await countDone(page)).toBe(before + 1)

  for (const words of ['A house is not', 'I have to say']) {
    await reader.card(words).focus()
    await page.keyboard.press('v')
  }
  await page.keyboard.press('Shift+C')
  const instead = page.getByRole('combobox', { name: 'Code instead of Aphorism' })
  await expect(instead).toBeFocused()
  await page.keyboard.type('Proverb')
  await page.keyboard.press('Enter')
  await expect(instead).toBeHidden()
  await expect(reader.card('A house is not')).toContainText('Proverb')
  await expect(reader.card('I have to say')).toContainText('Proverb')
  expect(await countDone(page)).toBe(before + 2)
  expect((await ask(page, 'history.next', {})).undo).toBe('Gave 2 passages the code “Proverb” for “Aphorism”')
})

test('several positions are changed in one step, and only in what was changed', async ({ app: { page } }) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(STATEMENT)
  const before = await ask(page, 'positions.list', {})
  await reader.card('The settlement of 1921').focus()
  await page.keyboard.press('v')
  await reader.card('work on the text').focus()
  await page.keyboard.press('v')
  await page.keyboard.press('e')
  const composer = page.getByRole('dialog', { name: 'Position' })
  await expect(composer).toContainText('positions: what you change here is changed in each')
  await composer.getByText('low', { exact: true }).click()
  await composer.getByRole('button', { name: 'Store' }).click()
  await expect(composer).toBeHidden()
  const changed = (await ask(page, 'positions.list', {})).filter(
    (one) => JSON.stringify(before.find(({ id }) => id === one.id)) !== JSON.stringify(one),
  )
  expect(changed.length).toBeGreaterThanOrEqual(2)
  for (const one of changed) expect({ ...before.find(({ id }) => id === one.id), confidence: 'low' }).toEqual(one)
})

test('where no holder can be read, the last tag asks who it is', async ({ app: { page } }) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read('Gist of the joint press conference after the strait talks')
  await reader.selectSentence('met the press at the')
  await page.keyboard.press('r')
  await expect(page.getByRole('dialog', { name: 'Position' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Issue' })).not.toHaveValue('')
})

test('a passage acknowledges a disagreement, and the register goes through all of them by keys', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(STATEMENT)
  await reader.card('Keld has no territorial').focus()
  await page.keyboard.press('Shift+D')
  const dialog = page.getByRole('dialog', { name: 'Acknowledged or denied' })
  await expect(dialog.getByRole('combobox', { name: 'Disagreement' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('radio', { name: /^denies/ })).toBeChecked()
  await dialog.getByRole('button', { name: 'Add to it' }).press('Enter')
  await expect(dialog).toBeHidden()
  const acknowledged = (await ask(page, 'disagreements.list', {})).flatMap((one) => one.acknowledgements)
  expect(acknowledged.some(({ does }) => does === 'denies')).toBe(true)

  await project.goTo('Disagreements')
  const title = page.getByRole('main').getByRole('heading', { level: 1 })
  await expect(title, 'an open one comes first').toHaveText('Forces on the islands')
  await page.keyboard.press('j')
  await expect(title).toHaveText('Settlement of 1921 first')
  await page.keyboard.press('k')
  await expect(title).toHaveText('Forces on the islands')
  await page.keyboard.press('w')
  await expect(dialog.getByRole('searchbox', { name: 'Find words' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('s')
  await expect(page.getByRole('dialog', { name: 'How does it stand?' })).toBeVisible()
})
