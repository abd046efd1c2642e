import { AppError } from './envelope.ts'
import type { TranscriptId } from '../domain/ids.ts'

interface Named {
  readonly id: TranscriptId
  readonly title: string
}

/**
 * The transcript that a person means by its id, its exact title, or the beginning of its id. Throws `not-found`,
 * or `ambiguous` where several bear the title or begin so.
 */
export function findTranscript(transcripts: readonly Named[], name: string): TranscriptId {
  const byId = transcripts.filter(({ id }) => id === name)
  const byTitle = transcripts.filter(({ title }) => title === name)
  const byPrefix = transcripts.filter(({ id }) => name !== '' && id.startsWith(name.toLowerCase()))
  const found = [byId, byTitle, byPrefix].find((some) => some.length > 0) ?? []
  const [transcript] = found
  if (transcript === undefined) throw new AppError('not-found', `There is no transcript “${name}”.`)
  if (found.length > 1)
    throw new AppError('ambiguous', `“${name}” means ${found.length} transcripts; give more of the id.`)
  return transcript.id
}
