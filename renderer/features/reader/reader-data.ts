import { AppError } from '#shared/api/envelope.ts'
import type { PassageId, TranscriptId } from '#shared/domain/ids.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import type { Transcript } from '#shared/domain/transcripts.ts'
import { useBackendQuery } from '../../api/queries.ts'
import { useTranscript } from '../../api/transcript-query.ts'
import { byId, useCodebook } from '../../parts/codebook-data.ts'
import type { Codebook } from '../../parts/codebook-data.ts'
import { oncePer } from '../../ui/once-per.ts'

/** What cards say a passage with: the same for as long as neither text nor lists change, whatever is tagged. */
export interface CardData extends Codebook {
  readonly transcript: Transcript
}

/** Everything that the page of one transcript shows. */
export interface ReaderData extends CardData {
  readonly forCards: CardData
  /** In reading order. */
  readonly passages: readonly TaggedPassage[]
  readonly passagesById: ReadonlyMap<PassageId, TaggedPassage>
}

/** The transcript with its passages; `data` is null until both have been read. */
export function useReaderData(id: TranscriptId | null): { data: ReaderData | null; error: Error | null } {
  const codebook = useCodebook()
  const transcript = useTranscript(id)
  const passages = useBackendQuery('passages.list', id === null ? null : { transcriptId: id })
  const data = transcript.data && passages.data ? dataOf(cardDataOf(codebook, transcript.data), passages.data) : null
  const error = transcript.error ?? passages.error
  return { data, error: data !== null && isUnanswered(error) ? null : error }
}

/** What is read again in vain, because the program does not answer or fails, leaves the text as it stands. */
function isUnanswered(error: Error | null): boolean {
  return error instanceof AppError && error.code === 'internal'
}

const cardDataOf = oncePer((codebook: Codebook, transcript: Transcript): CardData => ({ ...codebook, transcript }))

const dataOf = oncePer((forCards: CardData, listed: readonly TaggedPassage[]): ReaderData => {
  const passages = inReadingOrder(listed)
  return { ...forCards, forCards, passages, passagesById: byId(passages) }
})

function inReadingOrder(passages: readonly TaggedPassage[]): TaggedPassage[] {
  return passages.toSorted((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))
}

/** The passages in reading order, with `fresh` in the place of what they were or as new ones. */
export function replacePassages(passages: readonly TaggedPassage[], fresh: readonly TaggedPassage[]): TaggedPassage[] {
  const ids = new Set(fresh.map(({ id }) => id))
  return inReadingOrder([...passages.filter(({ id }) => !ids.has(id)), ...fresh])
}

/** UTF-16 offset at which the passage begins. */
export function startOf(passage: TaggedPassage): number {
  return passage.spans[0]?.start ?? 0
}

/** UTF-16 offset at which its last span ends. */
export function endOf(passage: TaggedPassage): number {
  return passage.spans.at(-1)?.end ?? 0
}
