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

test('stands with its fonts from the first, so that nothing moves under a hand, and stands without them if none come', async ({
  app: { page, takeFaults },
}) => {
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'New project')
      if (!button) return
      seen.disconnect()
      const fonts = getComputedStyle(document.documentElement)
      document.documentElement.dataset['fonts'] = String(
        ['--serif', '--sans'].every((font) => document.fonts.check(`600 1em ${fonts.getPropertyValue(font)}`)),
      )
    })
    seen.observe(document, { childList: true, subtree: true })
  })
  await page.reload()
  await expect(page.getByRole('button', { name: 'New project' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-fonts', 'true')

  await page.route('**/*.woff2', (route) => route.abort())
  await page.reload()
  await expect(page.getByRole('button', { name: 'New project' })).toBeVisible()
  expect(takeFaults().every((fault) => fault.includes('net::ERR_FAILED'))).toBe(true)
})
