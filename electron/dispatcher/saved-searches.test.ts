import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { SavedSearch } from '#shared/domain/saved-searches.ts'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

const HAVEN = `Talks at Haven
2 June 2018, Haven

Minister Halden: The islands are ours, and negotiations continue.

Minister Tamsin: Our forces stay on the islands.
`
const PORT = `Press conference at Port
14 March 2019, Port

Minister Halden: Nobody asked about the islands or the strait.
`

let scratch: ScratchBackend
let now: number
let haven: TranscriptId

beforeEach(async () => {
  now = Date.UTC(2026, 10, 1)
  // Each thing that is done takes a second.
  scratch = startScratchBackend(undefined, { now: () => new Date((now += 1_000)) })
  await scratch.call('projects.create', { title: 'Talks' })
  haven = await importText(HAVEN)
})
afterEach(async () => scratch.dispose())

async function importText(text: string): Promise<TranscriptId> {
  const { id } = await scratch.call('imports.text', { text, name: 'Text' })
  if (id === null) throw new Error('the text was not imported')
  return id
}

const save = (name: string, query: string): Promise<SavedSearch> => scratch.call('savedSearches.save', { name, query })
const newHits = async () => (await scratch.call('savedSearches.count', {})).map((one) => one.newHits)

/** The hits of the saved search that are marked as new, and those that are shown when only new ones are. */
async function marked({ id }: SavedSearch): Promise<{ marked: string[]; alone: string[] }> {
  const { query, lookedAt } = (await scratch.call('savedSearches.list', {})).find((one) => one.id === id) ?? {}
  if (query === undefined) throw new Error('it is not there')
  const all = await scratch.call('search.run', { query, since: lookedAt })
  const alone = await scratch.call('search.run', { query, since: lookedAt, onlyNew: true })
  const lineOf = ({ before, match, after }: (typeof all.hits)[number]): string => before + match + after
  return { marked: all.hits.filter(({ isNew }) => isNew).map(lineOf), alone: alone.hits.map(lineOf) }
}

test('what is imported since is new until it is looked at, and again when that is undone', async () => {
  const islands = await save('Islands', 'islands')
  expect(await newHits()).toEqual([0])
  await importText(PORT)
  const line = 'Nobody asked about the islands or the strait.'
  expect(await marked(islands)).toEqual({ marked: [line], alone: [line] })
  expect(await newHits()).toEqual([1])
  await scratch.call('savedSearches.look', { id: islands.id })
  expect(await marked(islands)).toEqual({ marked: [], alone: [] })
  expect(await newHits()).toEqual([0])
  await scratch.call('history.undo', {})
  expect(await newHits()).toEqual([1])
})

/** Puts the code on the first hit. */
async function tagFirst(query: string, code: string): Promise<void> {
  const { hits } = await scratch.call('search.run', { query, limit: 1 })
  await scratch.call('search.tag', { hits, extent: 'words', tags: { codes: [{ path: [code] }] } })
}

test('a correction makes no hit new, and neither does a tag that lets it in', async () => {
  const islands = await save('Islands', 'islands')
  await tagFirst('forces', 'Claims')
  await save('Tagged', 'islands code:Claims')
  await tagFirst('islands', 'Claims')
  expect((await scratch.call('search.run', { query: 'islands code:Claims' })).hits).toHaveLength(1)
  const { blocks, revision } = await scratch.call('transcripts.get', { id: haven })
  const seq = blocks.findIndex(({ speakerId }) => speakerId !== null)
  const corrections = [{ does: 'split' as const, seq, at: 'The islands are ours,'.length }]
  await scratch.call('transcripts.correct', { id: haven, revisionId: revision.id, corrections })
  expect((await scratch.call('transcripts.get', { id: haven })).revision.number).toBe(2)
  expect(await marked(islands)).toEqual({ marked: [], alone: [] })
  expect(await newHits()).toEqual([0, 0])
})

test('a saved search that names what is gone says so, and the others are counted', async () => {
  await tagFirst('forces', 'Army')
  await save('Army', 'forces code:Army')
  await save('Islands', 'islands')
  const [code] = await scratch.call('codes.list', {})
  if (!code) throw new Error('the code was not made')
  await scratch.call('codes.delete', { id: code.id })
  expect(await scratch.call('savedSearches.count', {})).toMatchObject([
    { newHits: null, fault: 'There is no code “Army” in this project.' },
    { newHits: 0, fault: null },
  ])
})

test('names and queries are each saved once, and what cannot be read is not saved', async () => {
  const islands = await save('Islands', 'islands')
  await expect(save('Islands', 'strait')).rejects.toMatchObject({ code: 'conflict' })
  await expect(save('More', ' islands ')).rejects.toMatchObject({ code: 'conflict' })
  await expect(save('Broken', 'islands (')).rejects.toMatchObject({ code: 'invalid-input' })
  await save('Strait', 'strait')
  await expect(scratch.call('savedSearches.rename', { id: islands.id, name: 'Strait' })).rejects.toMatchObject({
    code: 'conflict',
  })
  await scratch.call('savedSearches.rename', { id: islands.id, name: 'Isles' })
  expect((await scratch.call('savedSearches.list', {})).map(({ name }) => name)).toEqual(['Isles', 'Strait'])
  await scratch.call('savedSearches.delete', { id: islands.id })
  await scratch.call('history.undo', {})
  await scratch.call('history.undo', {})
  expect((await scratch.call('savedSearches.list', {})).map(({ name }) => name)).toEqual(['Islands', 'Strait'])
})

test('brought into an empty project as JSON, what is new stays new; into another, what is brought in is', async () => {
  await save('Islands', 'islands')
  await importText(PORT)
  expect(await newHits()).toEqual([1])
  const { output } = await scratch.call('exports.run', { format: 'json' })
  const path = join(scratch.folder, 'talks.json')
  writeFileSync(path, readFileSync((await scratch.backend.resolve(output)) ?? ''))
  const handle = await scratch.backend.grant(path)

  await scratch.call('projects.create', { title: 'Again' })
  await scratch.call('exchange.bringIn', { handle })
  expect(await newHits()).toEqual([1])

  await scratch.call('projects.create', { title: 'Other' })
  await importText('Another text about islands.\n')
  await save('Islands', 'islands -strait')
  await scratch.call('exchange.bringIn', { handle })
  const names = (await scratch.call('savedSearches.list', {})).map(({ name }) => name)
  expect(names).toEqual(['Islands', 'Islands (2)'])
  expect(await newHits()).toEqual([2, 4])
  expect((await scratch.call('exchange.inspect', { handle })).counts.savedSearches).toEqual({
    added: 0,
    alreadyThere: 1,
  })
})
