import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { CodebookReport } from '#shared/api/codebook-files-api.ts'
import { CommandLine } from './run-demarche.ts'

// Each step is a process of its own, on machines that do other things as well.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const project = 'talks.demarche'
let cli: CommandLine

async function run(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await cli.run(args)
  expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' })
  return stdout
}

beforeAll(async () => {
  cli = new CommandLine()
  await run('new', project, '--template', 'core-sentence', '--template', 'answer-quality')
})
afterAll(() => cli.remove())

test('a project starts with several templates, and gets another later', async () => {
  const listed = await run('codebook', 'template', project)
  expect(listed).toContain('core-sentence\t0 list entries\t0 codes')
  expect(await run('codebook', 'template', project, 'wording-ladders')).toBe(
    'wording-ladders\t0 list entries\t25 codes\n',
  )
  const wrong = await cli.run(['codebook', 'template', project, 'nonsense'])
  expect(wrong).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^error\[not-found\]: .*dqi/u) })
})

test('a codebook goes out and comes in elsewhere, told first and then done', async () => {
  await run('codebook', 'export', project, '--out', 'codebook.csv')
  await run('codebook', 'export', project, '--format', 'qdc', '--out', 'codebook.qdc')
  await run('new', 'other.demarche')
  const told = await cli.json<CodebookReport>('codebook', 'import', 'other.demarche', 'codebook.csv', '--dry-run')
  expect(told.added).toHaveLength(28)
  expect(await run('codebook', 'export', 'other.demarche')).not.toContain('Wording')
  expect(await run('codebook', 'import', 'other.demarche', 'codebook.csv')).toContain(
    '28 new, 0 changed, 0 as they were, 0 skipped',
  )
  expect(await run('codebook', 'import', 'other.demarche', 'codebook.qdc')).toContain(
    '0 new, 0 changed, 28 as they were',
  )
  expect(await run('undo', 'other.demarche')).toContain('Imported a codebook: 28 new codes')
})

test('a file that is no codebook is one line of error, and a wrong format a wrong call', async () => {
  writeFileSync(cli.path('words.csv'), 'just words\nand more\n')
  const refused = await cli.run(['codebook', 'import', project, 'words.csv'])
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(refused.stderr).toMatch(/^error\[unreadable-file\]: [^\n]+\n$/u)
  expect(await cli.run(['codebook', 'export', project, '--format', 'xlsx'])).toMatchObject({ code: 2 })
})
