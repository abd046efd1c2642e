import type { NewTags } from '#shared/api/tagging-api.ts'
import type { PassageId, TranscriptId } from '#shared/domain/ids.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import type { Transcript } from '#shared/domain/transcripts.ts'
import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { call, messageOf } from '../../api/client.ts'
import { backendQuery } from '../../api/queries.ts'
import { offerUndo } from '../../commands/outcomes.ts'
import { showToast } from '../../ui/toast.tsx'
import type { TagTarget } from './reader-state.ts'
import { activate } from './reader-state.ts'

/**
 * Tags the target and shows the result at once: the answer goes straight into what is shown, and the backend's
 * announcement brings the rest. Throws `AppError`; nothing is stored then.
 */
export function useTag(transcript: Transcript): (target: TagTarget, tags: NewTags) => Promise<TaggedPassage> {
  const client = useQueryClient()
  return async (target, tags) => {
    const passage =
      'passageId' in target
        ? await call('passages.addTags', { id: target.passageId, tags })
        : await call('passages.tag', {
            transcriptId: transcript.id,
            revisionId: transcript.revision.id,
            spans: [...target.spans],
            tags,
          })
    showPassage(client, transcript.id, passage)
    activate(passage.id)
    return passage
  }
}

/** Deletes the passage with all it bears; a toast offers to undo it. */
export function useDeletePassage(transcriptId: TranscriptId): (id: PassageId) => Promise<void> {
  const client = useQueryClient()
  return useCallback(
    async (id) => {
      try {
        await call('passages.delete', { id })
      } catch (error) {
        showToast({ message: messageOf(error), tone: 'problem' })
        return
      }
      const key = backendQuery('passages.list', { transcriptId }).queryKey
      client.setQueryData(key, (list) => list?.filter((passage) => passage.id !== id))
      activate(null)
      await offerUndo('Passage deleted.')
    },
    [client, transcriptId],
  )
}

function showPassage(client: QueryClient, transcriptId: TranscriptId, passage: TaggedPassage): void {
  const key = backendQuery('passages.list', { transcriptId }).queryKey
  client.setQueryData(key, (list) => list && [...list.filter((one) => one.id !== passage.id), passage])
}
