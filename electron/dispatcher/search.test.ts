import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchFilters } from '#shared/api/search-api.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

const HAVEN = `Talks at Haven
2 June 2018, Haven

Reporter: Was the radar station discussed?

Minister Halden: We reject the new station. The islands are ours, and negotiations continue.

Minister Tamsin: Our forces stay on the islands.
`
const PORT = `Пресс-конференция в Порту
14 марта 2019, Порт

Министр Холден: Переговоры об островах продолжаются. 北方領土の問題は解決していない。
`

let scratch: ScratchBackend
let ids: TranscriptId[]

beforeAll(async () => {
  scratch = startScratchBackend()
  await scratch.call('projects.create', { title: 'Talks' })
  ids = [await importText(HAVEN, 'Haven'), await importText(PORT, 'Port')]
})

afterAll(() => scratch.dispose())

async function importText(text: string, name: string): Promise<TranscriptId> {
  const { id } = await scratch.call('imports.text', { text, name })
  if (id === null) throw new Error('the text was not imported')
  return id
}

async function find(query: string, filters: SearchFilters = {}): Promise<string[]> {
  const { hits } = await scratch.call('search.run', { query, filters })
  return hits.map(({ match }) => match)
}

/** Resolves when the index is up to date. */
async function indexed(): Promise<void> {
  await scratch.call('search.prepare', {})
  await expect.poll(() => scratch.call('search.index', {}), { timeout: 20_000 }).toMatchObject({ state: 'ready' })
}

async function tag(words: string, tags: object): Promise<void> {
  const [transcriptId] = ids
  if (transcriptId === undefined) throw new Error('nothing was imported')
  const { text, revision } = await scratch.call('transcripts.get', { id: transcriptId })
  const start = text.indexOf(words)
  const spans = [{ start, end: start + words.length }]
  await scratch.call('passages.tag', { transcriptId, revisionId: revision.id, spans, tags })
}

test('a hit says where it stands, who says it, when, and in what words', async () => {
  const { hits, total } = await scratch.call('search.run', { query: 'islands' })
  expect(total).toBe(2)
  const [first] = hits
  if (!first) throw new Error('nothing was found')
  const { text } = await scratch.call('transcripts.get', { id: first.transcriptId })
  expect(first).toMatchObject({
    transcriptTitle: 'Talks at Haven',
    date: '2018-06-02',
    speakerName: expect.stringContaining('Halden'),
    role: 'answer',
    match: 'islands',
    before: 'We reject the new station. The ',
    after: ' are ours, and negotiations continue.',
  })
  expect(text.slice(first.start, first.end)).toBe('islands')
})

test('forms of words are found in three languages', async () => {
  expect(await find('negotiate')).toEqual(['negotiations'])
  expect(await find('переговоров остров')).toEqual(['Переговоры', 'островах'])
  expect(await find('領土')).toEqual(['領土'])
})

describe('restrictions', () => {
  test.each([
    ['speaker:Tamsin', ['islands']],
    ['speaker:Halden|Tamsin', ['islands', 'islands']],
    ['-speaker:Tamsin', ['islands']],
    ['actor:Halden', ['islands']],
    ['role:answer date:2018', ['islands', 'islands']],
    ['date:2019..', []],
    ['date:..2018-06', ['islands', 'islands']],
    ['kind:speech', []],
  ])('%s', async (restriction, expected) => {
    expect(await find(`islands ${restriction}`)).toEqual(expected)
  })

  test('what is tagged is told by the words that a passage covers', async () => {
    const [stance] = (await scratch.call('terms.list', {})).filter(({ list }) => list === 'stance')
    if (!stance) throw new Error('there is no stance')
    const position = {
      holder: { name: 'Norrland' },
      issue: { path: ['Territory', 'Islands'] },
      stanceId: stance.id,
      attribution: 'own-words' as const,
    }
    await find('islands untagged')
    await tag('The islands are ours', { positions: [position], codes: [{ path: ['Claims'] }] })
    expect(await find('islands issue:Territory')).toHaveLength(1)
    expect(await find(`islands issue:Islands stance:"${stance.label}" code:Claims`)).toHaveLength(1)
    expect(await find('islands -issue:Islands')).toHaveLength(1)
    expect(await find('islands untagged')).toHaveLength(1)
    const issue = (await scratch.call('issues.list', {})).find(({ name }) => name === 'Territory')
    if (!issue) throw new Error('the issue was not made')
    expect(await find('islands', { issueIds: [issue.id] })).toHaveLength(1)
    expect(await find('islands', { untagged: true })).toHaveLength(1)
    await scratch.call('history.undo', {})
    expect(await find('islands untagged')).toHaveLength(2)
  })

  test('given as ids they hold as well', async () => {
    expect(await find('islands', { transcriptIds: ids.slice(1) })).toEqual([])
    expect(await find('', { roles: ['question'] }).catch(String)).toContain('no word in this query')
    expect(await find('role:question')).toEqual(['Was the radar station discussed?'])
  })
})

test.each([
  ['islands (', { start: 8, end: 9 }],
  ['islands issue:Fisheries', { start: 8, end: 23 }],
  ['islands kind:song', { start: 8, end: 17 }],
  ['islands date:May', { start: 8, end: 16 }],
])('the query “%s” is refused with the place', async (query, details) => {
  await expect(scratch.call('search.run', { query })).rejects.toMatchObject({ code: 'invalid-input', details })
})

test('pages, orders and counts are of the same hits', async () => {
  const all = await scratch.call('search.run', { query: 'islands OR station OR острова', sort: 'right' })
  expect(all.hits.map(({ after }) => after.trim().split(' ')[0])).toEqual([
    '.',
    'are',
    'discussed?',
    '.',
    'продолжаются.',
  ])
  const second = await scratch.call('search.run', { query: 'islands OR station OR острова', offset: 1, limit: 2 })
  expect(second.hits.map(({ match }) => match)).toEqual(['station', 'islands'])
  const left = await scratch.call('search.run', { query: 'islands OR station', sort: 'left' })
  expect(left.hits.map(({ before }) => before.trim().split(' ').at(-1))).toEqual(['new', 'radar', 'the', 'The'])
  const summary = await scratch.call('search.summary', { query: 'islands OR station OR острова' })
  expect(summary).toMatchObject({
    total: 5,
    transcripts: 2,
    byYear: [
      { year: '2018', hits: 4 },
      { year: '2019', hits: 1 },
    ],
  })
  expect(summary.byActor.map(({ name, hits }) => [name, hits])).toContainEqual(['Tamsin', 1])
})

test('hits of many texts are tagged alike in one step that can be undone', async () => {
  const { hits } = await scratch.call('search.run', { query: 'islands OR islands* OR острова' })
  const [stance] = (await scratch.call('terms.list', {})).filter(({ list }) => list === 'stance')
  if (!stance) throw new Error('there is no stance')
  const position = { issue: { path: ['Islands'] }, stanceId: stance.id, attribution: 'own-words' as const }
  const tags = { codes: [{ path: ['Place'] }], position }
  const done = await scratch.call('search.tag', { hits, extent: 'sentence', tags })
  expect(done).toEqual({ passages: 3, withoutHolder: 0 })
  const quoted = await scratch.call('passages.quoted', {})
  expect(quoted.map(({ quotes }) => quotes.join())).toEqual([
    'The islands are ours, and negotiations continue.',
    'Our forces stay on the islands.',
    'Переговоры об островах продолжаются.',
  ])
  const tamsin = (await scratch.call('actors.list', {})).find(({ name }) => name === 'Tamsin')
  expect((await scratch.call('positions.list', {})).map(({ holderId }) => holderId)).toContain(tamsin?.id)
  expect((await scratch.call('history.next', {})).undo).toContain('Tagged 3 passages found by searching')
  await scratch.call('history.undo', {})
  expect(await scratch.call('passages.quoted', {})).toEqual([])
})

test('what is imported, corrected and taken back is found, and no longer found, with the index as without', async () => {
  expect(await find('islands')).toHaveLength(2)
  await indexed()
  await importText('The islands again.\n', 'Again')
  expect(await find('islands')).toHaveLength(3)
  await indexed()
  expect(await find('islands')).toHaveLength(3)
  await scratch.call('history.undo', {})
  expect(await find('islands')).toHaveLength(2)
  await indexed()
  expect(await find('islands')).toHaveLength(2)
})

test('texts that come in one after the other are found at once, and the index is ready when it has the last of them', async () => {
  await indexed()
  const { total } = await scratch.call('search.index', {})
  const names = Array.from({ length: 12 }, (_, n) => `Day ${n}`)
  for (const name of names) {
    await importText(`On ${name} the strait was named.\n`, name)
    expect(await find(`"${name}"`)).toEqual([name])
  }
  await indexed()
  expect(await scratch.call('search.index', {})).toMatchObject({ state: 'ready', done: total + 12, total: total + 12 })
  expect(await find('strait')).toHaveLength(12)
  for (const _ of names) await scratch.call('history.undo', {})
  await indexed()
  expect(await scratch.call('search.index', {})).toMatchObject({ state: 'ready', total })
})

test('an index that is deleted or damaged is made again, and nothing is missed meanwhile', async () => {
  await indexed()
  const cache = join(scratch.folder, 'user-data', 'cache')
  for (const isDamaged of [false, true]) {
    await scratch.backend.close()
    for (const name of readdirSync(cache)) {
      // A thread that is ending has files mapped still, so none is written over, and takes some away itself.
      rmSync(join(cache, name), { force: true })
      if (isDamaged) writeFileSync(join(cache, name), 'x'.repeat(9_000))
    }
    scratch = await scratch.restart()
    const handle = await scratch.backend.grant(join(scratch.folder, 'Talks.demarche'))
    await scratch.call('projects.open', { handle })
    expect(await find('islands')).toHaveLength(2)
    await indexed()
    expect(await find('islands')).toHaveLength(2)
  }
  expect(readdirSync(cache).some((name) => existsSync(join(cache, name)))).toBe(true)
})
