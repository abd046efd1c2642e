import type { TranscriptId } from '#shared/domain/ids.ts'
import { unpackTranscript } from '#shared/domain/packed-transcript.ts'
import type { Transcript } from '#shared/domain/transcripts.ts'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { call } from './client.ts'
import type { QueryMethod } from './queries.ts'

const METHOD = 'transcripts.packed' satisfies QueryMethod

/** The transcript with its text, which comes in the form that is read fastest. Throws `AppError`. */
export async function readTranscript(id: TranscriptId): Promise<Transcript> {
  return unpackTranscript(await call(METHOD, { id }))
}

/** The same, kept current like all that is read. `id` null asks nothing yet. */
export function useTranscript(id: TranscriptId | null): UseQueryResult<Transcript> {
  return useQuery({
    queryKey: [METHOD, id === null ? null : { id }],
    queryFn: () => {
      if (id === null) throw new Error('no transcript was named')
      return readTranscript(id)
    },
    enabled: id !== null,
  })
}
