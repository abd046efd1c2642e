import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../fixtures.ts'
import { ask, readProject } from '../page-models/backend.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

test('any point of the history is gone to and come back from, by the keyboard, and nothing differs then', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  for (const title of ['Первое имя', '第二の名前', 'Third name']) await ask(page, 'projects.rename', { title })
  await ask(page, 'codes.create', { parentId: null, name: 'Irony' })
  const before = await readProject(page)
  const title = page.getByRole('banner').first()
  await expect(title).toContainText('Third name')

  const history = await project.openHistory()
  await expect(history.steps.first()).toContainText('the project stands here')
  await history.choose('Renamed the project to “Первое имя”')
  await expect(history.told).toHaveText(/^Takes back 3 steps/)
  await page.keyboard.press('Enter')
  await expect(history.told).toHaveText('Took back 3 steps.')
  await expect(title).toContainText('Первое имя')
  await expectAccessible(page)

  await history.goTo('The beginning')
  await expect(page.getByText('0 passages, 0 positions, 0 disagreements')).toBeVisible()
  await history.goTo('Renamed the project to “第二の名前”')
  await expect(title).toContainText('第二の名前')
  await history.goTo('Made the code “Irony”')
  await expect(history.told).toHaveText('Did 2 steps again.')
  expect(await readProject(page)).toEqual(before)
  await history.close()
})

test('what was replaced by other work is shown, and cannot be gone to', async ({ app: { page } }) => {
  const project = await new WelcomeScreen(page).openSample()
  await ask(page, 'projects.rename', { title: 'Given up' })
  await ask(page, 'history.undo', {})
  await ask(page, 'projects.rename', { title: 'Kept' })
  const history = await project.openHistory()
  await history.choose('Renamed the project to “Given up”')
  await expect(history.told).toHaveText(/^Cannot be reached any more/)
  await expect(history.box.getByRole('button', { name: 'Go to this point' })).toBeDisabled()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner').first()).toContainText('Kept')

  await history.search.fill('KEPT renamed')
  await expect(history.steps).toHaveCount(1)
  await history.search.fill('nothing of the kind')
  await expect(history.box).toContainText('No step is called so.')
  await history.search.fill('')
  await history.box.getByText('Undo and redo too').click()
  await expect(history.steps.filter({ hasText: 'Undid: Renamed' })).toHaveCount(1)
  await history.close()
})
