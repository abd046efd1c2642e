import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from '../fixtures.ts'
import { writeLargeProject } from '../large-project.ts'
import { ask } from '../page-models/backend.ts'
import { filesOf } from '../page-models/files.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

test('keeps an export under a name, shows what it will write, and writes it again by one key', async ({
  app: { page },
}) => {
  const project = await new WelcomeScreen(page).openSample()
  const dialog = await project.openExport()
  await test.step('the quotation can be read without scrolling, though the table has 47 columns', async () => {
    await expect(dialog.preview.getByRole('columnheader').first()).toHaveText('quotation')
    await expect(dialog.box).toContainText('77 quotations, 87 rows')
  })
  await test.step('some columns in an order of one’s own, parted by tabs', async () => {
    await dialog.pick('Separator', 'Tab')
    await dialog.box.getByRole('button', { name: 'Choose columns…' }).click()
    await dialog.box.getByRole('button', { name: 'Leave out citation' }).click()
    await dialog.box.getByRole('button', { name: 'Move holder up' }).click()
    await dialog.box.getByText('Say in every row where it is from').click()
    await expect(dialog.preview.getByRole('columnheader')).toHaveText([
      'quotation',
      'date',
      'transcript_title',
      'holder',
      'speaker',
      'issue',
      'stance_label',
      'attribution',
    ])
    await dialog.saveAs('For the seminar')
  })
  const first = await dialog.downloadAsChosen()
  // Safe: without `columns` csv-parse gives rows of strings.
  const rows = parse(first, { delimiter: '\t' }) as string[][]
  expect(rows[0]?.slice(0, 5)).toEqual(['date', 'transcript_title', 'holder', 'speaker', 'issue'])
  expect(rows).toHaveLength(88)

  await test.step('once more, by the key alone', async () => {
    const { path } = await filesOf(page).receive(() => page.keyboard.press('Control+Shift+E'))
    expect(readFileSync(path, 'utf8')).toBe(first)
    await expect(dialog.box).toBeHidden()
  })
  await test.step('the saved export is there after something else was chosen, and undo takes it away', async () => {
    await project.openExport()
    await dialog.pick('Saved exports', 'Spreadsheet (Excel)')
    await expect(dialog.box.getByRole('button', { name: /Format$/ })).toContainText('Excel')
    await dialog.pick('Saved exports', 'For the seminar')
    await expect(dialog.box.getByRole('button', { name: /Separator$/ })).toContainText('Tab')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expect(page.getByText('Undid: Saved the export “For the seminar”', { exact: true })).toBeVisible()
    expect((await ask(page, 'exports.presets.list', {})).filter(({ id }) => id !== null)).toEqual([])
  })
})

test('exports what the screen behind the dialog is about', async ({ app: { page } }) => {
  const project = await new WelcomeScreen(page).openSample()
  await project.read(/^Foreign Minister Irena Tamsin/)
  const dialog = await project.openExport()
  await dialog.box.getByText('This transcript').click()
  await expect(dialog.preview).toContainText('Irena Tamsin')
  const csv = await dialog.download('CSV')
  // Safe: with `columns: true` csv-parse gives one object of strings a record.
  const records = parse(csv, { columns: true }) as Record<string, string>[]
  expect(new Set(records.map((record) => record['transcript_title'])).size).toBe(1)
})

test('a large export tells how far it is, lets work go on, and is gone when it is cancelled', async ({
  app: { page, home },
}) => {
  writeLargeProject(home, 'Ten years', 30_000)
  await page.reload()
  const project = await new WelcomeScreen(page).openProject('Ten years')
  const dialog = await project.openExport()
  await dialog.choose('Excel')
  await dialog.button.click()
  await expect(dialog.box.getByRole('progressbar')).toBeVisible()
  await dialog.box.getByRole('button', { name: 'Go on working' }).click()
  await expect(dialog.box).toBeHidden()
  await ask(page, 'codes.create', { name: 'Made meanwhile', parentId: null })
  await page.getByRole('contentinfo').getByRole('button', { name: 'Cancel: Exporting' }).click()
  await expect(page.getByText('Export cancelled. No file was written.')).toBeVisible()
  await expect(page.getByRole('contentinfo').getByRole('progressbar')).toBeHidden()
  const spool = join(home, 'data', 'spool')
  expect(readdirSync(spool).flatMap((own) => readdirSync(join(spool, own)))).toEqual([])
  expect((await ask(page, 'codes.list', {})).map(({ name }) => name)).toContain('Made meanwhile')
})
