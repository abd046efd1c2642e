import { afterEach, beforeEach, expect, test } from 'vitest'
import { joinQuotes } from '#shared/domain/spans.ts'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

let scratch: ScratchBackend

beforeEach(async () => {
  scratch = startScratchBackend()
  await scratch.call('projects.openSample', {})
})

afterEach(() => scratch.dispose())

test('passages are found by code, with the words and the place that the transcript gives them', async () => {
  const codes = await scratch.call('codes.list', {})
  const code = codes.find((one) => one.uses > 1)
  if (!code) throw new Error('the sample has no code')
  const passages = await scratch.call('passages.quoted', { codeId: code.id })
  expect(passages).toHaveLength(code.uses)
  for (const passage of passages) {
    const listed = await scratch.call('passages.list', { transcriptId: passage.transcriptId })
    const same = listed.find((one) => one.id === passage.id)
    expect(same?.codeIds).toContain(code.id)
    expect(joinQuotes(passage.quotes)).toBe(joinQuotes(same?.spans.map((span) => span.quote) ?? []))
  }
})

test('passages are found by id, by date; without a filter all are there', async () => {
  const all = await scratch.call('passages.quoted', {})
  const { counts } = (await scratch.call('projects.current', {})) ?? { counts: { passages: 0 } }
  expect(all).toHaveLength(counts.passages)
  const dates = all.map((passage) => passage.date ?? '9999')
  expect(dates).toEqual(dates.toSorted())
  const ids = all.slice(3, 5).map((passage) => passage.id)
  expect((await scratch.call('passages.quoted', { ids })).map((passage) => passage.id)).toEqual(ids)
  expect(await scratch.call('passages.quoted', { ids: [] })).toEqual([])
})
