import type { Page } from '@playwright/test'
import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../fixtures.ts'
import { ask } from '../page-models/backend.ts'
import { PositionComposer } from '../page-models/position-composer.ts'
import { ProjectWindow } from '../page-models/project-window.ts'
import type { ReaderScreen } from '../page-models/reader-screen.ts'
import { Suggestions } from '../page-models/suggestions.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

const CONFERENCE = `Press Conference by Foreign Minister Anders Halden

2 June 2019

Anders Halden, Minister for Foreign Affairs: Good afternoon. We reject the radar station. We demand an answer before the summer.

Reporter: What did Keld say about the radar station?

Minister Halden: I would like to refrain from commenting.

Reporter: Минутку. And the boats?

Minister Halden: The boats are at home. 我が国としては、このような条件を受け入れることはできません。

Minister Halden: Мы приветствуем открытие прямой линии. That is all for today.`

async function openConference(page: Page): Promise<{ reader: ReaderScreen; suggestions: Suggestions }> {
  const project = await new WelcomeScreen(page).startProject('Strait')
  await ask(page, 'imports.text', { text: CONFERENCE, name: 'Conference' })
  await ask(page, 'issues.create', { name: 'Radar station', parentId: null })
  const reader = await project.read(/Press Conference/)
  const suggestions = new Suggestions(page)
  await suggestions.expectWaiting(5)
  return { reader, suggestions }
}

test('suggestions are walked, accepted, edited and dismissed by keys, and dismissed ones stay away', async ({
  app: { page },
}) => {
  const { reader, suggestions } = await openConference(page)
  await expect.poll(() => suggestions.countMarks('suggestion')).toBe(5)

  await suggestions.next('Somebody rejects something or calls it unacceptable: “reject”')
  await expect(suggestions.bar).toContainText('rejects Radar station')
  await expect(page.getByRole('status').filter({ hasText: 'Suggestion 1 of 5' })).toHaveCount(1)
  await suggestions.accept()
  await expect(reader.card('We reject')).toContainText('Radar station')
  await suggestions.expectWaiting(4)

  await suggestions.next('“demand”')
  await suggestions.accept()
  const composer = new PositionComposer(page)
  await composer.chooseIssue('Boats')
  await composer.chooseStance(5)
  await expect(reader.card('We demand')).toContainText('Boats')
  await suggestions.expectWaiting(3)

  await suggestions.next('Somebody refuses to comment: “refrain from commenting”')
  await suggestions.edit()
  await expect(composer.issue).toHaveValue('Radar station')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await suggestions.expectWaiting(3)

  await suggestions.next('受け入れることはできません')
  await suggestions.dismiss()
  await suggestions.expectWaiting(2)
  await expect(suggestions.bar).toContainText('“приветствуем”')
  await suggestions.previous('refrain from commenting')
  await page.keyboard.press('Escape')
  await expect(suggestions.bar).toBeHidden()
  expect(await suggestions.countMarks('suggestion-active')).toBe(0)
})

test('a dismissed suggestion stays dismissed after a restart, and comes back by undo or when asked for', async ({
  app,
}) => {
  const { suggestions } = await openConference(app.page)
  await suggestions.next('“reject”')
  await suggestions.dismiss()
  await suggestions.expectWaiting(4)
  const page = await app.restart()
  const project = await new WelcomeScreen(page).openProject('Strait')
  await project.read(/Press Conference/)
  const again = new Suggestions(page)
  await again.expectWaiting(4)
  await again.note.getByRole('button', { name: 'Bring back 1 dismissed' }).click()
  await again.expectWaiting(5)
  await page.keyboard.press('Control+z')
  await again.expectWaiting(4)
  await page.keyboard.press('Control+z')
  await again.expectWaiting(5)
})

test('one switch puts all suggestions away, also after a reload, and the page stays usable by everyone', async ({
  app: { page },
}) => {
  const { suggestions } = await openConference(page)
  await suggestions.next('“reject”')
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await page.keyboard.press('Alt+y')
  await expect(suggestions.bar).toBeHidden()
  await expect(suggestions.note.getByRole('checkbox', { name: 'Suggestions' })).not.toBeChecked()
  expect(await suggestions.countMarks('suggestion')).toBe(0)
  await page.reload()
  await new ProjectWindow(page).read(/Press Conference/)
  await expect(suggestions.note.getByRole('checkbox', { name: 'Suggestions' })).not.toBeChecked()
  await page.keyboard.press('Alt+y')
  await suggestions.expectWaiting(5)
})

test('an answer is rated by two keys, is seen in the margin and in the list, and undone', async ({ app: { page } }) => {
  const { reader, suggestions } = await openConference(page)
  await suggestions.next('“reject”')
  await page.keyboard.press('q')
  const chooser = page.getByRole('dialog', { name: 'How was the question answered?' })
  await expect(chooser).toContainText('What did Keld say about the radar station?')
  await expectAccessible(page)
  await page.keyboard.press('4')
  await expect(chooser).toBeHidden()
  const chip = reader.text.getByRole('button', { name: 'Answer: declined' })
  await expect(chip).toBeVisible()
  const note = page.getByRole('region', { name: 'Answers' })
  await expect(note).toContainText('1 declined')
  await expectAccessible(page)
  await page.keyboard.press('q')
  await expect(chooser).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(reader.text.getByRole('button', { name: 'Answer: deflected' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(chip).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(reader.text.getByRole('button', { name: /^Answer/ })).toHaveCount(0)
})
