import type { Page } from '@playwright/test'
import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../fixtures.ts'
import { ask } from '../page-models/backend.ts'
import { CodebookScreen } from '../page-models/codebook-screen.ts'
import { ReaderScreen } from '../page-models/reader-screen.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

const GIST = 'Gist of the joint press conference after the strait talks'

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.beforeEach(async ({ app: { page } }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    })

    test('welcome, library and new project can be used by everyone', async ({ app: { page } }) => {
      await expect(page.getByRole('button', { name: 'New project' })).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'New project' }).click()
      await expectDialog(page, 'New project')
      await page.keyboard.press('Escape')
      const project = await new WelcomeScreen(page).openSample()
      await expect((await project.openLibrary()).transcripts).toHaveCount(6)
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Paste text…' }).click()
      await expectDialog(page, 'Paste a transcript')
      // Without a name, it is kept under its first line.
      await page.getByLabel('Text').fill('Statement by the Minister\n\nWe welcome the ferry.')
      await page.getByRole('button', { name: 'Look at it' }).click()
      await expect(page.getByRole('grid', { name: 'Paragraphs' })).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Statement by the Minister.txt' })).toBeVisible()
      await expectAccessible(page)
    })

    test('the reader can be used by everyone, with words selected, a card active, and each composer', async ({
      app: { page },
    }) => {
      const project = await new WelcomeScreen(page).openSample()
      const reader = await project.read(GIST)
      await expect(reader.cards.first()).toBeVisible()
      await expectAccessible(page)
      await reader.cards.first().focus()
      await expect(reader.cards.first()).toHaveAttribute('aria-current', 'true')
      await expectAccessible(page)
      for (const [key, name] of [
        ['p', 'Position'],
        ['c', 'Code'],
        ['m', 'Memo'],
      ] as const) {
        await page.keyboard.press(key)
        await expectDialog(page, name)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
      }
      await page.keyboard.press('d')
      await expectDialog(page, /a disagreement$/)
      await page.keyboard.press('Escape')
      await reader.text.focus()
      await page.keyboard.press('s')
      await expect(page.getByRole('toolbar')).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('v')
      await page.keyboard.press('c')
      await page.keyboard.press('ArrowDown')
      await expectDialog(page, 'Code')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await expect(page.getByText('1 place chosen')).toBeVisible()
      await expectAccessible(page)
      await reader.cards.first().focus()
      await page.keyboard.press('Shift+D')
      await expectDialog(page, 'Acknowledged or denied')
      await page.keyboard.press('Escape')
      await reader.text.focus()
      await page.keyboard.press('b')
      await expectDialog(page, 'Correct this paragraph')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      await page.keyboard.press('Shift+B')
      await expect(page.getByRole('grid', { name: 'Paragraphs' })).toBeFocused()
      await expectAccessible(page)
    })

    test('disagreements, actors, issues, codes, memos and the search can be used by everyone', async ({
      app: { page },
    }) => {
      const project = await new WelcomeScreen(page).openSample()
      for (const place of ['Disagreements', 'Actors', 'Issues', 'Codes', 'Memos'] as const) {
        await test.step(place, async () => {
          await project.goTo(place)
          await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
          await expectAccessible(page)
        })
      }
      await page.keyboard.press('Control+Shift+F')
      await page.keyboard.type('islands')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('option').first()).toContainText(/islands?/i)
      await expectAccessible(page)
    })

    test('merging, splitting, lists, templates and codebook files can be used by everyone', async ({
      app: { page },
    }) => {
      const project = await new WelcomeScreen(page).openSample()
      await project.goTo('Codes')
      const codebook = new CodebookScreen(page)
      await codebook.choose('law')
      for (const [key, name] of [
        ['Alt+m', 'Merge “law”'],
        ['Alt+s', 'Split “law”'],
      ] as const) {
        await page.keyboard.press(key)
        await expectDialog(page, name)
        await page.keyboard.press('Escape')
        if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
      }
      await project.goTo('Lists')
      await expect(page.getByRole('grid', { name: 'Stances' }).getByRole('row')).toHaveCount(9)
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Edit “rejects”' }).click()
      await expectDialog(page, 'Edit “rejects”')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Delete “rejects”' }).click()
      await expectDialog(page, 'Delete “rejects”')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Add a template…' }).click()
      await page.getByRole('option', { name: /^Core sentence/ }).click()
      await expectDialog(page, 'Add a template')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Attribution' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Attribution' })).toBeVisible()
      await expectAccessible(page)
      await project.goTo('Issues')
      await page.getByRole('button', { name: 'Codebook' }).click()
      await page.getByRole('menuitem', { name: 'Import a codebook…' }).click()
      await expectDialog(page, 'Import a codebook')
    })

    test('export, history, snapshots, palette and keys can be used by everyone', async ({ app: { page } }) => {
      const project = await new WelcomeScreen(page).openSample()
      const dialog = await project.openExport()
      for (const format of ['CSV', 'Report', 'JSON']) {
        await dialog.choose(format)
        await expect(dialog.box.getByRole('region', { name: 'Beginning of the file' })).toBeVisible()
        await expectAccessible(page)
      }
      await dialog.pick('Saved exports', 'Quotations with their citations')
      await dialog.box.getByText('A part of it').click()
      await expect(dialog.box.getByRole('button', { name: 'Move holder up' })).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await expect(dialog.box).toBeHidden()
      await project.openPalette()
      await expectAccessible(page)
      await page.keyboard.type('Show the history')
      await page.keyboard.press('Enter')
      await expectDialog(page, 'History')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      // What has been deleted leaves a snapshot of how it was before.
      const [code] = await ask(page, 'codes.list', {})
      if (code) await ask(page, 'codes.delete', { id: code.id })
      await project.openPalette()
      await page.keyboard.type('Snapshots')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('region', { name: 'What the snapshot holds' })).toBeVisible()
      await expectDialog(page, 'Snapshots')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      await project.openKeys()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
    })
  })
}

test('events, menus, and what is added to actors and disagreements can be used by everyone', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  const closeMenu = async () => {
    await expect(page.getByRole('menu')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
  }
  await page.getByRole('button', { name: 'Edit event Talks at Ostmark' }).click()
  await expectDialog(page, 'Event')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: `More about ${GIST}` }).click()
  await closeMenu()
  await project.goTo('Disagreements')
  await expect(page.getByRole('heading', { level: 1, name: 'Forces on the islands' })).toBeVisible()
  for (const [key, name] of [
    ['a', /^Add evidence/],
    ['s', 'How does it stand?'],
    ['n', 'New disagreement'],
  ] as const) {
    await page.keyboard.press(key)
    await expectDialog(page, name)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await project.goTo('Actors')
  await page.getByRole('main').getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await project.goTo('Codes')
  await page.getByRole('button', { name: /^Colour: / }).click()
  await expectDialog(page, 'Colour')
  await page.keyboard.press('Escape')
  const reader = await project.read(GIST)
  await reader.cards.first().focus()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await closeMenu()
})

test('a list that is still being read says so to everyone', async ({ app: { page }, host }) => {
  test.skip(host === 'desktop', 'answers are held back on their way over HTTP')
  const held = Promise.withResolvers<void>()
  for (const query of ['history.list', 'templates.missing', 'positions.list'])
    await page.route(`**/api/${query}`, async (route) => {
      await held.promise
      await route.continue()
    })
  const project = await new WelcomeScreen(page).openSample()
  for (const [action, name] of [
    ['Show the history', 'History'],
    ['Add a template', /^Add a template/],
  ] as const) {
    await project.openPalette()
    await page.keyboard.type(action)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name }).getByText('Reading…')).toBeVisible()
    await expectDialog(page, name)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await project.goTo('Disagreements')
  await expect(page.getByRole('heading', { level: 1, name: 'Forces on the islands' })).toBeVisible()
  await page.keyboard.press('a')
  await expect(page.getByRole('dialog', { name: /^Add evidence/ }).getByText('Looking…')).toBeVisible()
  await expectDialog(page, /^Add evidence/)
  held.resolve()
})

test('a transcript is reached, opened, tagged and left by the keyboard alone', async ({ app: { page } }) => {
  await expect(page.getByRole('button', { name: 'New project' })).toBeVisible()
  await tabTo(page, 'Look at the sample project')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  await tabTo(page, GIST)
  await page.keyboard.press('Enter')
  const reader = new ReaderScreen(page)
  await expect(reader.text).toBeVisible()
  await tabTo(page, `Text of “${GIST}”`)
  await reader.selectSentence('We also looked at trade')
  const composer = await reader.tagPosition()
  await composer.chooseIssue('Keyboard work')
  await composer.chooseStance(5)
  await expect(page.getByRole('contentinfo')).toContainText('78 passages, 77 positions')
  await expect(reader.text).toBeFocused()
  await page.keyboard.press('Alt+1')
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('close the project')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'New project' })).toBeVisible()
})

test('the focus goes into a dialog, stays there, and comes back to where it was', async ({ app: { page } }) => {
  const project = await new WelcomeScreen(page).openSample()
  await project.openLibrary()
  const paste = page.getByRole('button', { name: 'Paste text…' })
  await paste.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Paste a transcript' })
  await expect(dialog.getByLabel('Text')).toBeFocused()
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Tab')
    await expect(dialog.locator(':focus')).toHaveCount(1)
  }
  await page.keyboard.press('Escape')
  await expect(paste).toBeFocused()
})

async function expectDialog(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible()
  await expectAccessible(page)
}

/** Presses Tab until what has this name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = page.locator(':focus')
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const spoken = await focused.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent)
    if (spoken?.includes(name)) return
  }
  throw new Error(`Tab does not reach “${name}”`)
}
