import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { encodeText } from '../reading/testing/encode-text.ts'
import { Task } from '../task.ts'
import { scratchPorts, startScratchBackend, type ScratchBackend } from '../../test-support/scratch-backend.ts'
import { TableFiles } from './table-files.ts'

const TABLE = `title,date,speaker,text
On the ferry,2019-03-14,Anna Keller,We will not accept the radar.
Nothing,2019-03-15,Anna Keller,
On the strait,2019-03-16,Ivan Orlov,The ferry must run again.
`

let scratch: ScratchBackend

beforeEach(async () => {
  scratch = startScratchBackend()
  await scratch.call('projects.create', { title: 'Talks' })
})

afterEach(() => scratch.dispose())

async function granted(name: string, content: string | Uint8Array) {
  const path = join(scratch.folder, name)
  writeFileSync(path, content)
  return scratch.backend.grant(path)
}

test('each row of a table is imported and reported by itself, with the speaker as an actor and the row as its original', async () => {
  const handles = [await granted('speeches.csv', TABLE)]
  const results = await scratch.call('imports.files', { handles })
  expect(results.map(({ file, status, error }) => [file, status, error?.code ?? null])).toEqual([
    ['speeches (row 2).csv', 'imported', null],
    ['speeches (row 3).csv', 'failed', 'empty-file'],
    ['speeches (row 4).csv', 'imported', null],
  ])
  const listed = await scratch.call('transcripts.list', {})
  expect(listed.map(({ title, date }) => [title, date]).toSorted()).toEqual([
    ['On the ferry', '2019-03-14'],
    ['On the strait', '2019-03-16'],
  ])
  const actors = await scratch.call('actors.list', {})
  expect(actors.map(({ name }) => name).toSorted()).toEqual(['Anna Keller', 'Ivan Orlov'])
  const { output } = await scratch.call('transcripts.original', { id: results[0]?.id ?? '' })
  expect(readFileSync((await scratch.backend.resolve(output)) ?? '', 'utf8')).toBe(
    '\uFEFF"title","date","speaker","text"\r\n"On the ferry","2019-03-14","Anna Keller","We will not accept the radar."\r\n',
  )
  const again = await scratch.call('imports.files', { handles })
  expect(again.map(({ status, id }) => [status, id])).toEqual([
    ['duplicate', results[0]?.id],
    ['failed', null],
    ['duplicate', results[2]?.id],
  ])
})

test('the rows of a table can be previewed one by one, and nothing of them stays behind after an import', async () => {
  const handles = [await granted('speeches.csv', TABLE)]
  const spool = scratchPorts(scratch.folder).folders.spool
  await scratch.call('imports.files', { handles })
  expect(existsSync(spool) ? readdirSync(spool) : []).toEqual([])
  const { files } = await scratch.call('imports.splitTables', { handles })
  expect(files.map(({ name }) => name)).toEqual([2, 3, 4].map((row) => `speeches (row ${row}).csv`))
  const draft = await scratch.call('imports.preview', { from: { handle: files[2]?.handle ?? '' } })
  expect(draft).toMatchObject({ file: 'speeches (row 4).csv', metadata: { title: 'On the strait' } })
})

test('a table in which no column is called “text” is one line of the report, and the others come in', async () => {
  const handles = [await granted('a.csv', 'one,two\n1,2\n3,4\n'), await granted('b.csv', TABLE)]
  const results = await scratch.call('imports.files', { handles })
  expect(results.map(({ file, status }) => [file, status])).toEqual([
    ['a.csv', 'failed'],
    ['b (row 2).csv', 'imported'],
    ['b (row 3).csv', 'failed'],
    ['b (row 4).csv', 'imported'],
  ])
  expect(results[0]?.error?.message).toContain('None of its columns is called “text”')
})

const UNNAMED =
  'Id;Who;Said;Day\n7;Анна Келлер;Мы не примем радар.;2019-03-14\n8;Иван Орлов;Паром снова пойдёт.;2019-03-16\n'

test('a table whose names say nothing shows its columns; what is chosen for them holds for the next one with the same header', async () => {
  const handle = await granted('a.csv', UNNAMED)
  const refused: unknown = await scratch.call('imports.preview', { from: { handle } }).catch((error: unknown) => error)
  expect(refused).toMatchObject({
    code: 'unreadable-file',
    details: {
      encoding: 'utf-8',
      columns: [
        { name: 'Id', sample: '7', field: null, guess: null },
        { name: 'Who', sample: 'Анна Келлер', field: null, guess: null },
        { name: 'Said', sample: 'Мы не примем радар.', field: null, guess: null },
        { name: 'Day', sample: '2019-03-14', field: 'date', guess: 'date' },
      ],
    },
  })
  const header = ['Id', 'Who', 'Said', 'Day']
  await scratch.call('preferences.set', { columnChoice: { header, fields: [null, 'speaker', 'text', 'date'] } })
  const { files, replaced } = await scratch.call('imports.splitTable', { handle })
  expect([files.map(({ name }) => name), replaced]).toEqual([['a (row 2).csv', 'a (row 3).csv'], [handle]])
  scratch = await scratch.restart()
  await scratch.call('projects.open', { handle: (await scratch.call('projects.list', {}))[0]?.handle ?? '' })
  const results = await scratch.call('imports.files', { handles: [await granted('b.csv', UNNAMED)] })
  expect(results.map(({ status }) => status)).toEqual(['imported', 'imported'])
  const actors = await scratch.call('actors.list', {})
  expect(actors.map(({ name }) => name).toSorted()).toEqual(['Анна Келлер', 'Иван Орлов'])
})

test('a column can be given another field or be left out, and the preview shows what its name alone would make of it', async () => {
  const handle = await granted('speeches.csv', TABLE)
  const { files } = await scratch.call('imports.splitTables', { handles: [handle] })
  const from = { handle: files[0]?.handle ?? '' }
  const before = await scratch.call('imports.preview', { from })
  expect(before.table?.name).toBe('speeches.csv')
  expect(before.metadata).toMatchObject({ title: 'On the ferry', place: null, date: '2019-03-14' })
  const header = ['title', 'date', 'speaker', 'text']
  await scratch.call('preferences.set', { columnChoice: { header, fields: ['place', null, 'speaker', 'text'] } })
  const after = await scratch.call('imports.preview', { from })
  expect(after.metadata).toMatchObject({ place: 'On the ferry', date: null })
  expect(after.table?.columns.map(({ field, guess }) => [field, guess])).toEqual([
    ['place', 'title'],
    [null, 'date'],
    ['speaker', 'speaker'],
    ['text', 'text'],
  ])
})

test('a table is read again in another encoding, with all its rows, and the rows from before are gone', async () => {
  const bytes = encodeText('text,speaker\nМы не примем радар.,Анна Келлер\nПаром снова пойдёт.,Иван Орлов\n', 'koi8-r')
  const handle = await granted('a.csv', bytes)
  await scratch.call('imports.splitTables', { handles: [handle] })
  const wrong = await scratch.call('imports.splitTable', { handle, encoding: 'windows-1251' })
  const [row] = wrong.files
  if (!row) throw new Error('no row')
  const misread = await scratch.call('imports.preview', { from: { handle: row.handle } })
  expect(misread).toMatchObject({ table: { encoding: 'windows-1251', isEncodingGuessed: false } })
  expect(misread.text).not.toContain('радар')
  const right = await scratch.call('imports.splitTable', { handle: row.handle, encoding: 'koi8-r' })
  expect(right.replaced).toEqual(wrong.files.map(({ handle: one }) => one))
  const texts = await Promise.all(
    right.files.map(async ({ handle: one }) => (await scratch.call('imports.preview', { from: { handle: one } })).text),
  )
  expect(texts).toEqual(['Мы не примем радар.', 'Паром снова пойдёт.'])
  await expect(scratch.call('imports.preview', { from: { handle: row.handle } })).rejects.toMatchObject({
    code: 'unreadable-file',
  })
})

test('choosing files names the tables among them without reading any, and taking them apart leaves the others where they stand', async () => {
  const folder = join(scratch.folder, 'statements')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a.txt'), 'We met.')
  writeFileSync(join(folder, 'b.XLSX'), 'no workbook')
  writeFileSync(join(folder, 'c.csv'), TABLE)
  const { files } = await scratch.call('imports.choose', { handles: [await scratch.backend.grant(folder)] })
  expect(files.map(({ name, isTable }) => [name, isTable])).toEqual([
    ['a.txt', false],
    ['b.XLSX', true],
    ['c.csv', true],
  ])
  const handles = files.map(({ handle }) => handle)
  const { files: split } = await scratch.call('imports.splitTables', { handles })
  expect(split.map(({ name, isTable }) => [name, isTable])).toEqual([
    ['a.txt', false],
    ['b.XLSX', true],
    ...[2, 3, 4].map((row) => [`c (row ${row}).csv`, false]),
  ])
})

test('what is chosen for a table before it is imported, its columns and its encoding, is what the import reads', async () => {
  const handle = await granted('a.csv', encodeText(UNNAMED, 'koi8-r'))
  const { table } = await scratch.call('imports.describeTable', { handle, encoding: 'windows-1251' })
  expect(table.columns[1]).toMatchObject({ name: 'Who', field: null })
  expect(table.columns[1]?.sample).not.toBe('Анна Келлер')
  const right = await scratch.call('imports.describeTable', { handle, encoding: 'koi8-r' })
  expect(right).toMatchObject({
    rows: 2,
    areRowsCounted: true,
    table: { name: 'a.csv', encoding: 'koi8-r', isEncodingGuessed: false },
  })
  expect(right.table.columns[1]?.sample).toBe('Анна Келлер')
  await scratch.call('preferences.set', {
    columnChoice: { header: ['Id', 'Who', 'Said', 'Day'], fields: [null, 'speaker', 'text', 'date'] },
  })
  const again = await scratch.call('imports.describeTable', { handle })
  expect(again.table.columns.map(({ field }) => field)).toEqual([null, 'speaker', 'text', 'date'])
  await scratch.call('imports.files', { handles: [handle] })
  const listed = await scratch.call('transcripts.list', {})
  expect(listed.map(({ date }) => date).toSorted()).toEqual(['2019-03-14', '2019-03-16'])
  const actors = await scratch.call('actors.list', {})
  expect(actors.map(({ name }) => name).toSorted()).toEqual(['Анна Келлер', 'Иван Орлов'])
})

test('a table of many megabytes is described by its first ones, whatever is wrong further down', async () => {
  const row = `"${'The ferry must run again. '.repeat(40)}",Anna Keller\n`
  const handle = await granted('a.csv', `Said,Who\n${row.repeat(3_000)}"never closed`)
  const { table, rows, areRowsCounted } = await scratch.call('imports.describeTable', { handle })
  expect(table.columns.map(({ name }) => name)).toEqual(['Said', 'Who'])
  expect(areRowsCounted).toBe(false)
  expect(Math.abs(rows - 3_000)).toBeLessThan(30)
})

test('a table that is none is told of in plain words, and nothing is left of it', async () => {
  const told = (name: string, content: string) =>
    granted(name, content)
      .then((handle) => scratch.call('imports.describeTable', { handle }))
      .catch((error: unknown) => error)
  expect(await told('a.xlsx', 'no workbook')).toMatchObject({ code: 'unreadable-file' })
  expect(await told('b.csv', 'text,title\n')).toMatchObject({ code: 'empty-file' })
  expect(await told('c.csv', '')).toMatchObject({ code: 'empty-file' })
  const spool = scratchPorts(scratch.folder).folders.spool
  expect(existsSync(spool) ? readdirSync(spool) : []).toEqual([])
})

test('tables are not taken apart once the import of them was cancelled', async () => {
  const paths = ['a.csv', 'b.csv'].map((name) => join(scratch.folder, name))
  for (const path of paths) writeFileSync(path, TABLE)
  const tables = new TableFiles(join(scratch.folder, 'spool'), () => [])
  expect(await tables.expand(paths, new Task(AbortSignal.abort()))).toEqual(paths)
  expect(await tables.expand(paths, new Task(new AbortController().signal))).toHaveLength(6)
})
