import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SpeakerId } from '#shared/domain/ids.ts'
import { startScratchBackend, type ScratchBackend } from '../../test-support/scratch-backend.ts'

const PAGE = `Press conference by Foreign Minister Anders Halden
14 March 2019, Ostmark
Reporter: Was a date named?
Mr. Anders Halden, Foreign Minister of Norrland: I would not go into that today.
Note: The sound failed here.`

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

test('what is to be imported is listed before any of it is read, folders as the files in them', async () => {
  mkdirSync(join(scratch.folder, 'pages'))
  writeFileSync(join(scratch.folder, 'pages', 'b.txt'), 'xy')
  writeFileSync(join(scratch.folder, 'pages', 'script.js'), 'x')
  const handles = [await granted('a.txt', ''), await scratch.backend.grant(join(scratch.folder, 'pages'))]
  const { files } = await scratch.call('imports.choose', { handles })
  expect(files.map(({ name, byteLength }) => [name, byteLength])).toEqual([
    ['a.txt', 0],
    ['b.txt', 2],
  ])
  const [, second] = files
  const preview = { from: { handle: second?.handle ?? '' } }
  expect(await scratch.call('imports.preview', preview)).toMatchObject({ file: 'b.txt', text: 'xy' })
})

test('a preview stores nothing; what is stored is the draft as it was corrected, in one step that can be undone', async () => {
  const draft = await scratch.call('imports.preview', { from: { handle: await granted('a.txt', PAGE) } })
  expect(draft).toMatchObject({ file: 'a.txt', encoding: 'utf-8', byteLength: PAGE.length, duplicateOf: null })
  expect(draft.metadata).toMatchObject({ date: '2019-03-14', place: 'Ostmark', eventId: null })
  expect(await scratch.call('transcripts.list', {})).toEqual([])
  expect(await scratch.call('history.list', {})).toEqual([])
  const halden = draft.speakers.find(({ name }) => name === 'Anders Halden')
  if (!halden) throw new Error('nobody was recognised')
  const stored = await scratch.call('imports.store', {
    draftId: draft.draftId,
    metadata: { ...draft.metadata, title: 'On the survey', place: 'Ostmark City' },
    corrections: [
      { does: 'rename', speakerId: halden.id, name: 'Anders B. Halden', office: 'Premier', affiliation: 'Norrland' },
      { does: 'speaker', seqs: [2], speaker: { newId: SpeakerId.parse(randomUUID()), name: 'Irena Tamsin' } },
      { does: 'kind', seqs: [4], kind: 'note' },
    ],
    event: { title: 'Talks at Ostmark' },
  })
  if (stored.id === null) throw new Error('not imported')
  const transcript = await scratch.call('transcripts.get', { id: stored.id })
  expect(transcript).toMatchObject({ title: 'On the survey', place: 'Ostmark City', date: '2019-03-14' })
  expect(transcript.speakers.map(({ name, office }) => [name, office])).toEqual([
    ['Irena Tamsin', null],
    ['Anders B. Halden', 'Premier'],
  ])
  expect(transcript.text.split('\n').at(-1)).toBe('Note: The sound failed here.')
  expect(transcript.blocks.at(-1)).toMatchObject({ kind: 'note', label: null, speakerId: null })
  const [event] = await scratch.call('events.list', {})
  expect(event).toMatchObject({ id: transcript.eventId, title: 'Talks at Ostmark' })
  expect((await scratch.call('actors.list', {})).map(({ name }) => name)).toEqual(['Anders B. Halden', 'Norrland'])
  await scratch.call('history.undo', {})
  expect(await scratch.call('transcripts.list', {})).toEqual([])
  expect(await scratch.call('events.list', {})).toEqual([])
})

test('a preview says where each detail comes from; what is set by hand is a guess no more, and who previewed has looked', async () => {
  const draft = await scratch.call('imports.preview', {
    from: { text: 'Reporter: Why?\nMr. Orlov: No.', name: 'Pasted' },
  })
  expect(draft.guesses).toMatchObject({ title: { isSure: false }, date: { source: 'none', isSure: false } })
  expect(draft.lookReasons).toContain('no-date')
  const metadata = { ...draft.metadata, date: '2019-03-14' }
  const { id } = await scratch.call('imports.store', { draftId: draft.draftId, metadata, corrections: [] })
  if (id === null) throw new Error('not imported')
  const stored = await scratch.call('transcripts.get', { id })
  expect(stored.lookReasons).toEqual([])
  expect(stored.guesses).toEqual({ ...draft.guesses, date: undefined })
})

test('another encoding is read from the same bytes', async () => {
  const path = join(scratch.folder, 'a.txt')
  writeFileSync(path, Uint8Array.from([0xcd, 0xe5, 0xf2, 0x2e]))
  const first = await scratch.call('imports.preview', { from: { handle: await scratch.backend.grant(path) } })
  expect(first).toMatchObject({ encodingBy: 'statistics', lookReasons: expect.arrayContaining(['encoding-guessed']) })
  const second = await scratch.call('imports.preview', { from: { draftId: first.draftId }, encoding: 'windows-1251' })
  expect(second).toMatchObject({ text: 'Нет.', encoding: 'windows-1251', encodingBy: 'chosen' })
})

test('what needs a look says so until somebody sets it right or finds it right', async () => {
  const { id, lookReasons } = await scratch.call('imports.text', { text: 'No.', name: 'Pasted' })
  if (id === null) throw new Error('not imported')
  const reasons = async () => (await scratch.call('transcripts.list', {}))[0]?.lookReasons
  expect(lookReasons).toEqual(expect.arrayContaining(['no-date', 'almost-no-text']))
  expect(await reasons()).toEqual(lookReasons)
  await scratch.call('transcripts.update', { id, changes: { date: '2019', rights: 'none' } })
  expect(await reasons()).toEqual(lookReasons.filter((reason) => reason !== 'no-date'))
  await scratch.call('transcripts.lookedAt', { id })
  expect(await reasons()).toEqual([])
  await scratch.call('history.undo', {})
  await scratch.call('history.undo', {})
  expect(await reasons()).toEqual(lookReasons)
})

test('a draft is kept until it is stored, discarded or another is read', async () => {
  const from = { text: PAGE, name: 'Pasted' }
  const first = await scratch.call('imports.preview', { from })
  const second = await scratch.call('imports.preview', { from: { draftId: first.draftId } })
  const store = ({ draftId, metadata }: typeof first) =>
    scratch.call('imports.store', { draftId, metadata, corrections: [] })
  await expect(store(first)).rejects.toMatchObject({ code: 'not-found' })
  const stored = await store(second)
  expect(stored).toMatchObject({ file: 'Pasted.txt', status: 'imported' })
  await expect(store(second)).rejects.toMatchObject({ code: 'not-found' })
  const again = await scratch.call('imports.preview', { from })
  expect(again.duplicateOf).toEqual({ id: stored.id, title: second.metadata.title })
  expect(await store(again)).toMatchObject({ status: 'duplicate', id: stored.id })
  const third = await scratch.call('imports.preview', { from })
  await scratch.call('imports.discard', { draftId: third.draftId })
  await expect(store(third)).rejects.toMatchObject({ code: 'not-found' })
})

test('a draft with a correction that does not fit is not stored and stays', async () => {
  const { draftId, metadata } = await scratch.call('imports.preview', { from: { text: PAGE, name: 'Pasted' } })
  const faulty = scratch.call('imports.store', { draftId, metadata, corrections: [{ does: 'join', seq: 40 }] })
  await expect(faulty).rejects.toMatchObject({ code: 'invalid-input' })
  expect(await scratch.call('imports.store', { draftId, metadata, corrections: [] })).toMatchObject({
    status: 'imported',
  })
})

test('what cannot be read is told and nothing is kept', async () => {
  const reading = scratch.call('imports.preview', { from: { handle: await granted('a.txt', ' ') } })
  await expect(reading).rejects.toMatchObject({ code: 'empty-file' })
})

const html = (n: number) =>
  `<html><head><title>Briefing ${n}</title><link rel="canonical" href="https://www.mfa.example/${n}"></head><body>
   <h1>Briefing ${n}</h1><p>Mr. Orlov: We said no. Twice, and we would say it again ${n} times.</p>
   <p>Read our ${n} stories</p></body></html>`

test('what was corrected on one page of a site is offered for the next, applied to many on request, and can be forgotten', async () => {
  const first = await scratch.call('imports.preview', { from: { handle: await granted('1.html', html(1)) } })
  expect(first.offers).toEqual([])
  const seq = first.blocks.findIndex(({ start }) => first.text.startsWith('Read our', start))
  await scratch.call('imports.store', {
    draftId: first.draftId,
    metadata: { ...first.metadata, publisher: 'Ministry' },
    corrections: [{ does: 'kind', seqs: [seq], kind: 'caption' }],
  })
  const rules = await scratch.call('siteRules.list', {})
  expect(rules.map(({ site, words }) => [site, words])).toEqual([
    ['mfa.example', '“Read our 1 stories” is a caption'],
    ['mfa.example', 'The publisher is Ministry'],
  ])
  const second = await scratch.call('imports.preview', { from: { handle: await granted('2.html', html(2)) } })
  expect(second.offers.map(({ ruleId }) => ruleId)).toEqual(rules.map(({ id }) => id))

  const [plain] = await scratch.call('imports.files', { handles: [await granted('3.html', html(3))] })
  const [corrected] = await scratch.call('imports.files', {
    handles: [await granted('4.html', html(4))],
    applySiteRules: true,
  })
  const lastKinds = async (result: typeof plain) =>
    result?.id ? (await scratch.call('transcripts.get', { id: result.id })).blocks.at(-1)?.kind : null
  expect(await lastKinds(plain)).not.toBe('caption')
  expect(await lastKinds(corrected)).toBe('caption')

  for (const { id } of rules) await scratch.call('siteRules.delete', { id })
  expect(await scratch.call('siteRules.list', {})).toEqual([])
  await scratch.call('history.undo', {})
  expect(await scratch.call('siteRules.list', {})).toHaveLength(1)
})
