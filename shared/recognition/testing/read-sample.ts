import { recognise } from '../recognise.ts'
import type { RecognisedTranscript } from '../recognised-transcript.ts'
import { plainSource } from '../source-text.ts'

// What tests of conventions look at. For tests.

/** The lines as a text file would have them, recognised. */
export function read(...lines: string[]): RecognisedTranscript {
  return recognise(plainSource(lines.join('\n')))
}

/** "speaker role" of each speech block. */
export function turns(got: RecognisedTranscript): string[] {
  return got.blocks
    .filter((block) => block.kind === 'speech')
    .map(({ speaker, role }) => `${speaker === null ? '-' : got.speakers[speaker]?.name} ${role}`)
}

export function kinds(got: RecognisedTranscript): string[] {
  return got.blocks.map((block) => block.kind)
}

/** Kind, date, time, place and language. */
export function meta(got: RecognisedTranscript): (string | null)[] {
  return [got.kind, got.date, got.time, got.place, got.language]
}
