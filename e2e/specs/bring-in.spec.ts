import { readFile } from 'node:fs/promises'
import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../fixtures.ts'
import { BringInDialog } from '../page-models/bring-in-dialog.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

const GIST = 'Gist of the joint press conference after the strait talks'

test('what was exported for a colleague is brought into a new project, seen, and taken back', async ({
  app: { page },
  host,
}) => {
  test.skip(host === 'desktop', 'exports are saved by a dialog of the system')
  const sample = await new WelcomeScreen(page).openSample()
  const words = await (await sample.read(GIST)).cards.first().textContent()
  const exporting = await sample.openExport()
  await exporting.choose('REFI-QDA project')
  const downloading = page.waitForEvent('download')
  await exporting.box.getByRole('button', { name: 'Export', exact: true }).click()
  const path = await (await downloading).path()
  await sample.close()

  const project = await new WelcomeScreen(page).startProject('From a colleague')
  await page.getByTestId('package-picker').setInputFiles({
    name: 'talks.qdpx',
    mimeType: 'application/zip',
    buffer: await readFile(path),
  })
  const dialog = new BringInDialog(page)
  await expect(dialog.box).toContainText('A REFI-QDA project, “Varn Strait talks”, written by Demarche')
  expect(await dialog.counts('transcripts')).toEqual(['6', '0'])
  expect(await dialog.counts('passages')).toEqual(['77', '0'])
  await expect(dialog.box).toContainText('Nothing is lost.')
  await expectAccessible(page)
  await dialog.bringIn()

  await expect(page.getByText('Brought in 6 transcripts, 77 passages and 76 positions.')).toBeVisible()
  await expect((await project.openLibrary()).transcripts).toHaveCount(6)
  await expect((await project.read(GIST)).cards.first()).toHaveText(words ?? '')
  await expect(project.counts).toContainText('77 passages, 76 positions, 7 disagreements')
  await expect.poll(() => project.undoAll()).toEqual(['Brought in “talks.qdpx”'])
  await expect(project.counts).toContainText('0 passages, 0 positions, 0 disagreements')
})

test('a file that is no package says so, and leaves the project as it was', async ({ app: { page } }) => {
  await new WelcomeScreen(page).startProject('Mine')
  const picker = page.getByTestId('package-picker')
  await picker.setInputFiles({ name: 'a.qdpx', mimeType: 'application/zip', buffer: Buffer.from('no package') })
  const dialog = new BringInDialog(page)
  await expect(dialog.box.getByRole('alert')).toContainText('is no package that can be brought in')
  await expect(dialog.confirm).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(dialog.box).toBeHidden()
})
