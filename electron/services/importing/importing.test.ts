import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SpeakerId } from '#shared/domain/ids.ts'
import { startScratchBackend, type ScratchBackend } from '../../test-support/scratch-backend.ts'

const PAGE = `Press conference by Foreign Minister Anders Halden
14 March 2019, Ostmark
Reporter: Was a date named?
Mr. Anders Halden, Foreign Minister of Norrland: I would not go into that today.
Reporter: Will the survey begin?
Minister Halden: It will.`

let scratch: ScratchBackend

beforeEach(async () => {
  scratch = startScratchBackend()
  await scratch.call('projects.create', { title: 'Talks' })
})

afterEach(() => scratch.dispose())

function write(name: string, content: string | Uint8Array): string {
  const path = join(scratch.folder, name)
  writeFileSync(path, content)
  return path
}

async function importFiles(...paths: string[]) {
  const handles = await Promise.all(paths.map((path) => scratch.backend.grant(path)))
  return scratch.call('imports.files', { handles })
}

test('the same bytes under another name are a duplicate of the transcript that is there', async () => {
  const [first] = await importFiles(write('a.txt', PAGE))
  const results = await importFiles(write('b.txt', PAGE))
  expect(results).toEqual([{ file: 'b.txt', status: 'duplicate', id: first?.id, error: null, lookReasons: [] }])
  expect(await scratch.call('transcripts.list', {})).toHaveLength(1)
})

test('a file that cannot be read leaves the others imported and says why', async () => {
  const results = await importFiles(write('a.txt', ''), write('b.txt', PAGE), join(scratch.folder, 'c.txt'))
  expect(results.map(({ status, error }) => [status, error?.code ?? null])).toEqual([
    ['failed', 'empty-file'],
    ['imported', null],
    ['failed', 'unreadable-file'],
  ])
})

const countTranscripts = async (): Promise<number> => (await scratch.call('transcripts.list', {})).length

/** Pages that differ in their last line only. */
const pages = (number: number): string[] =>
  Array.from({ length: number }, (_, n) => write(`${String(n).padStart(3, '0')}.txt`, `${PAGE}\nNo. ${n}`))

test('however many files come in at once, that is one step back and one forward, with one snapshot of what was there before', async () => {
  const paths = pages(120)
  await importFiles(write('before.txt', PAGE))
  const results = await importFiles(...paths)
  expect(results.map(({ file }) => file)).toEqual(paths.map((path) => basename(path)))
  const history = await scratch.call('history.list', { only: 'commands' })
  expect(history.map(({ label, steps }) => [label, steps])).toEqual([
    ['Imported 120 transcripts', 0],
    ['Imported “before.txt”', -1],
  ])
  const snapshots = await scratch.call('snapshots.list', {})
  expect(snapshots.map(({ reason }) => reason)).toEqual(['before-import'])
  const before = await scratch.call('transcripts.list', {})
  expect(await scratch.call('history.undo', {})).toEqual({ label: 'Imported 120 transcripts' })
  expect(await countTranscripts()).toBe(1)
  expect(await scratch.call('history.redo', {})).toEqual({ label: 'Imported 120 transcripts' })
  expect(await scratch.call('transcripts.list', {})).toEqual(before)
  expect((await scratch.call('history.list', { limit: 3 })).map(({ kind, label }) => `${kind} ${label}`)).toEqual([
    'redo Imported 120 transcripts',
    'undo Imported 120 transcripts',
    'do Imported 120 transcripts',
  ])
}, 30_000)

test('an import that is taken back while it goes on is cancelled, and all that has come in goes', async () => {
  const handles = await Promise.all(pages(150).map((path) => scratch.backend.grant(path)))
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  scratch.backend.subscribe((event) => {
    if (event.type === 'store.changed' && event.changes.some(({ subject }) => subject === 'transcript')) begin()
  })
  const importing = scratch.call('imports.files', { handles })
  await begun
  const { label } = await scratch.call('history.undo', {})
  const imported = (await importing).filter(({ status }) => status === 'imported').length
  expect(imported).toBeLessThan(150)
  expect(label).toBe(`Imported ${imported} transcripts`)
  expect(await countTranscripts()).toBe(0)
  expect(await scratch.call('history.next', {})).toEqual({ undo: null, undoSeq: null, redo: label })
}, 30_000)

test('what is done while an import is taken back ends that, and can be taken back itself and then the rest', async () => {
  const [first] = await importFiles(write('before.txt', PAGE))
  if (!first?.id) throw new Error('not imported')
  const { id, revision } = await scratch.call('transcripts.get', { id: first.id })
  await importFiles(...pages(110))
  const undoing = scratch.call('history.undo', {})
  const memo = { transcriptId: id, revisionId: revision.id, spans: [{ start: 0, end: 5 }], tags: { memo: 'Meanwhile' } }
  const [undone] = await Promise.allSettled([undoing, scratch.call('passages.tag', memo)])
  expect(undone).toMatchObject({ status: 'rejected', reason: { code: 'conflict' } })
  const left = (await countTranscripts()) - 1
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(110)
  expect(await scratch.call('history.undo', {})).toEqual({ label: 'Tagged “Press” with a memo' })
  expect(await scratch.call('history.undo', {})).toEqual({ label: `Imported ${left} transcripts` })
  expect(await countTranscripts()).toBe(1)
  expect(await scratch.call('projects.check', {})).toEqual({ ok: true, faults: [] })
}, 30_000)

test('an import tells how far it is and can be cancelled: what came in stays, the rest is named', async () => {
  const taskId = randomUUID()
  const paths = pages(400)
  const handles = await Promise.all(paths.map((path) => scratch.backend.grant(path)))
  const cancelled = new Promise<void>((resolve) => {
    scratch.backend.subscribe((event) => {
      if (event.type !== 'progress' || event.done < 1) return
      expect(event).toMatchObject({ task: 'Importing', taskId, total: 400 })
      void scratch.call('tasks.cancel', { taskId }).then(() => resolve())
    })
  })
  const results = await scratch.call('imports.files', { handles, taskId })
  await cancelled
  const imported = results.filter(({ status }) => status === 'imported').length
  expect(imported).toBeGreaterThan(0)
  expect(imported).toBeLessThan(400)
  expect(results).toHaveLength(400)
  expect(results.at(-1)).toEqual({
    file: '399.txt',
    status: 'failed',
    id: null,
    error: { code: 'cancelled', message: 'Not read: the import was cancelled before.' },
    lookReasons: [],
  })
  expect(await scratch.call('transcripts.list', {})).toHaveLength(imported)
}, 30_000)

test('passages can be tagged while an import goes on', async () => {
  const [first] = await importFiles(write('before.txt', PAGE))
  if (!first?.id) throw new Error('not imported')
  const transcript = await scratch.call('transcripts.get', { id: first.id })
  const paths = pages(150)
  let isDone = false
  const importing = importFiles(...paths).finally(() => (isDone = true))
  await scratch.call('passages.tag', {
    transcriptId: first.id,
    revisionId: transcript.revision.id,
    spans: [{ start: 0, end: 5 }],
    tags: { memo: 'Meanwhile' },
  })
  expect(isDone).toBe(false)
  await importing
  expect(await scratch.call('passages.list', { transcriptId: first.id })).toHaveLength(1)
  // The tag stands between what came in before it and what came in after it.
  const labels = (await scratch.call('history.list', {})).map(({ label }) => label)
  const sizes = labels.flatMap((label) => /^Imported (\d+) transcripts$/.exec(label)?.[1] ?? [])
  expect(labels.filter((label) => label.startsWith('Tagged'))).toHaveLength(1)
  expect(sizes.reduce((sum, size) => sum + Number(size), 0)).toBe(150)
}, 30_000)

test('of a folder the documents are imported, in order of name, and what a browser saved beside a page is not', async () => {
  const folder = join(scratch.folder, 'gathered')
  mkdirSync(join(folder, 'page_files'), { recursive: true })
  for (const name of ['b.txt', 'a.md', 'notes.jsonl', '.hidden.txt']) write(join('gathered', name), `${PAGE}\n${name}`)
  write('gathered/page_files/frame.html', '<p>Menu</p>')
  expect((await importFiles(folder)).map(({ file, status }) => [file, status])).toEqual([
    ['a.md', 'imported'],
    ['b.txt', 'imported'],
  ])
})

test('a folder is one whatever it is called, and a misleading name is shown as what it is', async () => {
  mkdirSync(join(scratch.folder, 'x.txt'))
  expect(await importFiles(join(scratch.folder, 'x.txt'))).toEqual([])
  const results = await importFiles(write(join('x.txt', 'talks\u202Etxt.md'), PAGE), join(scratch.folder, 'x.txt'))
  expect(results.map(({ file, status }) => [file, status])).toEqual([
    ['talks\uFFFDtxt.md', 'imported'],
    ['talks\uFFFDtxt.md', 'duplicate'],
  ])
})

test('who speaks becomes an actor with the office that the label names; who only asks does not', async () => {
  await importFiles(write('a.txt', PAGE))
  const actors = await scratch.call('actors.list', {})
  const halden = actors.find((actor) => actor.name === 'Anders Halden')
  const norrland = actors.find((actor) => actor.name === 'Norrland')
  expect(actors.map(({ name, kind }) => [name, kind])).toEqual([
    ['Anders Halden', 'person'],
    ['Norrland', 'state'],
  ])
  expect(halden?.affiliations).toEqual([
    { office: 'Foreign Minister', organisationId: norrland?.id, from: '2019-03-14', to: '2019-03-14' },
  ])
})

test('accounts of one meeting are proposed for one event, which is made and can be undone', async () => {
  const other = PAGE.replace('Anders Halden', 'Irena Tamsin')
    .replaceAll('Norrland', 'Keld')
    .replace('Reporter: Will', 'Reporter: Mr. Halden asked. Will')
  await importFiles(write('a.txt', PAGE), write('b.txt', other.replaceAll('Halden:', 'Tamsin:')))
  const [proposal] = await scratch.call('events.proposals', {})
  expect(proposal).toMatchObject({ eventId: null, title: 'Meeting in Ostmark, 2019-03-14', place: 'Ostmark' })
  if (!proposal) throw new Error('nothing was proposed')
  const { transcriptIds, title, date, place } = proposal
  const event = await scratch.call('events.gather', { transcriptIds, event: { title, date, place } })
  expect((await scratch.call('transcripts.list', {})).map(({ eventId }) => eventId)).toEqual([event.id, event.id])
  expect(await scratch.call('events.proposals', {})).toEqual([])
  await scratch.call('history.undo', {})
  expect(await scratch.call('events.list', {})).toEqual([])
})

test('an office is dated by the transcripts in which it was seen', async () => {
  await importFiles(write('a.txt', PAGE), write('b.txt', PAGE.replace('14 March 2019', '2 October 2020')))
  const actors = await scratch.call('actors.list', {})
  const halden = actors.find(({ name }) => name === 'Anders Halden')
  expect(halden?.affiliations.map(({ office, from, to }) => [office, from, to])).toEqual([
    ['Foreign Minister', '2019-03-14', '2020-10-02'],
  ])
})

test('one person under two spellings is proposed to be merged, until somebody says that they are two', async () => {
  const inRussian = 'Вопрос: Была ли названа дата?\n\nА.Халден: Нет.\n'
  await importFiles(write('a.txt', PAGE), write('b.txt', inRussian))
  const second = await scratch.call('actors.create', { name: 'Андерс Халден', kind: 'person' })
  const first = (await scratch.call('actors.list', {})).find(({ name }) => name === 'Anders Halden')
  const proposals = await scratch.call('actors.proposals', {})
  expect(proposals).toContainEqual({ intoId: first?.id, fromId: second.id, reason: 'script' })
  if (first) await scratch.call('actors.tellApart', { first: first.id, second: second.id })
  expect(await scratch.call('actors.proposals', {})).not.toContainEqual(proposals[0])
  await scratch.call('history.undo', {})
  expect(await scratch.call('actors.proposals', {})).toEqual(proposals)
})

test('the original bytes come back as they went in', async () => {
  const bytes = Uint8Array.from([0xff, 0xfe, ...Buffer.from(PAGE, 'utf16le')])
  const [result] = await importFiles(write('a.txt', bytes))
  if (!result?.id) throw new Error('not imported')
  const { output, name } = await scratch.call('transcripts.original', { id: result.id })
  const path = await scratch.backend.resolve(output)
  expect(name).toBe('a.txt')
  expect(Uint8Array.from(readFileSync(path ?? ''))).toEqual(bytes)
})

test('a corrected speaker is one of the transcript for that turn only, and can be undone', async () => {
  const [result] = await importFiles(write('a.txt', PAGE))
  if (!result?.id) throw new Error('not imported')
  const before = await scratch.call('transcripts.get', { id: result.id })
  const turn = before.blocks.findIndex((block) => block.label === 'Minister Halden')
  const speaker = { newId: SpeakerId.parse(randomUUID()), name: 'Irena Tamsin' }
  await scratch.call('transcripts.correct', {
    id: result.id,
    revisionId: before.revision.id,
    corrections: [{ does: 'speaker', seqs: [turn], speaker }],
  })
  const after = await scratch.call('transcripts.get', { id: result.id })
  const names = after.blocks.map((block) => after.speakers.find(({ id }) => id === block.speakerId)?.name ?? null)
  expect(names.filter((name) => name === 'Irena Tamsin')).toHaveLength(1)
  await scratch.call('history.undo', {})
  expect(await scratch.call('transcripts.get', { id: result.id })).toEqual(before)
})
