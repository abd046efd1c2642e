import type { BackendEvent } from '#shared/api/events.ts'
import { QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { answering, forgetAnswered } from './answered.ts'
import { applyEvent } from './invalidation.ts'
import { createQueryClient } from './query-client.ts'

const client = createQueryClient()
const changed = (...ids: string[]): BackendEvent => ({
  type: 'store.changed',
  changes: [{ subject: 'passage', ids }],
})

afterEach(() => {
  forgetAnswered()
  client.clear()
})

test('what an answer has brought is not read again, the lists beside it are once the page is at rest', async () => {
  const [passages, codes] = [watch('passages.list'), watch('codes.list')]
  await vi.waitFor(() => expect([passages.reads, codes.reads]).toEqual([1, 1]))
  await answering(
    async () => {
      await applyEvent(client, changed('a'))
      expect(codes.reads).toBe(1)
      return ['a']
    },
    (ids) => ids,
  )
  await vi.waitFor(() => expect(codes.reads).toBe(2))
  expect(passages.reads).toBe(1)
})

test('an announcement that comes after the answer finds it', async () => {
  const [passages, codes] = [watch('passages.list'), watch('codes.list')]
  await vi.waitFor(() => expect([passages.reads, codes.reads]).toEqual([1, 1]))
  await answering(
    async () => ['a'],
    (ids) => ids,
  )
  await applyEvent(client, changed('a'))
  await vi.waitFor(() => expect(codes.reads).toBe(2))
  expect(passages.reads).toBe(1)
  await applyEvent(client, changed('a'))
  await vi.waitFor(() => expect(passages.reads).toBe(2))
})

test('what somebody else changed meanwhile is read again', async () => {
  const passages = watch('passages.list')
  await vi.waitFor(() => expect(passages.reads).toBe(1))
  await answering(
    async () => {
      await applyEvent(client, changed('a', 'b'))
      return ['a']
    },
    (ids) => ids,
  )
  await vi.waitFor(() => expect(passages.reads).toBe(2))
})

test('a command that fails holds nothing back', async () => {
  const passages = watch('passages.list')
  await vi.waitFor(() => expect(passages.reads).toBe(1))
  const failing = answering(
    async (): Promise<string[]> => {
      await applyEvent(client, changed('a'))
      throw new Error('refused')
    },
    (ids) => ids,
  )
  await expect(failing).rejects.toThrow('refused')
  await vi.waitFor(() => expect(passages.reads).toBe(2))
})

function watch(method: string): { reads: number } {
  const counter = { reads: 0 }
  const observer = new QueryObserver(client, { queryKey: [method, {}], queryFn: () => ++counter.reads })
  observer.subscribe(() => {})
  return counter
}
