import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ProjectDocument } from '#shared/export/project-document.ts'
import { unguard } from '#shared/export/spreadsheet-guard.ts'
import { PRESS_CONFERENCE, READ_OUT, spanOf, toJsonLines, type Imported, type Listed, type Shown } from './fixtures.ts'
import { CommandLine } from './run-demarche.ts'

// Each step is a process of its own, on machines that do other things as well.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const project = 'talks.demarche'
let cli: CommandLine
let press: Shown
let readOut: Shown

async function run(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await cli.run(args)
  expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' })
  return stdout
}

const exportDocument = async (...filters: string[]): Promise<ProjectDocument> =>
  ProjectDocument.parse(JSON.parse(await run('export', project, '--format', 'json', ...filters)))

async function readCsv(...options: string[]): Promise<Record<string, string>[]> {
  const csv = await run('export', project, '--format', 'csv', ...options)
  // Safe: with `columns: true` csv-parse gives one object of strings a record.
  return parse(csv, { columns: true, bom: true }) as Record<string, string>[]
}

beforeAll(async () => {
  cli = new CommandLine()
  mkdirSync(cli.path('texts/more'), { recursive: true })
  writeFileSync(cli.path('texts/b-press.txt'), PRESS_CONFERENCE)
  writeFileSync(cli.path('texts/more/a-readout.txt'), READ_OUT)
  await run('new', project)
})
afterAll(() => cli.remove())

test('a project is made once, and not made over', async () => {
  const again = await cli.run(['new', project])
  expect(again).toMatchObject({ code: 1, stdout: '' })
  expect(again.stderr).toMatch(/^error\[already-exists\]: [^\n]+\n$/u)
})

test('what needs a look is told with its reasons, in words or as JSON', async () => {
  await cli.run(['new', 'doubtful.demarche'])
  writeFileSync(cli.path('scrap.txt'), 'No.')
  const told = await cli.run(['import', 'doubtful.demarche', 'scrap.txt'])
  expect(told).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/^needs a look: scrap\.txt: no date was found; .+\n$/u),
  })
  writeFileSync(cli.path('scrap.txt'), 'No!')
  const [result] = await cli.json<[{ lookReasons: string[] }]>('import', 'doubtful.demarche', 'scrap.txt')
  expect(result.lookReasons).toContain('no-date')
})

test('a folder is imported with what is in its folders, and the same bytes only once', async () => {
  const imported = await cli.json<Imported[]>('import', project, 'texts', '--event', 'Ostmark meeting')
  expect(imported.map(({ file, status, error }) => ({ file, status, error }))).toEqual([
    { file: 'b-press.txt', status: 'imported', error: null },
    { file: 'a-readout.txt', status: 'imported', error: null },
  ])
  const again = await cli.json<Imported[]>('import', project, 'texts/b-press.txt')
  expect(again).toEqual([{ file: 'b-press.txt', status: 'duplicate', id: imported[0]?.id, error: null }])
})

test('list and show tell what was recognised', async () => {
  const listed = await cli.json<Listed[]>('list', project)
  expect(listed.map(({ date, passages }) => ({ date, passages }))).toEqual([
    { date: '2019-03-14', passages: 0 },
    { date: '2019-03-14', passages: 0 },
  ])
  const shown = await Promise.all(listed.map(({ id }) => cli.json<Shown>('show', project, id)))
  const [one, two] = shown[0]?.text.includes('Reporter') || shown[0]?.text.includes('=YES') ? shown : shown.toReversed()
  if (!one || !two) throw new Error('two transcripts were imported')
  ;[press, readOut] = [one, two]
  expect(Object.keys(press).toSorted()).toEqual(
    'blocks date id kind language place publisher revision sha256 speakers text time title url'.split(' '),
  )
  const turn = press.blocks.find((block) => press.text.slice(block.start, block.end).startsWith('Our forces'))
  expect(turn).toMatchObject({ kind: 'speech', label: 'Tamsin', speaker: 'Tamsin' })
  expect(await cli.json<Shown>('show', project, press.title)).toEqual(press)
  expect(await run('show', project, readOut.id)).toContain('is not acceptable to Norrland.')
})

test('passages are tagged from JSON lines on standard input', async () => {
  const lines = toJsonLines([
    {
      transcript: press.id,
      spans: [spanOf(press.text, 'The new radar station on the Outer Skerries is not acceptable to us')],
      positions: [{ holder: 'Norrland', issue: 'Skerries > Radar', stance: 'rejects', act: 'rejects', ref: 'no' }],
      codes: ['Military'],
      memo: 'Strong words',
    },
    {
      transcript: readOut.id,
      quote: 'the radar station on the Outer Skerries is not acceptable to Norrland',
      positions: [{ holder: 'Norrland', issue: 'Skerries > Radar', stance: -2, attribution: 'reported' }],
    },
    {
      transcript: press.id,
      spans: [spanOf(press.text, '=YES("for now"), as my colleague writes it')],
      positions: [{ holder: 'Keld', issue: 'Skerries > Radar', stance: 'supports', gloss: '+ for now', ref: 'yes' }],
    },
    {
      disagreement: {
        title: 'Radar on the Skerries',
        issue: 'Skerries > Radar',
        kind: 'territorial',
        status: 'open',
        sides: [
          { actors: ['Norrland'], positions: ['no'] },
          { actors: ['Keld'], positions: ['yes'] },
        ],
      },
    },
  ])
  const { code, stdout, stderr } = await cli.run(['annotate', project, '-', '--json'], lines)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout)).toEqual({ lines: 4, passages: 3, positions: 3, codes: 1, memos: 1, disagreements: 1 })
})

test('search finds words and says where they stand', async () => {
  const found = await cli.json<{ total: number; hits: { match: string; start: number; end: number }[] }>(
    'search',
    project,
    '"radar station"',
    '--limit',
    '1',
  )
  expect(found.total).toBe(2)
  expect(found.hits).toHaveLength(1)
  expect(await run('search', project, '"ACCEPTABLE"')).toMatch(/\[acceptable\].*\n.*\[acceptable\].*\n2 hits\n$/su)
})

test('the matrix says who holds what on which issue', async () => {
  const { cells } = await cli.json<{
    cells: { actor: string; issue: string; stances: string[]; mean: number | null }[]
  }>('matrix', project)
  expect(cells.map(({ actor, issue, mean }) => ({ actor, issue, mean }))).toEqual(
    expect.arrayContaining([
      { actor: 'Norrland', issue: 'Skerries > Radar', mean: -2 },
      { actor: 'Keld', issue: 'Skerries > Radar', mean: 2 },
    ]),
  )
  expect(await run('matrix', project)).toContain('\tSkerries > Radar\t')
})

test('CSV, JSON and HTML hold the quotations exactly', async () => {
  const document = await exportDocument()
  for (const passage of document.passages) {
    const text = [press, readOut].find((one) => one.id === passage.transcriptId)?.text
    for (const span of passage.spans) expect(span.quote).toBe(text?.slice(span.start, span.end))
  }
  const rows = await readCsv()
  expect(rows.map((row) => unguard(row['quotation'] ?? '')).toSorted()).toEqual(
    document.passages.map((passage) => passage.spans[0]?.quote).toSorted(),
  )
  expect(rows.filter((row) => row['guarded'] === 'gloss quotation')).toHaveLength(1)
  expect((await readCsv('--no-guard', '--bom')).map((row) => row['quotation']).toSorted()).toEqual(
    document.passages.map((passage) => passage.spans[0]?.quote).toSorted(),
  )
  const page = await run('export', project, '--format', 'html')
  expect(page).toContain('=YES(&quot;for now&quot;), as my colleague writes it')
  expect(page).toContain('Radar on the Skerries')
})

test('an export goes to a file, and filters narrow it', async () => {
  await run('export', project, '--format', 'csv', '--holder', 'Keld', '--issue', 'Skerries', '--out', 'keld.csv')
  const csv = readFileSync(cli.path('keld.csv'), 'utf8')
  expect(csv).toContain('holders: Keld')
  expect(csv.split('\r\n')).toHaveLength(3)
  const filtered = await exportDocument('--transcript', readOut.id, '--from', '2019', '--to', '2019-03')
  expect(filtered.passages).toHaveLength(1)
  expect((await exportDocument('--from', '2020')).transcripts).toEqual([])
})

test('every step is undone and done again, over processes', async () => {
  const before = await exportDocument()
  for (let step = 0; step < 2; step += 1) expect(await run('undo', project)).toMatch(/^Undone: /u)
  expect(await cli.json('list', project)).toEqual([])
  const nothing = await cli.run(['undo', project])
  expect(nothing).toMatchObject({ code: 1, stdout: '' })
  expect(nothing.stderr).toMatch(/^error\[nothing-to-undo\]: [^\n]+\n$/u)
  for (let step = 0; step < 2; step += 1) expect(await run('redo', project)).toMatch(/^Done again: /u)
  expect({ ...(await exportDocument()), exportedAt: '' }).toEqual({ ...before, exportedAt: '' })
  const history = await cli.json<{ kind: string }[]>('history', project)
  expect(history.map((entry) => entry.kind)).toEqual(['redo', 'redo', 'undo', 'undo', 'do', 'do'])
})

test('a sound project passes its check', async () => {
  expect(await cli.json('check', project)).toEqual({ ok: true, faults: [] })
})

test('a search is saved, and what comes in later is new until it is looked at', async () => {
  await run('search', project, '"radar station"', '--save', 'Radar')
  writeFileSync(cli.path('later.txt'), 'Nobody mentioned the radar station any more.\n')
  await cli.run(['import', project, 'later.txt'])
  expect(await cli.json('search', project)).toMatchObject([{ name: 'Radar', newHits: 1 }])
  const found = await run('search', project, '--saved', 'Radar', '--new', '--looked')
  expect(found).toMatch(/Nobody mentioned the \[radar station\] any more\.\n1 hit\n$/u)
  expect(await run('search', project, '--saved', 'Radar', '--new')).toBe('0 hits\n')
})
