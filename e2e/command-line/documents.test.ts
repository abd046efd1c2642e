import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { findInstalledChromium } from '../../electron/find-chromium.ts'
import { PRESS_CONFERENCE, toJsonLines, type Imported } from './fixtures.ts'
import { CommandLine } from './run-demarche.ts'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

const project = 'talks.demarche'
const QUOTE = 'The new radar station on the Outer Skerries is not acceptable to us.'
let cli: CommandLine

async function run(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await cli.run(args)
  expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' })
  return stdout
}

beforeAll(async () => {
  cli = new CommandLine()
  writeFileSync(cli.path('press.txt'), PRESS_CONFERENCE)
  await run('new', project)
  const [press] = await cli.json<Imported[]>('import', project, 'press.txt')
  const position = { holder: 'Norrland', issue: 'Islands > Radar', stance: 'rejects', attribution: 'own-words' }
  const tagged = { transcript: press?.id, quote: QUOTE, positions: [position], memo: 'Twice in two minutes.' }
  writeFileSync(cli.path('passages.jsonl'), toJsonLines([tagged]))
  await run('annotate', project, 'passages.jsonl')
})
afterAll(() => cli.remove())
afterEach(() => vi.unstubAllEnvs())

const exportAs = (format: string, ...options: string[]) => run('export', project, '--format', format, ...options)

test('citations follow the style and quotations stand under the headings that are asked for', async () => {
  const chicago = await exportAs('markdown')
  expect(chicago).toContain('## Positions by issue')
  expect(chicago).toContain('(joint press conference, Ostmark, March 14, 2019), ¶ 1.'.replace('¶ ', '¶\u00A0'))
  const apa = await exportAs('markdown', '--group-by', 'actor', '--style', 'apa')
  expect(apa).toContain('## Positions by actor\n\n### Norrland\n\n#### Islands')
  expect(apa).toContain('(2019, March 14)')
  expect(await exportAs('markdown', '--group-by', 'date', '--style', 'mla')).toContain('14 Mar. 2019')
})

test('a whole text is handed over with its notes in the margin', async () => {
  const page = await exportAs('html', '--content', 'transcript')
  expect(page).toContain(QUOTE)
  expect(page).toContain('Twice in two minutes.')
})

test('a choice that there is not is refused, naming those that there are', async () => {
  const refused = await cli.run(['export', project, '--format', 'docx', '--style', 'harvard'])
  expect(refused).toMatchObject({ code: expect.any(Number), stdout: '' })
  expect(refused.code).not.toBe(0)
  expect(refused.stderr).toMatch(/chicago, apa, mla/u)
})

test('without a Chromium, PDF is refused in one line that says what to do', async () => {
  vi.stubEnv('CHROMIUM_PATH', cli.path('gone'))
  const refused = await cli.run(['export', project, '--format', 'pdf', '--out', 'report.pdf'])
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(refused.stderr).toMatch(/^error\[no-printer\]: [^\n]*Export HTML instead[^\n]*\n$/u)
})

test.skipIf(findInstalledChromium(process.env) === null)('with a Chromium, PDF is written', async () => {
  await run('export', project, '--format', 'pdf', '--out', 'report.pdf')
  expect(readFileSync(cli.path('report.pdf')).toString('latin1')).toMatch(/^%PDF-/u)
})
