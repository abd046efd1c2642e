import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures.ts'

test('a project whose file was cut in half comes back from its newest snapshot', async ({ app, host }) => {
  test.skip(host === 'desktop', 'the native dialog that asks where to is not driven from here')
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
  await expect(page.getByText(/The newest snapshot is from .* and holds 6 transcripts/)).toBeVisible()
  await page.getByRole('button', { name: 'Open the snapshot as a new project' }).click()
  await expect(page.getByText('Gist of the joint press conference after the strait talks')).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('Snapshots')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /Transcripts 6 6/ })).toBeVisible()
})
