import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createBackend } from '../../electron/dispatcher/create-backend.ts'
import { PRESS_CONFERENCE, toJsonLines, type Imported, type Listed, type Shown } from './fixtures.ts'
import { CommandLine } from './run-demarche.ts'

// Each step is a process of its own, on machines that do other things as well.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const project = 'talks.demarche'
let cli: CommandLine
let press: Shown

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** Fails unless the command says one line with the code, prints nothing else, and leaves the project's bytes alone. */
async function refuses(code: string, args: readonly string[], { stdin = '', exit = 1 } = {}): Promise<string> {
  const before = hashOf(cli.path(project))
  const ran = await cli.run(args, stdin)
  expect(ran).toMatchObject({ code: exit, stdout: '' })
  expect(ran.stderr).toMatch(new RegExp(`^error\\[${code}\\]: [^\\n]+\\n$`, 'u'))
  expect(hashOf(cli.path(project))).toBe(before)
  return ran.stderr
}

/** The same for a file that cannot be imported. */
async function refusesFile(code: string, file: string): Promise<void> {
  const before = hashOf(cli.path(project))
  const ran = await cli.run(['import', project, file, '--json'])
  expect(ran.code).toBe(1)
  expect(ran.stderr).toMatch(new RegExp(`^error\\[${code}\\]: [^\\n]+\\n$`, 'u'))
  // Safe: the shape is what DESIGN says of `import --json`, and is checked here.
  const results = JSON.parse(ran.stdout) as Imported[]
  expect(results).toMatchObject([{ status: 'failed', id: null, error: { code } }])
  expect(hashOf(cli.path(project))).toBe(before)
}

beforeAll(async () => {
  cli = new CommandLine()
  writeFileSync(cli.path('press.txt'), PRESS_CONFERENCE)
  await cli.json('new', project)
  await cli.json('import', project, 'press.txt')
  const [listed] = await cli.json<Listed[]>('list', project)
  press = await cli.json<Shown>('show', project, listed?.id ?? '')
})
afterAll(() => cli.remove())

test('an empty file is not imported', async () => {
  writeFileSync(cli.path('empty.txt'), '')
  await refusesFile('empty-file', 'empty.txt')
  writeFileSync(cli.path('blank.txt'), ' \n\n')
  await refusesFile('empty-file', 'blank.txt')
})

test('a file that is not there and a file of another kind are not imported', async () => {
  await refusesFile('unreadable-file', 'nowhere.txt')
  writeFileSync(cli.path('picture.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  await refusesFile('unsupported-format', 'picture.png')
})

test('a file that leads nowhere, and a folder with such a file, are not imported', async () => {
  mkdirSync(cli.path('looped'))
  symlinkSync('loop.txt', cli.path('looped/loop.txt'))
  await refusesFile('unreadable-file', 'looped/loop.txt')
  await refuses('not-found', ['import', project, 'looped'])
})

test.skipIf(process.getuid?.() === 0)('a file that may not be read is not imported', async () => {
  writeFileSync(cli.path('secret.txt'), 'words')
  chmodSync(cli.path('secret.txt'), 0o000)
  await refusesFile('unreadable-file', 'secret.txt')
})

test('one bad file does not keep the others out, and the exit code tells', async () => {
  writeFileSync(cli.path('zero.txt'), '')
  writeFileSync(cli.path('good.txt'), 'Statement by Minister Halden\n\nWe will not accept the radar.\n')
  const ran = await cli.run(['import', project, 'zero.txt', 'good.txt', '--json'])
  expect(ran.code).toBe(1)
  // Safe: as above.
  expect((JSON.parse(ran.stdout) as Imported[]).map((one) => one.status)).toEqual(['failed', 'imported'])
  expect((await cli.run(['undo', project])).code).toBe(0)
})

test('a folder without files has nothing to import', async () => {
  mkdirSync(cli.path('nothing'))
  await refuses('not-found', ['import', project, 'nothing'])
})

test('what is no project is not opened', async () => {
  mkdirSync(cli.path('folder.demarche'))
  writeFileSync(cli.path('text.demarche'), 'This is not a database, though it is called one. '.repeat(40))
  writeFileSync(cli.path('void.demarche'), '')
  new Database(cli.path('other.demarche')).exec('CREATE TABLE thing (id)').close()
  for (const file of ['folder', 'text', 'void', 'other']) await refuses('not-a-project', ['list', `${file}.demarche`])
  await refuses('not-found', ['list', 'nowhere.demarche'])
  expect(existsSync(cli.path('nowhere.demarche'))).toBe(false)
})

test('a project from a newer version is read, but nothing is written into it', async () => {
  copyFileSync(cli.path(project), cli.path('newer.demarche'))
  const database = new Database(cli.path('newer.demarche'))
  database.pragma('user_version = 9999')
  database.close()
  const before = hashOf(cli.path('newer.demarche'))
  expect((await cli.run(['list', 'newer.demarche'])).code).toBe(0)
  await refuses('read-only', ['annotate', 'newer.demarche', '-'], {
    stdin: toJsonLines([{ transcript: press.id, spans: [{ start: 0, end: 5 }], codes: ['New'] }]),
  })
  expect(hashOf(cli.path('newer.demarche'))).toBe(before)
})

test('an annotation outside the text, or one that cuts a character, is refused with its line', async () => {
  const good = { transcript: press.id, spans: [{ start: 0, end: 5 }], codes: ['Fine'] }
  const outside = { transcript: press.id, spans: [{ start: 3, end: press.text.length + 1 }], codes: ['Bad'] }
  const stderr = await refuses('invalid-input', ['annotate', project, '-'], { stdin: toJsonLines([good, outside]) })
  expect(stderr).toContain('Line 2')
  const empty = { transcript: press.id, spans: [{ start: 3, end: 3 }] }
  await refuses('invalid-input', ['annotate', project, '-'], { stdin: toJsonLines([empty]) })
})

test('a quotation that occurs twice is ambiguous, one that does not occur is not found', async () => {
  const twice = { transcript: press.id, quote: 'We will not accept it' }
  await refuses('ambiguous', ['annotate', project, '-'], { stdin: toJsonLines([twice]) })
  await refuses('not-found', ['annotate', project, '-'], { stdin: toJsonLines([{ ...twice, quote: 'We accept' }]) })
})

test('annotations that are no annotations are refused', async () => {
  await refuses('invalid-input', ['annotate', project, '-'], { stdin: 'not json\n' })
  await refuses('invalid-input', ['annotate', project, '-'], { stdin: '{"transkript": "x"}\n' })
  await refuses('empty-file', ['annotate', project, '-'], { stdin: '\n' })
  await refuses('unreadable-file', ['annotate', project, 'nowhere.jsonl'])
  writeFileSync(cli.path('latin.jsonl'), Buffer.from([0x7b, 0xe9, 0x7d]))
  await refuses('unreadable-file', ['annotate', project, 'latin.jsonl'])
  const line = { transcript: press.id, spans: [{ start: 0, end: 5 }] }
  const unknown = { ...line, positions: [{ holder: 'Keld', issue: 'Radar', stance: 'adores' }] }
  await refuses('not-found', ['annotate', project, '-'], { stdin: toJsonLines([unknown]) })
})

test('a transcript, an issue and a holder that are not there are not found', async () => {
  await refuses('not-found', ['show', project, 'Nowhere'])
  await refuses('not-found', ['export', project, '--format', 'csv', '--issue', 'Nothing'])
  await refuses('not-found', ['export', project, '--format', 'csv', '--holder', 'Nobody'])
})

test('an export over the project itself, or onto a folder, is refused', async () => {
  await refuses('conflict', ['export', project, '--format', 'json', '--out', project])
  await refuses('conflict', ['export', project, '--format', 'json', '--out', '.'])
  await refuses('forbidden', ['export', project, '--format', 'json', '--out', 'no/such/folder/x.json'])
})

test('a wrong call is a usage error', async () => {
  for (const args of [
    ['frobnicate'],
    ['list'],
    ['list', project, '--sideways'],
    ['export', project],
    ['export', project, '--format', 'wax'],
    ['export', project, '--format', 'csv', '--from', 'May'],
    ['search', project, 'word', '--limit', 'all'],
    ['search', project, 'word', '--new'],
    ['matrix', project, '--rows', 'planet'],
  ]) {
    await refuses('usage', args, { exit: 2 })
  }
})

test('a cycle in the issue tree is refused', async () => {
  const home = cli.path('.home-of-backend')
  const backend = createBackend({
    dialogs: {
      kind: 'native',
      chooseNewProject: () => Promise.resolve(null),
      chooseProject: () => Promise.resolve(null),
      chooseFiles: () => Promise.resolve([]),
      chooseSavePath: () => Promise.resolve(null),
    },
    print: () => Promise.resolve(),
    folders: { projects: null, userData: home, spool: join(home, 'spool'), resources: home },
    log: { info: () => {}, error: () => {} },
    now: () => new Date(),
  })
  await backend.call('projects.open', { handle: await backend.grant(cli.path(project)) })
  const create = async (name: string, parentId: string | null): Promise<string> => {
    const made = await backend.call('issues.create', { name, parentId })
    if (!made.ok) throw new Error(made.error.message)
    // Safe: the contract says that an issue is answered.
    return (made.value as { id: string }).id
  }
  const parent = await create('Islands', null)
  const child = await create('Name of the islands', parent)
  const before = hashOf(cli.path(project))
  const answer = await backend.call('issues.update', { id: parent, changes: { parentId: child } })
  expect(answer).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(hashOf(cli.path(project))).toBe(before)
  await backend.close()
})
