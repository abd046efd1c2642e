import { afterEach, expect, test } from 'vitest'
import { unpackTranscript } from '#shared/domain/packed-transcript.ts'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'
import { openTalks } from '../test-support/undo-model.ts'

let scratch: ScratchBackend

afterEach(() => scratch.dispose())

test('what crosses to the page is the stored transcript, block by block', async () => {
  scratch = startScratchBackend()
  const id = await openTalks(scratch)
  const stored = await scratch.call('transcripts.get', { id })
  expect(stored.blocks.length).toBeGreaterThan(2)
  expect(unpackTranscript(await scratch.call('transcripts.packed', { id }))).toEqual(stored)
})
