import { afterEach, expect, test, vi } from 'vitest'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

const TEXT = `Talks at Haven, 2 June 2019

Minister Halden: We reject the new station. We said so before.

Minister Tamsin: Our forces stay where our law places them.`

let scratch: ScratchBackend

afterEach(() => {
  vi.useRealTimers()
  return scratch.dispose()
})

async function openTalks() {
  scratch = startScratchBackend()
  await scratch.call('projects.create', { title: 'Talks' })
  const { id } = await scratch.call('imports.text', { text: TEXT, name: 'Talks' })
  if (id === null) throw new Error('the text was not imported')
  const { revision, text } = await scratch.call('transcripts.get', { id })
  const [stance] = (await scratch.call('terms.list', {})).filter((term) => term.list === 'stance')
  if (!stance) throw new Error('the project has no stances')
  const on = (words: string) => ({ spans: [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }] })
  const position = (holder: string) => ({
    holder: { name: holder },
    issue: { path: ['Station'] },
    stanceId: stance.id,
    attribution: 'own-words' as const,
  })
  return { transcriptId: id, revisionId: revision.id, on, position, stanceId: stance.id }
}

const undoCount = async () =>
  (await scratch.call('history.list', { limit: 100 })).filter(({ kind }) => kind === 'do').length

test('several places are tagged in one step, each with its own tags', async () => {
  const { transcriptId, revisionId, on, position } = await openTalks()
  const before = await undoCount()
  const made = await scratch.call('passages.tagMany', {
    transcriptId,
    revisionId,
    items: [
      { on: on('We reject the new station'), tags: { positions: [position('Norrland')] } },
      { on: on('Our forces stay'), tags: { positions: [position('Keld')], codes: [{ path: ['Forces'] }] } },
      { on: on('We reject the new station'), tags: { codes: [{ path: ['Forces'] }] } },
    ],
  })
  expect(made.map((one) => [one.positions.length, one.codeIds.length])).toEqual([
    [1, 1],
    [1, 1],
  ])
  expect(await undoCount()).toBe(before + 1)
  expect((await scratch.call('history.next', {})).undo).toBe('Tagged 2 passages with 2 positions, 2 codes')
  await scratch.call('history.undo', {})
  expect(await scratch.call('passages.list', { transcriptId })).toEqual([])
  expect(await scratch.call('codes.list', {})).toEqual([])
})

test('one impossible place leaves all of them untagged', async () => {
  const { transcriptId, revisionId, on } = await openTalks()
  const tags = { codes: [{ path: ['Forces'] }] }
  const items = [
    { on: on('We reject'), tags },
    { on: { spans: [{ start: 0, end: 100_000 }] }, tags },
  ]
  await expect(scratch.call('passages.tagMany', { transcriptId, revisionId, items })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  expect(await scratch.call('passages.list', { transcriptId })).toEqual([])
})

test('passages get another code for one that they bear, those that do not bear it stay as they are', async () => {
  const { transcriptId, revisionId, on } = await openTalks()
  const tag = (words: string, code: string) => ({ on: on(words), tags: { codes: [{ path: [code] }] } })
  const made = await scratch.call('passages.tagMany', {
    transcriptId,
    revisionId,
    items: [tag('We reject', 'Courtesy'), tag('Our forces', 'Courtesy'), tag('We said', 'Other')],
  })
  const [courtesy] = made[0]?.codeIds ?? []
  if (courtesy === undefined) throw new Error('the passage bears no code')
  const ids = made.map(({ id }) => id)
  const changed = await scratch.call('passages.retag', { ids, from: courtesy, to: { path: ['Procedure', 'Thanks'] } })
  expect(changed.map(({ id }) => id)).toEqual(ids.slice(0, 2))
  const thanks = (await scratch.call('codes.list', {})).find(({ name }) => name === 'Thanks')
  expect(thanks?.uses).toBe(2)
  expect((await scratch.call('history.next', {})).undo).toBe('Gave 2 passages the code “Thanks” for “Courtesy”')
  await expect(scratch.call('passages.retag', { ids, from: courtesy, to: { path: ['Other'] } })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('several positions get another issue and holder in one step', async () => {
  const { transcriptId, revisionId, on, position } = await openTalks()
  const made = await scratch.call('passages.tagMany', {
    transcriptId,
    revisionId,
    items: ['We reject', 'Our forces'].map((words) => ({ on: on(words), tags: { positions: [position('Norrland')] } })),
  })
  const ids = made.flatMap((one) => one.positions.map(({ id }) => id))
  const changes = { issue: { path: ['Station', 'Law'] }, holder: { name: 'Keld' } }
  await scratch.call('positions.updateMany', { ids, changes })
  const keld = (await scratch.call('actors.list', {})).find(({ name }) => name === 'Keld')
  expect((await scratch.call('positions.list', {})).map(({ holderId }) => holderId)).toEqual([keld?.id, keld?.id])
  expect((await scratch.call('history.next', {})).undo).toBe('Changed 2 positions')
})

test('what was used last comes first, each once, and undone tags were not used', async () => {
  const { transcriptId, revisionId, on, position, stanceId } = await openTalks()
  const tag = (words: string, tags: object) =>
    scratch.call('passages.tag', { transcriptId, revisionId, ...on(words), tags })
  await tag('We reject', { positions: [position('Norrland')] })
  await tag('We said', { positions: [position('Keld')] })
  await tag('Our forces', { codes: [{ path: ['Courtesy'] }] })
  await scratch.call('history.undo', {})
  const [issue] = await scratch.call('issues.list', {})
  const recent = await scratch.call('tags.recent', {})
  expect(recent.tags).toEqual([{ kind: 'position', issueId: issue?.id, stanceId }])
  const names = new Map((await scratch.call('actors.list', {})).map(({ id, name }) => [id, name]))
  expect(recent.actorIds.map((id) => names.get(id))).toEqual(['Keld', 'Norrland'])
  expect(recent.codeIds).toEqual([])
})

test('codes are told by when they were put last, whatever passage they are on', async () => {
  const { transcriptId, revisionId, on } = await openTalks()
  vi.useFakeTimers({ toFake: ['Date'] })
  const tag = (words: string, code: string, minute: number) => {
    vi.setSystemTime(new Date(2026, 0, 1, 10, minute))
    return scratch.call('passages.tag', { transcriptId, revisionId, ...on(words), tags: { codes: [{ path: [code] }] } })
  }
  await tag('We reject', 'Refusal', 1)
  await tag('We said', 'Reminder', 2)
  await tag('Our forces', 'Refusal', 3)
  // On the passage that was made first.
  await tag('We reject', 'Law', 4)
  const names = new Map((await scratch.call('codes.list', {})).map(({ id, name }) => [id, name]))
  const recent = await scratch.call('tags.recent', {})
  expect(recent.codeIds.map((id) => names.get(id))).toEqual(['Law', 'Refusal', 'Reminder'])
  expect(recent.slots).toEqual(recent.codeIds.map((codeId) => ({ kind: 'code', codeId })))
})
