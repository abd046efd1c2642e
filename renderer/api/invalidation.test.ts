import { contract, isMethod } from '#shared/api/contract.ts'
import type { BackendEvent } from '#shared/api/events.ts'
import { ChangedSubject } from '#shared/api/events.ts'
import { QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { applyEvent, readsOf } from './invalidation.ts'
import { createQueryClient } from './query-client.ts'

/** They read the program, the person's settings, and copies that are never written again: no change of a project touches them. */
const unchanging = [
  'preferences.get',
  'app.info',
  'app.diagnostics',
  'templates.list',
  'exports.formats',
  'snapshots.get',
  'recovery.inspect',
  'recovery.newestSnapshot',
  // Read when the project is opened; what waits to be stored is announced by itself.
  'projects.cautions',
  'unstored.get',
]
/** The page reads them as `transcripts.packed` and `transcripts.rows`. */
const forOthers = ['transcripts.get', 'transcripts.list']
const client = createQueryClient()

afterEach(() => client.clear())

test('every query that reads the project is read again after some change', () => {
  const queries = Object.keys(contract).filter((name) => isMethod(name) && contract[name].kind === 'query')
  const covered = new Set<string>(Object.values(readsOf).flat())
  const others = [...unchanging, ...forOthers]
  expect(queries.filter((name) => !covered.has(name) && !others.includes(name))).toEqual([])
})

test('every subject that can change leads to something', () => {
  expect(ChangedSubject.options.filter((subject) => readsOf[subject].length === 0)).toEqual([])
})

test('a change is read again where it is shown, and nothing else is', async () => {
  const actors = watch('actors.list')
  const codes = watch('codes.list')
  await vi.waitFor(() => expect([actors.reads, codes.reads]).toEqual([1, 1]))
  await applyEvent(client, { type: 'store.changed', changes: [{ subject: 'actor', ids: ['a'] }] })
  await vi.waitFor(() => expect(actors.reads).toBe(2))
  expect(codes.reads).toBe(1)
})

test.each<[string, BackendEvent]>([
  ['codes.list', { type: 'store.changed', changes: [{ subject: 'code', ids: [] }] }],
  ['unstored.get', { type: 'unstored.changed' }],
])('a first answer of %s from before the change does not stand', async (method, event) => {
  const answers = ['old', 'new']
  const observer = new QueryObserver(client, {
    queryKey: [method, {}],
    queryFn: async () => {
      const answer = answers.shift()
      await new Promise((resolve) => setTimeout(resolve, 5))
      return answer
    },
  })
  observer.subscribe(() => {})
  await applyEvent(client, event)
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('new'))
})

test('while transcripts come in, their list is read again in the end, not each time, and proposals only then; what can be undone is each time', async () => {
  const transcripts = watch('transcripts.rows')
  const undo = watch('history.next')
  const proposals = watch('events.proposals')
  await vi.waitFor(() => expect([transcripts.reads, undo.reads, proposals.reads]).toEqual([1, 1, 1]))
  const progress: BackendEvent = { type: 'progress', task: 'Importing', done: 1, total: 9, label: '' }
  await applyEvent(client, progress)
  const imported: BackendEvent = {
    type: 'store.changed',
    changes: [
      { subject: 'transcript', ids: ['a'] },
      { subject: 'history', ids: [] },
    ],
  }
  const told = Array.from({ length: 9 }, () => applyEvent(client, imported))
  await vi.waitFor(() => expect(undo.reads).toBeGreaterThan(1))
  await Promise.all(told)
  expect(transcripts.reads).toBeLessThan(5)
  expect(proposals.reads).toBe(1)
  // The index is up to date again, and more come in.
  await applyEvent(client, { type: 'progress', task: 'Indexing', done: 9, total: 9, label: '' })
  expect(proposals.reads).toBe(1)
  await applyEvent(client, { ...progress, done: 9 })
  expect(proposals.reads).toBe(2)
  await applyEvent(client, imported)
  const { reads } = transcripts
  await applyEvent(client, imported)
  expect(transcripts.reads).toBe(reads + 1)
})

test('what waits for its turn while a task goes on is read as soon as that is over', async () => {
  const transcripts = watch('transcripts.rows')
  await vi.waitFor(() => expect(transcripts.reads).toBe(1))
  // Reading seems to take hours, so that nothing but the end of the task ends the rest after it.
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1e7))
  const progress: BackendEvent = { type: 'progress', task: 'Undoing', done: 1, total: 9, label: '' }
  const changed: BackendEvent = { type: 'store.changed', changes: [{ subject: 'transcript', ids: ['a'] }] }
  await applyEvent(client, progress)
  void applyEvent(client, changed)
  await vi.waitFor(() => expect(transcripts.reads).toBe(2))
  await applyEvent(client, changed)
  expect(transcripts.reads).toBe(2)
  await applyEvent(client, { ...progress, done: 9 })
  await vi.waitFor(() => expect(transcripts.reads).toBe(3))
  clock.mockRestore()
})

test('a text is read again where it has changed, and not because another came in', async () => {
  let reads = 0
  const queryFn = () => ({ reads: ++reads, revision: { id: 'first' } })
  new QueryObserver(client, { queryKey: ['transcripts.packed', { id: 'a' }], queryFn }).subscribe(() => {})
  await vi.waitFor(() => expect(reads).toBe(1))
  const tell = (subject: ChangedSubject, ...ids: string[]) =>
    applyEvent(client, { type: 'store.changed', changes: [{ subject, ids }] })
  await tell('transcript', 'b', 'first of b')
  await tell('speaker', 'b')
  await tell('actor', 'a new one')
  expect(reads).toBe(1)
  await tell('transcript', 'b', 'a')
  expect(reads).toBe(2)
  await tell('transcript', 'first')
  expect(reads).toBe(3)
  await tell('speaker', 'a')
  expect(reads).toBe(4)
})

test('progress makes nothing be read again', async () => {
  const actors = watch('actors.list')
  await vi.waitFor(() => expect(actors.reads).toBe(1))
  const progress: BackendEvent = { type: 'progress', task: 'Importing', done: 1, total: 2, label: '' }
  await applyEvent(client, progress)
  expect(actors.reads).toBe(1)
})

test('another project leaves nothing of the one before it', async () => {
  const actors = watch('actors.list')
  await vi.waitFor(() => expect(actors.reads).toBe(1))
  client.setQueryData(['codes.list', {}], 'of the old project')
  await applyEvent(client, { type: 'project.opened' })
  expect(client.getQueryData(['codes.list', {}])).toBeUndefined()
  await vi.waitFor(() => expect(actors.reads).toBe(2))
})

function watch(method: string): { reads: number } {
  const counter = { reads: 0 }
  const observer = new QueryObserver(client, { queryKey: [method, {}], queryFn: () => ++counter.reads })
  observer.subscribe(() => {})
  return counter
}
