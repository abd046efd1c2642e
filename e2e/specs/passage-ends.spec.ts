import { expect, test } from '../fixtures.ts'
import { ask } from '../page-models/backend.ts'
import type { ReaderScreen } from '../page-models/reader-screen.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

const GIST = 'Gist of the joint press conference after the strait talks'
const PHONE = 'the two coast guards will have a direct telephone line by the first of May'

/** What the passage of the card covers, as it is stored. */
async function storedQuotes({ page }: ReaderScreen, words: string): Promise<string[]> {
  const [transcript] = (await ask(page, 'transcripts.list', {})).filter(({ title }) => title === GIST)
  if (!transcript) throw new Error('the sample has no such transcript')
  const passages = await ask(page, 'passages.list', { transcriptId: transcript.id })
  return passages.find(({ spans }) => spans[0]?.quote.includes(words))?.spans.map(({ quote }) => quote) ?? []
}

test('the ends of a passage are moved by the keyboard, one undo, and left as they were by Escape', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(GIST)
  await reader.card(PHONE.slice(0, 40)).focus()
  await page.keyboard.press('g')
  await expect(page.getByText('leave as it was')).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(page.getByText('leave as it was')).toBeHidden()
  expect(await storedQuotes(reader, 'coast guards')).toEqual([PHONE])

  await page.keyboard.press('g')
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(reader.card('two coast guards')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'The passage is now “two coast' })).toBeAttached()
  expect(await storedQuotes(reader, 'coast guards')).toEqual([`${PHONE.slice(4)}.`])
  await page.keyboard.press('Control+z')
  await expect(reader.card('the two coast guards')).toBeVisible()
  expect(await storedQuotes(reader, 'coast guards')).toEqual([PHONE])
})

test('the end that is held is in sight, however long the passage is', async ({ app: { page } }) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(GIST)
  await reader.card(PHONE.slice(0, 40)).focus()
  await page.keyboard.press('g')
  const grip = (end: string) => page.locator(`[data-grip="${end}"]`)
  await expect(grip('end')).toBeInViewport()
  for (let paragraph = 0; paragraph < 9; paragraph += 1) await page.keyboard.press('Control+ArrowDown')
  await expect(grip('end')).toBeInViewport()
  await expect(grip('start')).not.toBeInViewport()
  await page.keyboard.press('Tab')
  await expect(grip('start')).toBeInViewport()
  await expect(grip('end')).not.toBeInViewport()
})

test('the end of a passage is dragged to another word; Escape lets it spring back', async ({ app: { page } }) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(GIST)
  await reader.card(PHONE.slice(0, 40)).focus()
  await reader.dragEnd('end', 'a small thing')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await storedQuotes(reader, 'coast guards')).toEqual([PHONE])
  await reader.dragEnd('end', 'On paper')
  await page.mouse.up()
  await expect.poll(() => storedQuotes(reader, 'coast guards')).toEqual([`${PHONE}. On paper`])
  await reader.dragEnd('start', 'and nobody came')
  await page.mouse.up()
  await expect
    .poll(() => storedQuotes(reader, 'coast guards'))
    .toEqual([`and nobody came to it late. We confirmed that ${PHONE}. On paper`])
})

test('words are added to a passage and taken out of it; the card quotes what is left with […]', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(GIST)
  await reader.card(PHONE.slice(0, 40)).focus()
  await reader.selectWords('On paper that is a small thing')
  await page.keyboard.press('a')
  await expect(reader.card('the two coast guards')).toContainText('[…] On paper that is a small thing')
  await reader.selectWords('have a direct')
  await page.keyboard.press('-')
  await expect
    .poll(() => storedQuotes(reader, 'coast guards'))
    .toEqual(['the two coast guards will', 'telephone line by the first of May', 'On paper that is a small thing'])
  await page.keyboard.press('g')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => storedQuotes(reader, 'coast guards'))
    .toEqual(['the two coast guards will', 'telephone line by the first of May'])
})
