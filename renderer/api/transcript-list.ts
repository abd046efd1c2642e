import { placeRows } from '#shared/domain/transcript-rows.ts'
import type { TranscriptSummary } from '#shared/domain/transcripts.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { call } from './client.ts'
import type { QueryMethod } from './queries.ts'

const METHOD = 'transcripts.rows' satisfies QueryMethod
const KEY = [METHOD, {}] as const

/** In which version each list that was read is. */
const versions = new WeakMap<readonly TranscriptSummary[], string>()

/**
 * All transcripts in order of event, then date, then title. When they are read again, only what has changed since comes, and
 * every row that has not stays the same object.
 */
export function useTranscripts(): UseQueryResult<readonly TranscriptSummary[]> {
  const client = useQueryClient()
  return useQuery({
    queryKey: KEY,
    queryFn: () => readAgain(client.getQueryData<readonly TranscriptSummary[]>(KEY) ?? []),
    // Of ten thousand rows it takes longer than to show them, and `placeRows` sees to it.
    structuralSharing: false,
  })
}

/** The list as it is now, of the one that is known. */
export async function readAgain(known: readonly TranscriptSummary[]): Promise<readonly TranscriptSummary[]> {
  const answer = await call(METHOD, { since: versions.get(known) ?? null })
  const list = placeRows(known, answer)
  versions.set(list, answer.version)
  return list
}
