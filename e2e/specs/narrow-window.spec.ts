import { expect, test } from '../fixtures.ts'
import { PositionComposer } from '../page-models/position-composer.ts'
import { ReaderScreen } from '../page-models/reader-screen.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

test.use({ viewport: { width: 800, height: 700 } })

test('in a narrow window the list comes over the page, and goes with Escape or a press beside it', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  await project.goTo('Disagreements')
  const list = page.getByRole('navigation', { name: 'Disagreements' })
  await expect(list).toBeHidden()
  const opener = page.getByRole('button', { name: 'Disagreements', expanded: false })
  await opener.click()
  await list.getByRole('button', { name: /^Detained boats/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Detained boats' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await opener.click()
  await expect(list).toBeVisible()
  await page.mouse.click(780, 400)
  await expect(list).toBeHidden()
})

test('after the composer is closed, what can be done with the selected words stands beside them again', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  await project.read('Gist of the joint press conference after the strait talks')
  const reader = new ReaderScreen(page)
  await reader.selectSentence('They have only made')
  const before = await reader.distanceOfOffer()
  await reader.tagPosition()
  await page.keyboard.press('Escape')
  expect(await reader.distanceOfOffer()).toEqual(before)
})

test('a card of the drawer is edited beside its words, even where these are out of sight', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read('Gist of the joint press conference after the strait talks')
  await page.getByRole('button', { name: /cards? here$/ }).click()
  await expect(page.getByRole('complementary', { name: 'Cards' })).toBeVisible()
  await reader.cards.last().focus()
  await page.keyboard.press('e')
  const composer = new PositionComposer(page)
  await expect(composer.issue).toBeFocused()
  await expect(composer.issue).toBeInViewport({ ratio: 1 })
  await expect(composer.box.getByRole('button', { name: 'Store' })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('complementary', { name: 'Cards' })).toBeHidden()
})
