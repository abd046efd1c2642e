import { writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { PRESS_CONFERENCE } from './fixtures.ts'
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

const tag = (quote: string, attribution: string, code: string): string =>
  JSON.stringify({
    transcript: 'press',
    quote,
    positions: [{ holder: 'Norrland', issue: 'Station', stance: 'rejects', attribution }],
    codes: [code],
  })

beforeAll(async () => {
  cli = new CommandLine()
  writeFileSync(cli.path('press.txt'), PRESS_CONFERENCE)
  await run('new', project)
  const [imported] = await cli.json<{ id: string }[]>('import', project, 'press.txt')
  const { text } = await cli.json<{ text: string }>('show', project, imported?.id ?? '')
  const words = text.split('\n').filter((line) => line.split(' ').length > 5)
  const [first = '', second = ''] = words.map((line) => line.split(' ').slice(0, 5).join(' '))
  const lines = [tag(first, 'own-words', 'Argument > law'), tag(second, 'reported', 'Naming')]
  writeFileSync(cli.path('tags.jsonl'), lines.join('\n').replaceAll('"press"', JSON.stringify(imported?.id)))
  await run('annotate', project, 'tags.jsonl')
})
afterAll(() => cli.remove())

test('a table is written as it is asked for: separator, columns in their order, nothing else', async () => {
  const out = await run(
    'export',
    project,
    '--format',
    'csv',
    '--separator',
    'semicolon',
    '--columns',
    'issue,holder',
    '--no-provenance',
    '--no-guard',
  )
  expect(out).toBe('"issue";"holder";"guarded"\r\n"Station";"Norrland";\r\n"Station";"Norrland";\r\n')
})

test('another table, and the wide layout', async () => {
  const codes = await run(
    'export',
    project,
    '--format',
    'csv',
    '--table',
    'codes',
    '--columns',
    'path,uses',
    '--no-provenance',
  )
  expect(codes.split('\r\n').slice(0, 4)).toEqual([
    '"path","uses","guarded"',
    '"Argument",0,',
    '"Argument > law",1,',
    '"Naming",1,',
  ])
  const wide = await run(
    'export',
    project,
    '--format',
    'csv',
    '--layout',
    'wide',
    '--columns',
    'attribution',
    '--no-provenance',
  )
  // Safe: with `columns: true` csv-parse gives one object of strings a record.
  const rows = parse(wide, { columns: true }) as Record<string, string>[]
  expect(
    rows.map((row) => [row['attribution'], row['issue: Station'], row['code: Argument > law'], row['code: Naming']]),
  ).toEqual([
    ['own-words', '1', '1', '0'],
    ['reported', '1', '0', '1'],
  ])
})

test('an export that comes with the program is written by its name, and what is given goes before it', async () => {
  const own = await run('export', project, '--preset', 'Own words only', '--columns', 'attribution', '--no-provenance')
  expect(own).toBe('"attribution","guarded"\r\n"own-words",\r\n')
  const all = await run(
    'export',
    project,
    '--preset',
    'Own words only',
    '--attribution',
    'reported',
    '--columns',
    'attribution',
    '--no-provenance',
  )
  expect(all).toBe('"attribution","guarded"\r\n"reported",\r\n')
  const json = await run('export', project, '--preset', 'Own words only', '--format', 'json')
  expect(JSON.parse(json)).toMatchObject({ filters: { attributions: ['own-words', 'joint-text'] } })
})

test('filters by code reach what is below it', async () => {
  const rows = await run(
    'export',
    project,
    '--format',
    'csv',
    '--code',
    'Argument',
    '--columns',
    'codes',
    '--no-provenance',
  )
  expect(rows).toBe('"codes","guarded"\r\n"Argument > law",\r\n')
})

test.each([
  ['an option that the format does not have', ['--format', 'json', '--bom'], 'invalid-input'],
  ['a value that is none', ['--format', 'csv', '--separator', 'pipe'], 'invalid-input'],
  ['a column that is none', ['--format', 'csv', '--columns', 'holder,colour'], 'invalid-input'],
  ['a saved export that is none', ['--preset', 'Mine'], 'not-found'],
  ['an attribution that is none', ['--format', 'csv', '--attribution', 'hearsay'], 'usage'],
  ['a code that is none', ['--format', 'csv', '--code', 'Weather'], 'not-found'],
])('%s is refused in one line', async (_, args, code) => {
  const ran = await cli.run(['export', project, ...args])
  expect(ran.code).toBe(code === 'usage' ? 2 : 1)
  expect(ran.stdout).toBe('')
  expect(ran.stderr).toMatch(new RegExp(`^error\\[${code}\\]: [^\\n]+\\n$`, 'u'))
})
