import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../fixtures.ts'

test(
  'greets a newcomer, opens the sample project and a transcript of it',
  { tag: '@standin' },
  async ({ app: { page } }) => {
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Who holds which position')
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Look at the sample project' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
    await expect(page.getByText(/^6 transcripts.*3 events$/)).toBeVisible()
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Norrland-Keld Foreign Ministers’ Meeting', exact: true }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: 'Norrland-Keld Foreign Ministers’ Meeting' }),
    ).toBeVisible()
    await expect(page.locator('mark').first()).toBeVisible()
  },
)

test('finds a project again after a restart of the program', { tag: '@standin' }, async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'New project' }).click()
  await page.getByLabel('Title').fill('Острова: 2016–2019')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('banner')).toContainText('Острова: 2016–2019')

  const restarted = await app.restart()
  await restarted.getByRole('button', { name: /^Острова: 2016–2019/ }).click()
  await expect(restarted.getByRole('banner')).toContainText('Острова: 2016–2019')
})

test('shows the same project in two tabs, and what changes in one at once in the other', async ({
  app: { page },
  host,
}) => {
  test.skip(host === 'desktop', 'the desktop has one window')
  await page.getByRole('button', { name: 'Look at the sample project' }).click()
  await expect(page.getByText(/^6 transcripts.*3 events$/)).toBeVisible()
  const other = await page.context().newPage()
  await other.goto(new URL('/', page.url()).href)
  await expect(other.getByText(/^6 transcripts.*3 events$/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(other.getByRole('contentinfo')).toContainText('0 passages')
})
