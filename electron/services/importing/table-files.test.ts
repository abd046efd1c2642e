import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { scratchPorts, startScratchBackend, type ScratchBackend } from '../../test-support/scratch-backend.ts'

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

async function granted(name: string, content: string) {
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
  const { files } = await scratch.call('imports.choose', { handles })
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
