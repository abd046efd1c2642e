import type { PassageId, TranscriptId } from '#shared/domain/ids.ts'
import { joinQuotes } from '#shared/domain/spans.ts'
import type { Span } from '#shared/domain/spans.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { call } from '../../../api/client.ts'
import { backendQuery } from '../../../api/queries.ts'
import { tryCommand } from '../../../commands/outcomes.ts'
import { announce } from '../../../ui/announcer.tsx'

export type SetSpans = (id: PassageId, spans: readonly Span[]) => Promise<void>

/** Gives a passage other words and shows that at once; the passage stays as it was where that is refused. */
export function useSetSpans(transcriptId: TranscriptId): SetSpans {
  const client = useQueryClient()
  return useCallback(
    async (id, spans) => {
      await tryCommand(async () => {
        const passage = await call('passages.setSpans', { id, spans: [...spans] })
        const key = backendQuery('passages.list', { transcriptId }).queryKey
        client.setQueryData(key, (list) => list?.map((one) => (one.id === id ? passage : one)))
        announce(`The passage is now “${joinQuotes(passage.spans.map((span) => span.quote))}”.`)
      })
    },
    [client, transcriptId],
  )
}
