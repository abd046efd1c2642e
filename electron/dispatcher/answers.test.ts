import { afterEach, expect, test } from 'vitest'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

const TEXT = `Press Conference by Foreign Minister Anders Halden

Reporter: Was the station discussed?

Minister Halden: I would like to refrain from commenting.

Reporter: And the boats?

Minister Halden: The boats are at home.`

let scratch: ScratchBackend

afterEach(() => scratch.dispose())

async function openConference() {
  scratch = startScratchBackend()
  await scratch.call('projects.create', { title: 'Talks' })
  const { id: transcriptId } = await scratch.call('imports.text', { text: TEXT, name: 'Conference' })
  if (transcriptId === null) throw new Error('the text was not imported')
  const { revision, text } = await scratch.call('transcripts.get', { id: transcriptId })
  const qualities = (await scratch.call('terms.list', {})).filter((term) => term.list === 'answer-quality')
  const quality = (key: string) => {
    const term = qualities.find((one) => one.key === key)
    if (!term) throw new Error(`no quality ${key}`)
    return term.id
  }
  const rate = (words: string, key: string | null) =>
    scratch.call('answers.setQuality', {
      transcriptId,
      revisionId: revision.id,
      start: text.indexOf(words),
      qualityId: key === null ? null : quality(key),
    })
  return { transcriptId, revisionId: revision.id, text, quality, rate }
}

test('an answer is rated, rated anew and unrated, each one undo', async () => {
  const { transcriptId, quality, rate } = await openConference()
  const rated = async () => (await scratch.call('answers.list', { transcriptId })).map((one) => one.qualityId)
  await rate('I would like', 'answered')
  await rate('I would like', 'declined')
  expect(await rated()).toEqual([quality('declined')])
  await rate('I would like', null)
  expect(await rated()).toEqual([])
  await scratch.call('history.undo', {})
  expect(await rated()).toEqual([quality('declined')])
  await scratch.call('history.undo', {})
  expect(await rated()).toEqual([quality('answered')])
  expect((await scratch.call('history.next', {})).undo).toBe(
    'Rated the answer “I would like to refrain from…” as “answered”',
  )
})

test('answers are counted by who gave them', async () => {
  const { transcriptId, quality, rate } = await openConference()
  await rate('I would like', 'declined')
  await rate('The boats', 'answered')
  const counts = await scratch.call('answers.count', { transcriptId })
  expect(counts.map(({ speakerName, qualityId, answers }) => [speakerName, qualityId, answers])).toEqual([
    ['Anders Halden', quality('answered'), 1],
    ['Anders Halden', quality('declined'), 1],
  ])
})

test('a place where no paragraph begins, a term of another list and an old revision are refused', async () => {
  const { transcriptId, revisionId, text, rate } = await openConference()
  await expect(rate('would like', 'declined')).rejects.toMatchObject({ code: 'invalid-input' })
  const [stance] = (await scratch.call('terms.list', {})).filter((term) => term.list === 'stance')
  const place = { transcriptId, revisionId, start: text.indexOf('I would') }
  await expect(scratch.call('answers.setQuality', { ...place, qualityId: stance?.id ?? null })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await expect(
    scratch.call('answers.setQuality', { ...place, revisionId: transcriptId as never, qualityId: null }),
  ).rejects.toMatchObject({ code: 'conflict' })
})

test('a dismissed suggestion stays dismissed until it is brought back', async () => {
  const { transcriptId, revisionId, text } = await openConference()
  const words = 'I would like to refrain from commenting.'
  const start = text.indexOf(words)
  const suggestion = { transcriptId, revisionId, start, end: start + words.length, rule: 'refuses-comment' }
  await scratch.call('suggestions.dismiss', suggestion)
  await scratch.call('suggestions.dismiss', suggestion)
  const dismissed = await scratch.call('suggestions.dismissed', { transcriptId })
  expect(dismissed).toMatchObject([{ quote: words, rule: 'refuses-comment', start }])
  await scratch.call('suggestions.restore', { transcriptId, ids: dismissed.map((one) => one.id) })
  expect(await scratch.call('suggestions.dismissed', { transcriptId })).toEqual([])
  await scratch.call('history.undo', {})
  expect(await scratch.call('suggestions.dismissed', { transcriptId })).toHaveLength(1)
  await scratch.call('suggestions.restore', { transcriptId })
  expect(await scratch.call('suggestions.dismissed', { transcriptId })).toEqual([])
  await expect(scratch.call('suggestions.dismiss', { ...suggestion, end: text.length + 1 })).rejects.toMatchObject({
    code: 'invalid-input',
  })
})

test('a transcript is deleted with its ratings and dismissals', async () => {
  const { transcriptId, revisionId, text, rate } = await openConference()
  await rate('The boats', 'answered')
  const start = text.indexOf('The boats')
  await scratch.call('suggestions.dismiss', { transcriptId, revisionId, start, end: start + 9, rule: 'agrees' })
  await scratch.call('transcripts.delete', { id: transcriptId })
  await scratch.call('history.undo', {})
  expect(await scratch.call('answers.list', { transcriptId })).toHaveLength(1)
  expect(await scratch.call('suggestions.dismissed', { transcriptId })).toHaveLength(1)
})
