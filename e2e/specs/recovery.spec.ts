import { readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../fixtures.ts'
import { ask } from '../page-models/backend.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

test(
  'a project whose file was cut in half comes back from its newest snapshot',
  { tag: '@standin' },
  async ({ app }) => {
    const { page } = app
    await page.getByRole('button', { name: 'Look at the sample project' }).click()
    await expect(page.getByText('Gist of the joint press conference after the strait talks')).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Close the project')
    await page.keyboard.press('Enter')
    const project = page.getByRole('button', { name: /Varn Strait talks\.demarche/ })
    await expect(project).toBeVisible()

    const [name] = readdirSync(join(app.home, 'data', 'sample'))
    const file = join(app.home, 'data', 'sample', name ?? '')
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.subarray(0, bytes.length / 2))
    await project.click()
    await expect(page.getByText(/The project file is damaged/)).toBeVisible()
    const damaged = page.getByRole('region', { name: 'A damaged project' })
    await expect(damaged.getByRole('columnheader')).toHaveText(['Kind', /^Snapshot of today at/, 'Can still be read'])
    await expect(damaged.getByRole('row', { name: /^Transcripts 6 \d/ })).toBeVisible()
    await expect(damaged).toContainText('Of the file a part cannot be read')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Open the snapshot as a new project' }).click()
    await expect(page.getByText(/^You are in “Varn Strait talks \(from snapshot\)” now/)).toBeVisible()
    await expect(page.getByText('Gist of the joint press conference after the strait talks')).toBeVisible()

    await page.keyboard.press('Control+k')
    await page.keyboard.type('Snapshots')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('row', { name: /Transcripts 6 6/ })).toBeVisible()
  },
)

test('a change that the project file does not take is asked about, and a copy goes on with all of the work', async ({
  app,
}) => {
  const { page } = app
  await new WelcomeScreen(page).openSample()
  const folder = join(app.home, 'data', 'sample')
  const [name = ''] = readdirSync(folder)
  renameSync(join(folder, name), join(folder, 'moved away'))
  await page.keyboard.press('Alt+6')
  await page.getByRole('button', { name: 'Write a memo' }).press('Enter')
  await page.keyboard.type('Typed while the file was away')
  await page.keyboard.press('Alt+7')
  const question = page.getByRole('alertdialog', { name: 'The project file has changed outside' })
  await expect(question).toContainText('1 change could not be written to the project file; all others are stored.')
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: '1 change not stored yet…' }).click()
  await question.getByRole('button', { name: 'Save a copy…' }).click()
  await expect(page.getByText('1 change stored. You are working in the copy now.')).toBeVisible()
  await expect(page.getByText('All changes stored')).toBeVisible()
  const memos = await ask(page, 'memos.list', {})
  expect(memos.map(({ text }) => text)).toContain('Typed while the file was away')
  expect(readdirSync(join(app.home, 'projects'))).toEqual(['Varn Strait talks copy.demarche'])

  truncateSync(join(app.home, 'projects', 'Varn Strait talks copy.demarche'), 20_000)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'The open project cannot be read any more' })).toBeVisible()
  await page.getByRole('button', { name: 'Close it' }).click()
  await page.getByRole('button', { name: /Varn Strait talks copy\.demarche/ }).click()
  await expect(page.getByRole('region', { name: 'A damaged project' })).toBeVisible()
})

test('keys work on while a tag waits for a project file that does not take it', async ({ app }) => {
  const { page } = app
  const project = await new WelcomeScreen(page).openSample()
  const reader = await project.read(/^Foreign Minister Irena Tamsin’s/)
  const positions = async () => (await ask(page, 'positions.list', {})).length
  const before = await positions()
  const folder = join(app.home, 'data', 'sample')
  const [name = ''] = readdirSync(folder)
  renameSync(join(folder, name), join(folder, 'moved away'))
  await reader.selectSentence('A house is not begun')
  await page.keyboard.press('r')
  const question = page.getByRole('alertdialog', { name: 'The project file has changed outside' })
  await question.getByRole('button', { name: 'Close' }).click()

  await reader.selectSentence('does not arise because')
  await page.keyboard.press('p')
  await expect(page.getByRole('dialog', { name: 'Position' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await expect(question).toContainText('2 changes could not be written')
  await question.getByRole('button', { name: 'Save a copy…' }).click()
  await expect(page.getByText('2 changes stored. You are working in the copy now.')).toBeVisible()
  await expect.poll(positions).toBe(before + 2)
})

test('deleted text is forgotten for good once that was confirmed, and diagnostics are shown before they are copied', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  await ask(page, 'codes.create', { parentId: null, name: 'Taken back' })
  await project.openPalette()
  await page.keyboard.type('Forget deleted text')
  await page.keyboard.press('Enter')
  const question = page.getByRole('alertdialog', { name: 'Forget deleted text?' })
  await expect(question).toContainText('Nothing that was done until now can be undone afterwards')
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Forget it for good' }).click()
  await expect(page.getByText(/^Deleted text is gone, and with it \d+ steps of the history\.$/)).toBeVisible()
  expect(await ask(page, 'history.next', {})).toMatchObject({ undo: null, redo: null })
  expect(await ask(page, 'projects.check', {})).toEqual({ ok: true, faults: [] })

  await project.openPalette()
  await page.keyboard.type('Copy diagnostics')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('What is copied')).toContainText(/^Demarche \d+\.\d+\.\d+/)
  await expectAccessible(page)
})
