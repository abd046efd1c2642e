import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../fixtures.ts'
import { ask } from '../page-models/backend.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

test('by the keyboard: a fault is marked, hits are found, several are tagged at once, and one is read', async ({
  app: { page },
}) => {
  await new WelcomeScreen(page).openSample()
  await page.keyboard.press('Control+Shift+F')
  const field = page.getByRole('textbox', { name: 'Search in all transcripts' })
  await expect(field).toBeFocused()
  await page.keyboard.press('Alt+3')
  await expect(page.getByRole('heading', { level: 1, name: 'Forces on the islands' })).toBeVisible()
  await page.keyboard.press('Alt+9')
  await expect(field).toBeFocused()
  await page.keyboard.type('station issue:Zebra')
  await page.keyboard.press('Enter')
  await expect(page.getByText('There is no issue “Zebra” in this project.')).toBeVisible()
  await expect(page.getByRole('main').locator('mark')).toHaveText('issue:Zebra')

  await page.getByRole('button', { name: 'Take out issue' }).click()
  const hits = page.getByRole('option')
  await expect(hits.first()).toContainText(/stations?/i)
  await expect(page.getByRole('listbox', { name: 'Hits' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toHaveCount(3)
  await page.keyboard.press('t')
  await expect(page.getByRole('dialog', { name: 'Tag 3 hits' })).toBeVisible()
  await page.keyboard.type('Buildings')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Tag', exact: true }).click()
  await expect(page.getByText(/passages? tagged/)).toBeVisible()
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0)

  await page.getByRole('listbox', { name: 'Hits' }).focus()
  await page.keyboard.press('Home')
  const words = (await hits.first().locator('mark').textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(hits.first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Alt+6')
  await expect(page.getByText('Buildings')).toHaveCount(0)
})

test('a search is saved by the keyboard; what comes in later is marked, shown alone, and looked at', async ({
  app: { page },
}) => {
  await new WelcomeScreen(page).openSample()
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('"radar station"')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: 'Hits' })).toBeFocused()
  await page.keyboard.press('s')
  await page.getByRole('dialog', { name: 'Save this search' }).getByLabel('Name').fill('Radar')
  await page.keyboard.press('Enter')
  const saved = page.getByRole('navigation', { name: 'Saved searches' }).getByRole('button', { name: /^Radar/ })
  await expect(saved).toContainText('nothing new')

  await ask(page, 'imports.text', { name: 'later', text: 'Nobody mentioned the radar station any more.\n' })
  await expect(saved).toContainText('1 new hit')
  const hits = page.getByRole('option')
  await expect(hits.filter({ hasText: 'Nobody mentioned' })).toContainText('New')
  await expectAccessible(page)
  await page.getByRole('listbox', { name: 'Hits' }).focus()
  await page.keyboard.press('n')
  await expect(hits).toHaveCount(1)
  await page.keyboard.press('l')
  await expect(saved).toContainText('nothing new')
  await expect(hits).not.toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(saved).toContainText('1 new hit')

  await page.getByRole('button', { name: 'Rename this search' }).click()
  await page.getByRole('dialog', { name: 'Rename the saved search' }).getByLabel('Name').fill('Stations')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Stations/ })).toBeVisible()
  await page.getByRole('button', { name: 'Delete this saved search' }).click()
  await expect(page.getByRole('navigation', { name: 'Saved searches' }).getByText('Stations')).toHaveCount(0)
})
