import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pageDialogs } from './page-dialogs.ts'

test('finds a free name in the projects folder, and makes the folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-dialogs-'))
  const projects = join(folder, 'projects')
  const { chooseNewProject } = pageDialogs(projects)
  const first = await chooseNewProject('Islands.demarche')
  expect(first).toBe(join(projects, 'Islands.demarche'))
  expect(existsSync(projects)).toBe(true)
  writeFileSync(String(first), '')
  expect(await chooseNewProject('Islands.demarche')).toBe(join(projects, 'Islands 2.demarche'))
  expect(await chooseNewProject('../../Islands/x.demarche')).toBe(join(projects, 'x.demarche'))
  rmSync(folder, { recursive: true })
})
