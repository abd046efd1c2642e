import { PassageId, RevisionId, CoderId, TranscriptId } from '#shared/domain/ids.ts'
import type { TaggedPassage } from '#shared/domain/passages.ts'
import { QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { createQueryClient } from '../../api/query-client.ts'
import { showPassages } from './tagging.ts'

const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const transcriptId = TranscriptId.parse(uuid(1))
const passage: TaggedPassage = {
  id: PassageId.parse(uuid(2)),
  transcriptId,
  revisionId: RevisionId.parse(uuid(3)),
  spans: [{ start: 0, end: 4, quote: 'text', prefix: '', suffix: '' }],
  coderId: CoderId.parse(uuid(4)),
  createdAt: '2026-01-01T00:00:00.000Z',
  positions: [],
  codeIds: [],
  memos: [],
}

test('a list read from before the tag neither comes after it nor is taken for a fault', async () => {
  const client = createQueryClient()
  const reads: ((list: TaggedPassage[]) => void)[] = []
  const observer = new QueryObserver<TaggedPassage[]>(client, {
    queryKey: ['passages.list', { transcriptId }],
    queryFn: () => new Promise((resolve) => reads.push(resolve)),
  })
  const seen: unknown[] = []
  observer.subscribe(({ data, error }) => seen.push(error ?? data?.length))
  reads[0]?.([])
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toEqual([]))
  void client.invalidateQueries()
  await vi.waitFor(() => expect(reads).toHaveLength(2))
  showPassages(client, transcriptId, [passage])
  expect(observer.getCurrentResult().data).toEqual([passage])
  reads[1]?.([])
  await vi.waitFor(() => expect(reads).toHaveLength(3))
  reads[2]?.([passage])
  await vi.waitFor(() => expect(client.isFetching()).toBe(0))
  expect(observer.getCurrentResult()).toMatchObject({ data: [passage], error: null })
  expect(seen.filter((one) => one instanceof Error)).toEqual([])
  client.clear()
})
