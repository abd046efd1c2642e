import type { Page } from '@playwright/test'
import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../fixtures.ts'
import { ask } from '../page-models/backend.ts'
import { ReaderScreen } from '../page-models/reader-screen.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

const GIST = 'Gist of the joint press conference after the strait talks'

async function transcriptOf(page: Page, title = GIST) {
  const summary = (await ask(page, 'transcripts.list', {})).find((one) => one.title === title)
  if (!summary) throw new Error(`there is no “${title}”`)
  return ask(page, 'transcripts.get', { id: summary.id })
}

/** What a screen reader is given of the text, in reading order. */
async function heardText(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes.flatMap((node) => (node.role?.value === 'StaticText' ? String(node.name?.value) : []))
}

test('a selection over page clutter says that it leaves it out, and the quotation is told in parts', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(GIST)
  const before = await transcriptOf(page)
  const clutter = before.blocks.find(({ start, end }) => before.text.slice(start, end).startsWith('We also looked'))
  await ask(page, 'transcripts.correct', {
    id: before.id,
    revisionId: before.revision.id,
    corrections: [{ does: 'kind', seqs: [clutter?.seq ?? 0], kind: 'furniture' }],
  })
  await expect(reader.text.locator(`[data-seq="${clutter?.seq}"]`)).toBeHidden()

  await reader.dragBetween('it is not small', 'The islands')
  await expect(
    page.getByRole('toolbar').getByText('2 paragraphs · with a heading · leaves out 1 line of page clutter'),
  ).toBeVisible()
  await reader.tagCode('Across')
  const passages = await ask(page, 'passages.list', { transcriptId: before.id })
  const made = passages.find(({ spans }) => spans[0]?.quote.startsWith('it is not small'))
  expect(made?.spans.map((span) => span.quote)).toEqual(['it is not small.', '[The islands'])
  await expect(reader.card('it is not small')).toContainText('[…]')
})

test('what is on a passage is heard where it begins and where it ends, and never becomes part of the text', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(GIST)
  await expect(reader.cards.first()).toBeVisible()
  const heard = await heardText(page)
  const at = heard.indexOf('the two coast guards will have a direct telephone line by the first of May')
  expect(heard[at - 1]).toBe('(passage: Keld supports the direct line (agrees))')
  expect(heard[at + 1]).toBe('(end of passage)')

  await reader.text.evaluate((text) => document.getSelection()?.selectAllChildren(text))
  const copied = await page.evaluate(() => document.getSelection()?.toString() ?? '')
  expect(copied).toContain('the two coast guards will have a direct telephone line by the first of May. On paper')
  expect(copied).not.toContain('passage:')
})

test('an elided passage is heard and seen to go on, and lights as a whole', async ({ app: { page } }) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(GIST)
  const { id, text, revision } = await transcriptOf(page)
  const spans = ['Nobody left the table early', 'nobody came to it late'].map((words) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  }))
  await ask(page, 'passages.tag', {
    transcriptId: id,
    revisionId: revision.id,
    spans,
    tags: { codes: [{ path: ['Manners'] }] },
  })
  await expect(reader.card('Nobody left')).toContainText('Nobody left the table early […] nobody came to it late')
  const heard = await heardText(page)
  const at = heard.indexOf('Nobody left the table early')
  expect(heard[at + 1]).toBe('(passage breaks off here and goes on below)')
  expect(heard).toContain('(passage goes on: code Manners)')
  await reader.clickWord('came to it', 1)
  await expect.poll(() => reader.litWords()).toEqual(['Nobody left the table early', 'nobody came to it late'])
})

test('colours can stand for stance, told by sign as well, and the legend says what they mean', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(GIST)
  const legend = page.getByRole('region', { name: 'Colours' })
  await expect(legend.getByRole('button', { name: /^military presence/ })).toBeVisible()
  await legend.getByRole('radio', { name: 'Stance' }).click({ force: true })
  const rejects = legend.getByRole('button', { name: /rejects/ })
  await expect(rejects).toContainText('▼▼')
  await expect(reader.text.locator('mark[data-sign="▼▼"]').first()).toBeVisible()
  await rejects.click()
  await expect(page.locator('[aria-current="true"][data-card]')).toContainText('▼▼')
  await reader.text.focus()
  await page.keyboard.press('h')
  await expect(legend.getByRole('radio', { name: 'Issue' })).toBeChecked()
})

test('place, column width and colours are as they were when the program is started again', async ({ app }) => {
  const project = await new WelcomeScreen(app.page).openSample()
  const reader = await project.read(GIST)
  await reader.text.focus()
  await app.page.keyboard.press('w')
  await expect(app.page.locator('html')).toHaveAttribute('data-column-width', 'wide')
  await app.page.getByRole('navigation').getByRole('button', { name: 'Questions', exact: true }).click()
  await expect
    .poll(async () => (await ask(app.page, 'preferences.get', {})).readingPlaces[0]?.seq ?? 0)
    .toBeGreaterThan(4)
  const wanted = 'Did the two sides discuss the fishing boats'
  await expect(reader.text.getByText(wanted)).toBeInViewport()
  await expect(app.page.locator('[aria-current="location"]')).toHaveText('Questions')

  const page = await app.restart()
  const again = await new WelcomeScreen(page).openProject('Varn Strait talks')
  await again.read(GIST)
  await expect(page.locator('html')).toHaveAttribute('data-column-width', 'wide')
  await expect(new ReaderScreen(page).text.getByText(wanted)).toBeInViewport()
})

test('on paper stand the text with its lines and numbers, and a note for each passage, and nothing of the window', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(GIST)
  await expect(reader.cards.first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const notes = page.getByRole('region', { name: 'Passages' }).getByRole('listitem')
  await expect(notes).toHaveCount(19)
  await expect(notes.first()).toContainText('Keld supports the direct line (agrees) the two coast guards')
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeHidden()
  await expect(page.getByRole('contentinfo')).toBeHidden()
  await expect(reader.cards.first()).toBeHidden()
  const numbers = await reader.text
    .locator('mark[data-note]')
    .evaluateAll((marks) => marks.flatMap((mark) => mark.getAttribute('data-note')?.split(', ') ?? []))
  expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 19 }, (_, n) => String(n + 1)))
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(notes).toHaveCount(0)
})

test('every colouring, the ends being moved, the list of passages and a page at 200 % can be used by everyone', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(GIST)
  const legend = page.getByRole('region', { name: 'Colours' })
  for (const colouring of ['Code', 'Holder', 'Stance']) {
    await reader.text.focus()
    await page.keyboard.press('h')
    await expect(legend.getByRole('radio', { name: colouring })).toBeChecked()
    await expectAccessible(page)
  }
  await reader.cards.first().focus()
  await page.keyboard.press('g')
  await expect(page.getByText('leave as it was')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await reader.clickWord('Outer Skerries', 1)
  await expect(page.getByRole('listbox', { name: 'Passages here' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+b')
  await expect(legend).toBeHidden()
  await page.setViewportSize({ width: 640, height: 400 })
  await expect(page.getByRole('button', { name: /cards? here$/ })).toBeVisible()
  await expectAccessible(page)
})
