import type { Page } from '@playwright/test'
import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../fixtures.ts'
import { ask } from '../page-models/backend.ts'
import { CorrectionScreen } from '../page-models/correction-screen.ts'
import { ReaderScreen } from '../page-models/reader-screen.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

/** An invented page as a ministry would print it, with things that no rule can know. */
const page = (day: number, answer: string): string => `<html><head><title>Briefing | Norrland</title>
<meta property="og:url" content="https://www.norrland.example/briefings/${day}"></head><body>
<h1>Briefing by Spokesperson Lena Brandt</h1>
<p>${day} March 2019, Ostmark</p>
<p>Issue ${day} of this year's bulletin for subscribers, printed on paper from our own woods</p>
<p>Moderator: Good morning. Please begin with the first question of the day.</p>
<p>Question: Is the treaty dead?</p>
<p>Spokesperson: ${answer}</p>
<p>Question: When do the talks go on, and where?</p>
<p>Spokesperson: They go on in May. The place is not yet agreed.</p>
</body></html>`

const file = (name: string, content: string) => ({ name, content })
const first = file('12.html', page(12, 'It is not dead. Mr. Orlov of Keld: We see that otherwise.'))
const second = file('13.html', page(13, 'It is alive.'))

test('a page is corrected by the keyboard alone before anything is stored, and its next page is offered the same', async ({
  app: { page: window },
}) => {
  const project = await new WelcomeScreen(window).startProject('Briefings')
  const library = await project.openLibrary()
  const screen = new CorrectionScreen(window)
  const press = (...keys: string[]) => pressAll(window, keys)

  await test.step('clutter, a heading, a part, a label, a name wherever the label stands, a role', async () => {
    await library.chooseFiles([first])
    await screen.goTo('Issue 12')
    await press('f')
    await screen.expectKind('Page clutter')
    await screen.goTo('It is not dead')
    await press('Enter', 'Enter')
    await expect(screen.current).toContainText('Mr. Orlov of Keld: We see')
    await press('k')
    await expect(screen.current).toContainText('We see that otherwise.')
    await expect(screen.current).toContainText('Mr. Orlov of Keld')
    await press('m')
    await expect(screen.current).toContainText('Statement')
    await screen.goTo('Is the treaty dead')
    await press('Shift+w')
    await window.keyboard.type('Press corps')
    await press('Enter')
    await screen.goTo('When do the talks')
    await expect(screen.current).toContainText('Press corps')
    await expectAccessible(window)
  })

  await test.step('undo and redo before anything is stored', async () => {
    await press('h')
    await screen.expectKind('Heading')
    await press('Control+z')
    await expect(screen.current).toContainText('Press corps')
    await press('Control+Shift+z')
    await screen.expectKind('Heading')
    await press('Control+z')
    expect(await ask(window, 'transcripts.list', {})).toEqual([])
  })

  await test.step('what is imported is what was shown', async () => {
    await screen.finish()
    await expect(new ReaderScreen(window).text).toContainText('We see that otherwise.')
    const [stored] = await ask(window, 'transcripts.list', {})
    if (!stored) throw new Error('nothing was stored')
    const { text, blocks, speakers } = await ask(window, 'transcripts.get', { id: stored.id })
    const told = blocks.map(({ start, end, kind, label, role, speakerId }) => ({
      words: text.slice(start, end).slice(0, 22),
      kind,
      label,
      role,
      speaker: speakers.find(({ id }) => id === speakerId)?.name ?? null,
    }))
    expect(told).toContainEqual(expect.objectContaining({ words: "Issue 12 of this year'", kind: 'furniture' }))
    expect(told).toContainEqual({
      words: 'We see that otherwise.',
      kind: 'speech',
      label: 'Mr. Orlov of Keld',
      role: 'statement',
      speaker: 'Mr. Orlov of Keld',
    })
    expect(told.filter(({ speaker }) => speaker === 'Press corps').map(({ label }) => label)).toEqual([
      'Question',
      'Question',
    ])
  })

  await test.step('the next page of the site is offered what was corrected, and takes it with one key', async () => {
    await project.openLibrary()
    await library.chooseFiles([second])
    const offers = window.getByRole('region', { name: 'As on earlier pages' })
    await expect(offers).toContainText('page clutter')
    await expectAccessible(window)
    await press('y')
    await expect(offers).toBeHidden()
    await screen.goTo('Issue 13')
    await screen.expectKind('Page clutter')
    await screen.finish()
    await expect(new ReaderScreen(window).text).toContainText('It is alive.')
  })
})

test('a stored text is corrected with the mouse, and a passage stays on its words', async ({
  app: { page: window },
}) => {
  const project = await new WelcomeScreen(window).startProject('Afterwards')
  const library = await project.openLibrary()
  await library.importFiles([first])
  const reader = await project.read(/^Briefing by/)
  await reader.selectSentence('The place is not yet')
  await reader.tagCode('Venue')
  await window.keyboard.press('Shift+B')
  const screen = new CorrectionScreen(window)
  await screen.grid.getByText('They go on in May').click()
  await screen.clickBefore('The place')
  await expectAccessible(window)
  await screen.tool('Part here').click()
  await expect(screen.current).toContainText('The place is not yet agreed.')
  await screen.tool('Who speaks').click()
  await expect(window.getByRole('combobox', { name: 'Who speaks' })).toBeFocused()
  await expectAccessible(window)
  await pressAll(window, ['Escape', 'Escape'])
  await screen.finish()
  await expect(reader.marks).toHaveText('The place is not yet agreed.')
  await window.keyboard.press('Control+z')
  await expect(reader.text.locator('[data-seq]').filter({ hasText: 'They go on in May. The place' })).toBeVisible()
  await expect(reader.marks).toHaveText('The place is not yet agreed.')
})

test('of several files each is looked at, one is left out, one cannot be read, and the rest comes in', async ({
  app: { page: window },
}) => {
  const project = await new WelcomeScreen(window).startProject('One by one')
  const library = await project.openLibrary()
  await library.chooseFiles([first, file('empty.html', ''), second, file('14.html', page(14, 'It lives.'))])
  await window.emulateMedia({ colorScheme: 'dark' })
  await expect(window.getByRole('dialog', { name: 'Import 4 files' })).toBeVisible()
  await expectAccessible(window)
  await window.getByRole('button', { name: 'Look at each first' }).click()
  const screen = new CorrectionScreen(window)
  await expect(screen.grid).toBeFocused()
  await expect(window.getByText('1 of 4')).toBeVisible()
  await window.keyboard.press('Alt+s')
  await expectAccessible(window)
  await window.getByRole('button', { name: 'On to the next' }).click()
  await expect(screen.grid).toBeFocused()
  await window.getByRole('button', { name: 'Import this and the other' }).click()
  await expect(library.report).toContainText('2 imported')
  await expect(library.report).toContainText('1 could not be read')
  await expectAccessible(window)
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+k')
  await window.keyboard.type('learnt from corrections')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: 'Learnt from corrections' })).toBeVisible()
  await expectAccessible(window)
})

async function pressAll(window: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await window.keyboard.press(key)
}
