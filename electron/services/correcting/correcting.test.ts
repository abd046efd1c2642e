import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Correction } from '#shared/corrections/correction.ts'
import { SpeakerId, type TranscriptId } from '#shared/domain/ids.ts'
import type { Transcript } from '#shared/domain/transcripts.ts'
import { startScratchBackend, type ScratchBackend } from '../../test-support/scratch-backend.ts'

const TEXT = `Talks at Haven, 2 June 2019

Minister Halden: We reject the new station. It has no place there.

Reporter: Was a date named? And if so, which one?

Minister Tamsin: I would not go into that today. Ask me again.

Minister Halden: Nor would I.`

let scratch: ScratchBackend
let id: TranscriptId

beforeEach(async () => {
  scratch = startScratchBackend()
  await scratch.call('projects.create', { title: 'Talks' })
  const result = await scratch.call('imports.text', { text: TEXT, name: 'Talks' })
  if (result.id === null) throw new Error('the text was not imported')
  id = result.id
})

afterEach(() => scratch.dispose())

const read = (): Promise<Transcript> => scratch.call('transcripts.get', { id })

async function correct(...corrections: Correction[]) {
  const { revision } = await read()
  return scratch.call('transcripts.correct', { id, revisionId: revision.id, corrections })
}

async function seqOf(words: string): Promise<number> {
  const { text, blocks } = await read()
  return blocks.findIndex(({ start, end }) => text.slice(start, end).includes(words))
}

async function tag(quote: string): Promise<void> {
  const { text, revision } = await read()
  const start = text.indexOf(quote)
  const spans = [{ start, end: start + quote.length }]
  await scratch.call('passages.tag', { transcriptId: id, revisionId: revision.id, spans, tags: { memo: quote } })
}

const quotes = async () =>
  (await scratch.call('passages.list', { transcriptId: id })).map(({ spans }) => spans.map(({ quote }) => quote))

const newSpeakerId = () => SpeakerId.parse(randomUUID())

test('what is said about a paragraph changes in place, its words as a new revision', async () => {
  const before = await read()
  await correct({ does: 'kind', seqs: [0], kind: 'furniture' })
  expect((await read()).revision).toEqual(before.revision)
  await correct({ does: 'split', seq: await seqOf('We reject'), at: 'We reject the new station.'.length })
  const after = await read()
  expect(after.revision.number).toBe(2)
  expect(after.text).toBe(before.text.replace('station. It', 'station.\nIt'))
  await scratch.call('history.undo', {})
  await scratch.call('history.undo', {})
  expect(await read()).toEqual(before)
})

test('passages, ratings and dismissed suggestions stay on their words', async () => {
  await tag('station. It has')
  await tag('Ask me again.')
  await tag('Nor would I')
  const { revision, text } = await read()
  const start = text.indexOf('I would not')
  const [quality] = (await scratch.call('terms.list', {})).filter(({ list }) => list === 'answer-quality')
  const answer = { transcriptId: id, revisionId: revision.id, start, qualityId: quality?.id ?? null }
  await scratch.call('answers.setQuality', answer)
  const span = { start, end: start + 'I would not go into that today.'.length, rule: 'evades' }
  await scratch.call('suggestions.dismiss', { transcriptId: id, revisionId: revision.id, ...span })

  const parted = { does: 'split', seq: await seqOf('We reject'), at: 'We reject the new station.'.length } as const
  const { carried } = await correct(parted, { does: 'unlabel', seq: 2 + (await seqOf('Was a date')) - 1 })
  expect(carried).toBe(3)
  expect(await quotes()).toEqual([['station.\nIt has'], ['Ask me again.'], ['Nor would I']])
  const after = await read()
  const place = after.text.indexOf('I would not')
  expect(place).not.toBe(start)
  expect(await scratch.call('answers.list', { transcriptId: id })).toMatchObject([{ start: place }])
  expect(await scratch.call('suggestions.dismissed', { transcriptId: id })).toMatchObject([
    { start: place, quote: 'I would not go into that today.' },
  ])
})

test('a correction that would change the words of a passage is refused in words, and nothing is changed', async () => {
  await tag('Was a date named?')
  const before = await read()
  const labelled = correct({ does: 'label', seq: await seqOf('Was a date'), end: 3, newId: newSpeakerId() })
  await expect(labelled).rejects.toMatchObject({ code: 'invalid-input' })
  await correct({ does: 'unlabel', seq: await seqOf('Was a date') })
  const taken = correct({
    does: 'label',
    seq: await seqOf('Was a date'),
    end: 'Reporter: Was'.length,
    newId: newSpeakerId(),
  })
  await expect(taken).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('“Was a date named?”'),
  })
  await scratch.call('history.undo', {})
  expect(await read()).toEqual(before)
})

test('two rated answers are not joined into one', async () => {
  const { revision, text } = await read()
  const [quality] = (await scratch.call('terms.list', {})).filter(({ list }) => list === 'answer-quality')
  for (const words of ['I would not', 'Nor would']) {
    const place = { transcriptId: id, revisionId: revision.id, start: text.indexOf(words) }
    await scratch.call('answers.setQuality', { ...place, qualityId: quality?.id ?? null })
  }
  const joined = correct({ does: 'join', seq: await seqOf('I would not') })
  await expect(joined).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('“Nor would I.”') })
})

test('a speaker who gets another’s name is that one, in every revision, and the actor follows', async () => {
  await correct({ does: 'split', seq: await seqOf('We reject'), at: 26 })
  const { speakers } = await read()
  const tamsin = speakers.find(({ name }) => name.includes('Tamsin'))
  const halden = speakers.find(({ name }) => name.includes('Halden'))
  if (!tamsin || !halden) throw new Error('nobody was recognised')
  const rename = { does: 'rename', office: null, affiliation: null } as const
  await correct({ ...rename, speakerId: tamsin.id, name: 'Irena Tamsin' })
  expect((await scratch.call('actors.list', {})).map(({ name }) => name)).toContain('Irena Tamsin')
  await correct({ ...rename, speakerId: tamsin.id, name: halden.name })
  const after = await read()
  expect(after.speakers.map(({ id }) => id)).not.toContain(tamsin.id)
  const spoken = after.blocks.filter(({ start }) => after.text.startsWith('I would not', start))
  expect(spoken.map(({ speakerId }) => speakerId)).toEqual([halden.id])
  expect(await scratch.call('projects.check', {})).toEqual({ ok: true, faults: [] })
})

test('a correction of a text that was corrected since is refused', async () => {
  const { revision } = await read()
  await correct({ does: 'join', seq: 1 })
  const late = scratch.call('transcripts.correct', {
    id,
    revisionId: revision.id,
    corrections: [{ does: 'split', seq: 1, at: 3 }],
  })
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
})
