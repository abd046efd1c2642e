import type { NewTags } from '#shared/api/tagging-api.ts'
import type { PassageId, TranscriptId } from '#shared/domain/ids.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import { noteUse } from '#shared/domain/recent-uses.ts'
import type { RecentTag, RecentUses } from '#shared/domain/recent-uses.ts'
import type { Transcript } from '#shared/domain/transcripts.ts'
import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { answering } from '../../api/answered.ts'
import { call, messageOf } from '../../api/client.ts'
import { backendQuery } from '../../api/queries.ts'
import { inTurn } from '../../commands/in-turn.ts'
import { offerUndo } from '../../commands/outcomes.ts'
import { nextPaint } from '../../ui/next-paint.ts'
import { showToast } from '../../ui/toast.tsx'
import { paintFirst } from './paint-first.ts'
import type { TagTarget } from './reader-state.ts'
import { activate } from './reader-state.ts'

/** Something to tag, and what to put on it. */
export interface TagItem {
  readonly target: TagTarget
  readonly tags: NewTags
}

/**
 * Tags in one step and shows the result at once: the answer is marked in the text, and `onDone` called in the same moment,
 * so that both are painted together; then the answer goes into all else that is shown, and when that is painted the rest
 * is read again. Throws `AppError`; nothing is stored then.
 */
export function useTag(transcript: Transcript): (items: readonly TagItem[], onDone?: () => void) => Promise<void> {
  const client = useQueryClient()
  return useCallback(
    (items, onDone) =>
      inTurn(async () => {
        // What is made on the fly must be read before it can be shown; all else is there already.
        if (items.some(makesSomething)) {
          showTagged(client, transcript.id, await storeTags(transcript, items))
          return onDone?.()
        }
        await answering(async () => {
          const passages = await storeTags(transcript, items)
          paintFirst(transcript.id, passages)
          onDone?.()
          await nextPaint()
          showTagged(client, transcript.id, passages)
          return passages
        }, idsIn)
      }),
    [client, transcript],
  )
}

/** Puts what was just tagged into all that is shown of it; the last of it is active then. */
function showTagged(client: QueryClient, transcriptId: TranscriptId, passages: readonly TaggedPassage[]): void {
  const known = client.getQueryData(backendQuery('passages.list', { transcriptId }).queryKey) ?? []
  client.setQueryData(backendQuery('tags.recent', {}).queryKey, (recent) => recent && noteAll(recent, known, passages))
  showPassages(client, transcriptId, passages)
  activate(passages.at(-1)?.id ?? null)
}

/** Tags in one step; it is shown when the lists are read again. Throws `AppError`; nothing is stored then. */
export function storeTags(
  { id: transcriptId, revision }: Transcript,
  items: readonly TagItem[],
): Promise<TaggedPassage[]> {
  const [only] = items
  const on = ({ target }: TagItem) => ('spans' in target ? { spans: [...target.spans] } : target)
  const revisionId = revision.id
  if (!only || items.length > 1) {
    const places = items.map((item) => ({ on: on(item), tags: item.tags }))
    return call('passages.tagMany', { transcriptId, revisionId, items: places })
  }
  const { target, tags } = only
  const answer =
    'passageId' in target
      ? call('passages.addTags', { id: target.passageId, tags })
      : call('passages.tag', { transcriptId, revisionId, spans: [...target.spans], tags })
  return answer.then((passage) => [passage])
}

function makesSomething({ tags }: TagItem): boolean {
  const references = [
    ...(tags.codes ?? []),
    ...(tags.positions ?? []).flatMap(({ holder, issue, addressee }) => [holder, issue, addressee ?? []].flat()),
  ]
  return references.some((reference) => !('id' in reference))
}

/** Everything that an announcement of the change may name. */
function idsIn(passages: readonly TaggedPassage[]): string[] {
  return passages.flatMap(({ id, positions, memos }) => [id, ...[...positions, ...memos].map((one) => one.id)])
}

/** What was used last, with what the passages bear now and did not bear before. */
function noteAll(recent: RecentUses, before: readonly TaggedPassage[], after: readonly TaggedPassage[]): RecentUses {
  return after.reduce((noted, passage) => {
    const old = before.find((one) => one.id === passage.id)
    const codes = passage.codeIds.filter((id) => !old?.codeIds.includes(id))
    const positions = passage.positions.filter(({ id }) => !old?.positions.some((one) => one.id === id))
    const withCodes = codes.reduce((sum, codeId) => noteUse(sum, { kind: 'code', codeId }), noted)
    return positions.reduce(
      (sum, { issueId, stanceId, holderId }) =>
        noteUse(sum, { kind: 'position', issueId, stanceId } satisfies RecentTag, [holderId]),
      withCodes,
    )
  }, recent)
}

/** Puts the passages in the place of what was shown of them. */
export function showPassages(
  client: QueryClient,
  transcriptId: TranscriptId,
  passages: readonly TaggedPassage[],
): void {
  const key = backendQuery('passages.list', { transcriptId }).queryKey
  const ids = new Set(passages.map((one) => one.id))
  // What is being read just now may be from before the tag, and must not come after it: it is given up and read anew.
  const isReading = client.isFetching({ queryKey: key }) > 0
  client.setQueryData(key, (list) => list && [...list.filter((one) => !ids.has(one.id)), ...passages])
  if (isReading) void client.invalidateQueries({ queryKey: key })
}

/** Deletes the passage with all it bears; a toast offers to undo it. */
export function useDeletePassage(transcriptId: TranscriptId): (id: PassageId) => Promise<void> {
  const client = useQueryClient()
  return useCallback(
    async (id) => {
      try {
        await inTurn(async () => {
          await call('passages.delete', { id })
          const key = backendQuery('passages.list', { transcriptId }).queryKey
          client.setQueryData(key, (list) => list?.filter((passage) => passage.id !== id))
          activate(null)
        })
      } catch (error) {
        showToast({ message: messageOf(error), tone: 'problem' })
        return
      }
      await offerUndo('Passage deleted.')
    },
    [client, transcriptId],
  )
}
