import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from '../../fixtures.ts'
import { ask } from '../../page-models/backend.ts'
import { filesOf, writeFiles } from '../../page-models/files.ts'
import { openFromSystem, recall } from '../../page-models/main-process.ts'
import { WelcomeScreen } from '../../page-models/welcome-screen.ts'

test('a project is opened from outside: by its file, by a second start, and by the system', async ({ app }) => {
  const first = await new WelcomeScreen(app.page).startProject('First')
  await first.close()
  await new WelcomeScreen(app.page).startProject('Second')
  const path = (title: string): string => `${app.home}/projects/${title}.demarche`

  const page = await app.restart(path('First'))
  await expect(page.getByRole('banner')).toContainText('First')

  await test.step('a second start hands its project over, and brings the window to the front', async () => {
    await app.program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize(), null)
    expect(await app.program.startAgain(['Second.demarche'], dirname(path('Second')))).toBe(0)
    await expect(page.getByRole('banner')).toContainText('Second')
    const windows = await app.program.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
      null,
    )
    expect(windows).toEqual([false])
  })

  await test.step('the system asks for one, and for one that is none', async () => {
    const [bad] = writeFiles(filesOf(page).folder, [{ name: 'List.demarche', content: 'milk, bread and eggs' }])
    await openFromSystem(app.program, path('First'))
    await expect(page.getByRole('banner')).toContainText('First')
    await openFromSystem(app.program, String(bad))
    await expect
      .poll(() => recall(app.program, 'told'))
      .toEqual(['List.demarche: This file is not a Demarche project.'])
    await expect(page.getByRole('banner')).toContainText('First')
  })
})

test('the built program is the command line too', async ({ app }) => {
  await new WelcomeScreen(app.page).startProject('Checked')
  const folder = `${app.home}/projects`
  expect(await app.program.startAgain(['check', 'Checked.demarche'], folder)).toBe(0)
  expect(await app.program.startAgain(['check', 'Missing.demarche'], folder)).toBe(1)
})

test('a dropped file comes in by its path, and a PDF goes out from a window that nobody sees', async ({ app }) => {
  const { page } = app
  const project = await new WelcomeScreen(page).startProject('In and out')
  const library = await project.openLibrary()
  await library.dropFile({ name: 'statement.txt', content: 'Statement by Minister Halden\n\nWe do not accept it.\n' })
  await expect.poll(async () => (await ask(page, 'transcripts.list', {})).length).toBe(1)

  const dialog = await project.openExport()
  await dialog.choose('PDF')
  const { name, path } = await dialog.receive()
  expect(name).toMatch(/\.pdf$/)
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a file that is no project is refused where one is chosen in the system’s dialog', async ({ app: { page } }) => {
  const [bad] = writeFiles(filesOf(page).folder, [{ name: 'List.demarche', content: 'milk, bread and eggs' }])
  await filesOf(page).choose(() => page.getByRole('button', { name: 'Open a project…' }).click(), [String(bad)])
  await expect(page.getByRole('alert')).toHaveText('List.demarche: This file is not a Demarche project.')
})
