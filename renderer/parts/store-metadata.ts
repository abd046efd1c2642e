import type { TranscriptId } from '#shared/domain/ids.ts'
import { useBackendCommand } from '../api/queries.ts'
import { toMetadata } from './metadata-draft.ts'
import type { MetadataDraft } from './metadata-draft.ts'

/** Stores what is known about the transcript, and the event where it is new. `store` answers whether it was stored. */
export function useStoreMetadata(id: TranscriptId) {
  const update = useBackendCommand('transcripts.update')
  const createEvent = useBackendCommand('events.create')
  const store = async (draft: MetadataDraft): Promise<boolean> => {
    const changes = toMetadata(draft)
    const { newTitle } = draft.event
    try {
      const made =
        newTitle === null
          ? null
          : await createEvent.mutateAsync({ title: newTitle, date: changes.date, place: changes.place })
      await update.mutateAsync({ id, changes: made ? { ...changes, eventId: made.id } : changes })
      return true
    } catch {
      // Told by `error`, from the command that failed.
      return false
    }
  }
  return { store, isStoring: update.isPending || createEvent.isPending, error: update.error ?? createEvent.error }
}
