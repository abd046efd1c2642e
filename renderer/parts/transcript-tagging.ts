import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptTagging } from '#shared/domain/transcripts.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { backendQuery } from '../api/queries.ts'

/** Ids that were asked for since the last call went out, and the answer that they will share. */
let asked: TranscriptId[] = []
let answer: Promise<TranscriptTagging[]> | null = null

/** How far tagging has come in the transcript; undefined until it has been read. For each row in sight. */
export function useTranscriptTagging(id: TranscriptId): TranscriptTagging | undefined {
  return useQuery({ ...backendQuery('transcripts.tagging', { ids: [id] }), queryFn: () => askTogether(id) }).data?.[0]
}

/** Rows that come into sight together ask in one call. */
async function askTogether(id: TranscriptId): Promise<TranscriptTagging[]> {
  asked.push(id)
  answer ??= Promise.resolve().then(() => {
    const ids = asked
    asked = []
    answer = null
    return call('transcripts.tagging', { ids })
  })
  const all = await answer
  return all.filter((one) => one.id === id)
}
