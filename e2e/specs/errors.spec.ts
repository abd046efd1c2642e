import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { CorrectionScreen } from '../page-models/correction-screen.ts'
import { ReaderScreen } from '../page-models/reader-screen.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

const statement = `Statement by Foreign Minister Anders Halden
Ostmark, March 14, 2019

We do not accept the radar station on the Outer Skerries. It was built without a word to us.

The status of the Skerries must be settled before any treaty is signed, and our colleagues will go on to speak about the
strait, the islands and the herring in the summer.
`

test(
  'files that cannot be imported are named with the reason, and the others are there',
  { tag: '@standin' },
  async ({ app: { page } }) => {
    const project = await new WelcomeScreen(page).startProject('Bad files')
    const library = await project.openLibrary()
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff, 0xfe])
    await library.importFiles([
      { name: 'empty.txt', content: '' },
      { name: 'picture.txt', content: picture },
      { name: 'statement.txt', content: statement },
    ])
    await expect(library.report).toContainText('1 imported, 2 could not be read.')
    await expect(library.report.getByRole('listitem').filter({ hasText: 'empty.txt' })).toContainText('is empty')
    await expect(library.report.getByRole('listitem').filter({ hasText: 'picture.txt' })).toContainText(
      'not a text file',
    )
    await library.report.getByRole('button', { name: 'Done' }).click()
    await expect(library.transcripts).toHaveCount(1)
  },
)

test(
  'the same file again is not added; the one that is there can be opened',
  { tag: '@standin' },
  async ({ app: { page } }) => {
    const project = await new WelcomeScreen(page).startProject('Twice')
    const library = await project.openLibrary()
    await library.dropFile({ name: 'statement.txt', content: statement })
    const reader = new ReaderScreen(page)
    await expect(reader.text).toContainText('We do not accept the radar station')
    await project.openLibrary()
    await library.chooseFiles([{ name: 'copy.txt', content: statement }])
    await expect(new CorrectionScreen(page).details).toContainText('in the project already, as “Statement by')
    await page.getByRole('button', { name: 'Open the one that is there' }).click()
    await expect(reader.text).toContainText('We do not accept the radar station')
    await expect(page.getByRole('banner')).toContainText('1 transcript')
  },
)

test('a file that is no project is not opened, and says so', async ({ app: { page, home }, host }) => {
  test.skip(host === 'desktop', 'the desktop asks for projects with a dialog of the system')
  mkdirSync(join(home, 'projects'), { recursive: true })
  writeFileSync(join(home, 'projects', 'Shopping list.demarche'), 'milk, bread, eggs and enough words to fill a header')
  await page.reload()
  await page.getByRole('button', { name: /^Shopping list/ }).click()
  await expect(page.getByRole('alert')).toHaveText('Shopping list.demarche: This file is not a Demarche project.')
  await expect(page.getByRole('button', { name: 'New project' })).toBeEnabled()
})

test('when the program is gone, the window says so calmly, and what was done is there afterwards', async ({
  app,
  host,
}) => {
  test.skip(host === 'desktop', 'the window of the desktop ends with the program')
  const { page } = app
  const reader = await tagStatement(page, 'Power cut')

  await app.endProgram()
  await expect(page.getByText('The program does not answer. What was stored is safe.')).toBeVisible()
  await reader.selectSentence('We do not accept')
  const lost = await reader.tagPosition()
  await lost.chooseIssue('Radar')
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(
    lost.box.getByText('The application does not answer. What was stored is safe; start it again.'),
  ).toBeVisible()

  const restarted = await app.restart()
  const again = await new WelcomeScreen(restarted).openProject('Power cut')
  const reopened = await again.read(/^Statement by/)
  await expect(reopened.cards).toHaveCount(1)
  await expect(reopened.card('It was built')).toContainText('Radar')
})

test('what cannot be read again because the program does not answer leaves the text as it stands', async ({
  app: { page },
  host,
}) => {
  test.skip(host === 'desktop', 'answers are held back on their way over HTTP')
  const reader = await tagStatement(page, 'Read in vain')

  const error = { code: 'internal', message: 'The application does not answer.', details: null }
  await page.route('**/api/passages.list', (route) => route.fulfill({ json: { ok: false, error } }))
  const refused = page.waitForResponse((response) => response.url().endsWith('/api/passages.list'))
  await page.keyboard.press('Control+z')
  await refused
  await expect(page.getByRole('contentinfo')).toContainText('0 passages')
  await expect(reader.text).toContainText('We do not accept the radar station')
})

/** Tags a sentence of the statement in a project of its own. */
async function tagStatement(page: Page, title: string): Promise<ReaderScreen> {
  const project = await new WelcomeScreen(page).startProject(title)
  await (await project.openLibrary()).dropFile({ name: 'statement.txt', content: statement })
  const reader = new ReaderScreen(page)
  await reader.selectSentence('without a word')
  const composer = await reader.tagPosition()
  await composer.chooseIssue('Radar')
  await composer.chooseStance(1)
  await expect(reader.cards).toHaveCount(1)
  return reader
}
