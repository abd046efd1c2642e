import { writeFileSync } from 'node:fs'
import { expect, test } from '../fixtures.ts'
import { ask, readProject } from '../page-models/backend.ts'
import { CodebookScreen } from '../page-models/codebook-screen.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

test('codes are moved, merged and split by the keyboard alone, and undone', async ({ app: { page } }) => {
  const project = await new WelcomeScreen(page).openSample()
  const before = await readProject(page)
  const usesOf = async (name: string) =>
    (await ask(page, 'codes.list', {})).find((code) => code.name === name)?.uses ?? null
  await page.keyboard.press('Alt+6')
  const codebook = new CodebookScreen(page)

  await codebook.choose('Gesture')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => codebook.names()).toEqual(expect.arrayContaining(['Gesture', 'Argument', 'Account differs']))
  await expect(page.getByText('“Gesture” now stands before “Argument”, at the top level.')).toBeAttached()
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect.poll(() => codebook.names()).toContain('  Gesture')
  await expect(codebook.row('Gesture')).toBeFocused()
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect.poll(() => codebook.names()).toContain('Gesture')

  const [gesture, differs] = [await usesOf('Gesture'), await usesOf('Account differs')]
  await page.keyboard.press('Alt+m')
  await expect(page.getByRole('dialog', { name: 'Merge “Gesture”' })).toBeVisible()
  await page.keyboard.type('account')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“Account differs” stays and takes over 4 passages.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Account differs')
  expect(await usesOf('Gesture')).toBeNull()
  expect(await usesOf('Account differs')).toBe((gesture ?? 0) + (differs ?? 0))

  await codebook.choose('law')
  await page.keyboard.press('Alt+s')
  const dialog = page.getByRole('dialog', { name: 'Split “law”' })
  await expect(dialog).toBeVisible()
  await page.keyboard.type('treaty law')
  await page.keyboard.press('Tab')
  await page.keyboard.type('domestic law')
  await dialog
    .getByRole('radiogroup', { name: /^Where/ })
    .first()
    .getByRole('radio')
    .first()
    .focus()
  for (const digit of ['1', '2', '1', '0']) await page.keyboard.press(digit)
  await expect(dialog.getByText('5 stay · 1: 2 · 2: 1')).toBeVisible()
  await dialog.getByRole('button', { name: 'Split', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('treaty law')
  expect(await usesOf('treaty law')).toBe(2)
  expect(await usesOf('domestic law')).toBe(1)
  expect(await usesOf('law')).toBe(5)

  await codebook.choose('humanity')
  await page.getByRole('button', { name: /^Definition: .*Edit$/ }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Definition' })).toBeFocused()
  await page.keyboard.type(' Пленные, 拉致.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: /^Definition: .* Пленные, 拉致\. Edit$/ })).toBeFocused()

  for (let step = 0; step < 6; step += 1) await ask(page, 'history.undo', {})
  expect(await readProject(page)).toEqual(before)
  await project.goTo('Library')
})

test('codes are dragged between others and onto others', async ({ app: { page } }) => {
  const project = await new WelcomeScreen(page).openSample()
  await project.goTo('Codes')
  const codebook = new CodebookScreen(page)
  await codebook.drag('Account differs', 'Naming', 'before')
  const order = async () => (await codebook.names()).filter((name) => !name.startsWith(' '))
  await expect.poll(order).toEqual(['Manner of answer', 'Account differs', 'Naming', 'Argument', 'Gesture'])
  await codebook.drag('Gesture', 'Naming', 'on')
  await expect.poll(() => codebook.names()).toContain('  Gesture')
  await page.keyboard.press('Control+z')
  await expect.poll(order).toContain('Gesture')
})

test('a quotation becomes the example of what it bears, with where it stands', async ({ app: { page } }) => {
  const project = await new WelcomeScreen(page).openSample()
  await project.goTo('Codes')
  await new CodebookScreen(page).choose('Gesture')
  await page.getByRole('button', { name: 'Make it the example' }).first().press('Enter')
  const example = '“visas free of charge and at the landing stage” (Irena Tamsin, 14 March 2019, ¶ 10'
  await expect(page.getByRole('button', { name: `Example: ${example}` })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: /^Example: Add typical words/ })).toBeVisible()
})

test('lists are edited by the keyboard, and what used a deleted entry gets another', async ({ app: { page } }) => {
  await new WelcomeScreen(page).openSample()
  const before = await readProject(page)
  await page.keyboard.press('Alt+8')
  const rows = page.getByRole('grid', { name: 'Stances' }).getByRole('row')
  await expect(rows).toHaveCount(9)
  await rows.first().focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const editor = page.getByRole('dialog', { name: 'Edit “leans against”' })
  await editor.getByLabel('Label').fill('doubts')
  await editor.getByLabel('In a sentence').fill('doubts that {issue} will do')
  await expect(editor.getByText('Keld doubts that the open status of the islands will do.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(rows.nth(1)).toContainText('doubts')

  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog', { name: 'Delete “doubts”' })
  await expect(dialog.getByText('“doubts” is used 5 times.')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'rejects' }).press('Enter')
  await dialog.getByRole('button', { name: 'Delete and replace' }).press('Enter')
  await expect(rows).toHaveCount(8)
  await expect(rows.first()).toContainText('used 22 times')
  await page.keyboard.press('Control+z')
  await expect(rows).toHaveCount(9)
  await page.keyboard.press('Control+z')
  await expect(rows.nth(1)).toContainText('leans against')
  expect(await readProject(page)).toEqual(before)
})

test('a project begins with chosen templates, and gets another and a codebook later', async ({
  app: { page, home },
}) => {
  await page.getByRole('button', { name: 'New project' }).click()
  await page.getByLabel('Title').fill('Переговоры 交渉')
  await page.getByRole('checkbox', { name: /^Wording ladders/ }).press('Space')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('banner')).toContainText('Переговоры 交渉')
  const codebook = new CodebookScreen(page)
  await page.keyboard.press('Alt+6')
  await expect(codebook.row('Wording')).toBeVisible()

  await page.getByRole('button', { name: 'Codebook' }).click()
  await page.getByRole('menuitem', { name: 'Add a template…' }).click()
  await page.getByRole('option', { name: /^Claim/ }).click()
  await page.getByRole('button', { name: 'Add 8 codes' }).click()
  await expect(codebook.row('Claim')).toBeVisible()

  const file = `${home}/codebook.csv`
  writeFileSync(file, 'kind;path;definition\ncode;Claim;Changed.\ncode;Тон > 皮肉;Irony.\nactor;Keld;\n')
  await page.getByRole('button', { name: 'Codebook' }).click()
  await page.getByRole('menuitem', { name: 'Import a codebook…' }).click()
  await page.getByTestId('codebook-picker').setInputFiles(file)
  await expect(page.getByText('0 new issues, 2 new codes, 1 changed, 0 as they are, 1 left out.')).toBeVisible()
  await expect(page.getByText('its kind “actor” is neither issue nor code')).toBeVisible()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(codebook.row('Тон')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(codebook.row('Тон')).toBeHidden()
})
