import * as fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'
import { openTalks, performOrRefuse, step } from '../test-support/undo-model.ts'

const READABLE: readonly string[] = ['speech', 'paragraph', 'list-item']
let scratch: ScratchBackend

afterEach(() => scratch.dispose())

/** Counted by reading every passage and block. */
async function countByReading(id: TranscriptId) {
  const isThere = (await scratch.call('transcripts.list', {})).some((one) => one.id === id)
  if (!isThere) return { id, passages: 0, positions: 0, progress: 0 }
  const { blocks } = await scratch.call('transcripts.get', { id })
  const passages = await scratch.call('passages.list', { transcriptId: id })
  const starts = passages.map(({ spans }) => spans[0]?.start ?? 0)
  const readable = blocks.filter(({ kind }) => READABLE.includes(kind))
  const tagged = readable.filter(({ start, end }) => starts.some((at) => start <= at && at < end))
  return {
    id,
    passages: passages.length,
    positions: passages.flatMap((one) => one.positions).length,
    progress: tagged.length === 0 ? 0 : tagged.length / readable.length,
  }
}

test('how far tagging has come is what reading all of it gives, after any commands, undone and done again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      scratch = startScratchBackend()
      try {
        const id = await openTalks(scratch)
        const compare = async () => {
          const expected = await countByReading(id)
          expect(await scratch.call('transcripts.tagging', { ids: [id] })).toEqual([expected])
          const counts = await scratch.call('passages.count', {})
          expect(counts.find(({ transcriptId }) => transcriptId === id)?.passages ?? 0).toBe(expected.passages)
        }
        for (const random of steps) {
          await performOrRefuse(scratch, id, random)
          await compare()
        }
        await scratch.call('history.goTo', { seq: 1 })
        await compare()
      } finally {
        await scratch.dispose()
      }
    }),
    { numRuns: 6 },
  )
}, 60_000)

test('transcripts are answered in the order in which they are asked for', async () => {
  scratch = startScratchBackend()
  await openTalks(scratch)
  await scratch.call('imports.text', { text: 'Second statement\n\nWe have nothing to add.', name: 'Second' })
  const ids = (await scratch.call('transcripts.list', {})).map(({ id }) => id).toReversed()
  expect((await scratch.call('transcripts.tagging', { ids })).map(({ id }) => id)).toEqual(ids)
})

test('a tag is announced by the passage and what it bears, all of which its answer names', async () => {
  scratch = startScratchBackend()
  const id = await openTalks(scratch)
  const { revision, text } = await scratch.call('transcripts.get', { id })
  scratch.events.length = 0
  const start = text.search(/\w{5}/u)
  const tags = { codes: [{ path: ['Radar'] }], memo: 'Look at this again' }
  const input = { transcriptId: id, revisionId: revision.id, spans: [{ start, end: start + 5 }], tags }
  const { id: passageId, memos } = await scratch.call('passages.tag', input)
  const named = scratch.events.flatMap((event) => (event.type === 'store.changed' ? event.changes : []))
  const known: string[] = [passageId, ...memos.map((memo) => memo.id)]
  const ids = named.filter(({ subject }) => subject === 'passage' || subject === 'memo').flatMap((one) => one.ids)
  expect(ids.length).toBeGreaterThan(0)
  expect(ids.filter((one) => !known.includes(one))).toEqual([])
})
