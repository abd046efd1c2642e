import { z } from 'zod'
import { Block, Transcript } from '../domain/transcripts.ts'

/** A transcript as Demarche wrote it: what older versions did not write gets what an older project gets. */
export const ReadableTranscript = Transcript.extend({
  blocks: z.array(Block.extend({ page: Block.shape.page.default(null), doubt: Block.shape.doubt.default(null) })),
  guesses: Transcript.shape.guesses.default({}),
  lookReasons: Transcript.shape.lookReasons.default([]),
})
