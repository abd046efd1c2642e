import { expect, test } from '../fixtures.ts'
import { ask } from '../page-models/backend.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

const GIST = 'Gist of the joint press conference after the strait talks'

test(
  'after a tag the cursor is where the words end, so that the next sentence is one key away',
  { tag: '@standin' },
  async ({ app: { page } }) => {
    const project = await new WelcomeScreen(page).openSample()
    const reader = await project.read(GIST)
    await reader.selectSentence('which has no shore')
    await reader.tagCode('Courtesy')
    await expect(reader.card('I thank the city')).toContainText('Courtesy')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('s')
    await expect
      .poll(() => page.evaluate(() => document.getSelection()?.toString()))
      .toMatch(/^This was the first meeting/)
  },
)

test('what is tagged is what is selected when the key is pressed, however quick the hand', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(GIST)
  await reader.selectSentence('which has no shore')
  // One after the other in one task, before the browser tells the page that the selection changed.
  await reader.text.evaluate((text) => {
    for (const key of ['ArrowRight', 's', 'c']) text.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  })
  await expect(page.getByRole('combobox', { name: 'Code' })).toBeFocused()
  await page.keyboard.type('Quick')
  await page.keyboard.press('Enter')
  await expect(reader.card('This was the first meeting')).toContainText('Quick')
})

test('a passage that was deleted comes back with all it bore', async ({ app: { page } }) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(GIST)
  const before = await ask(page, 'positions.list', {})
  await reader.cards.first().focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText('Passage deleted.')).toBeVisible()
  await expect(project.counts).toContainText('76 passages')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(project.counts).toContainText('77 passages')
  expect(await ask(page, 'positions.list', {})).toEqual(before)
})
