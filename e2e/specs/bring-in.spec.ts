import { readFile } from 'node:fs/promises'
import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../fixtures.ts'
import { choosePackage } from '../page-models/bring-in-dialog.ts'
import { filesOf, writeFiles } from '../page-models/files.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

const GIST = 'Gist of the joint press conference after the strait talks'

test(
  'what was exported for a colleague is brought into a new project, seen, and taken back',
  { tag: '@standin' },
  async ({ app: { page } }) => {
    const sample = await new WelcomeScreen(page).openSample()
    const words = await (await sample.read(GIST)).cards.first().textContent()
    const exporting = await sample.openExport()
    await exporting.choose('REFI-QDA project')
    const { path } = await exporting.receive()
    await sample.close()

    const project = await new WelcomeScreen(page).startProject('From a colleague')
    const [copy] = writeFiles(filesOf(page).folder, [{ name: 'talks.qdpx', content: await readFile(path) }])
    const dialog = await choosePackage(page, String(copy))
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
  },
)

test('a file that is no package says so, and leaves the project as it was', async ({ app: { page } }) => {
  await new WelcomeScreen(page).startProject('Mine')
  const [path] = writeFiles(filesOf(page).folder, [{ name: 'a.qdpx', content: 'no package' }])
  const dialog = await choosePackage(page, String(path))
  await expect(dialog.box.getByRole('alert')).toContainText('is no package that can be brought in')
  await expect(dialog.confirm).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(dialog.box).toBeHidden()
})
