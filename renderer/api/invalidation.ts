import type { Input } from '#shared/api/contract.ts'
import type { BackendEvent, ChangedSubject } from '#shared/api/events.ts'
import type { Transcript } from '#shared/domain/transcripts.ts'
import type { Query, QueryClient, QueryFilters } from '@tanstack/react-query'
import { areAnswered, forgetAnswered, isAnswering, takeAnswered, whenAtRest } from './answered.ts'
import type { QueryMethod } from './queries.ts'
import type { Transport } from './transport.ts'

/** What is read again when a thing of this kind has changed. The only place that knows. */
export const readsOf: Readonly<Record<ChangedSubject, readonly QueryMethod[]>> = {
  project: ['projects.current', 'projects.list', 'coders.list', 'memos.list'],
  // Which digit stands for which tag must not move under the hand: each tag that is put is noted, not read anew.
  term: ['answers.count', 'terms.list', 'tags.recent', 'matrix.get', 'exports.preview'],
  event: ['events.list', 'events.proposals', 'memos.list', 'transcripts.rows', 'exports.preview'],
  transcript: [
    'events.proposals',
    'memos.list',
    'transcripts.rows',
    'transcripts.tagging',
    'transcripts.packed',
    'positions.list',
    'passages.quoted',
    'projects.current',
    'search.run',
    'search.summary',
    'savedSearches.count',
    'search.index',
    'answers.list',
    'answers.count',
    'suggestions.dismissed',
    'exports.preview',
  ],
  speaker: [
    'answers.count',
    'transcripts.packed',
    'positions.list',
    'passages.quoted',
    'search.run',
    'search.summary',
    'savedSearches.count',
    'actors.list',
    'exports.preview',
  ],
  actor: ['actors.list', 'actors.proposals', 'projects.current', 'matrix.get', 'memos.list', 'exports.preview'],
  issue: ['issues.list', 'projects.current', 'matrix.get', 'memos.list', 'exports.preview'],
  code: ['codes.list', 'templates.missing', 'passages.quoted', 'projects.current', 'memos.list', 'exports.preview'],
  passage: [
    'memos.list',
    'passages.codings',
    'passages.list',
    'passages.quoted',
    'positions.list',
    'passages.count',
    'transcripts.tagging',
    'codes.list',
    'disagreements.list',
    'projects.current',
    'matrix.get',
    'exports.preview',
  ],
  position: [
    'memos.list',
    'terms.uses',
    'passages.list',
    'positions.list',
    'transcripts.tagging',
    'actors.list',
    'issues.list',
    'disagreements.list',
    'projects.current',
    'matrix.get',
    'exports.preview',
  ],
  disagreement: [
    'disagreements.list',
    'terms.uses',
    'actors.list',
    'projects.current',
    'memos.list',
    'exports.preview',
  ],
  answer: ['answers.list', 'answers.count', 'terms.uses'],
  suggestion: ['suggestions.dismissed'],
  preset: ['exports.presets.list'],
  'saved-search': ['savedSearches.list', 'savedSearches.count'],
  'site-rule': ['siteRules.list'],
  memo: ['memos.list', 'passages.list', 'projects.current', 'exports.preview'],
  history: ['history.list', 'history.next', 'projects.check', 'snapshots.list'],
}

type StoreChanged = Extract<BackendEvent, { type: 'store.changed' }>

/** What commands have announced whose own answers are being shown first. */
const held: StoreChanged[] = []

/** Reads again what the event says has changed; a project opened or closed changes everything. */
export async function applyEvent(client: QueryClient, event: BackendEvent): Promise<void> {
  if (event.type === 'project.opened' || event.type === 'project.closed') {
    running.clear()
    forgetAnswered()
    await client.resetQueries()
  }
  if (event.type === 'progress') follow(event)
  if (!isTaskRunning()) await readPostponed(client)
  if (event.type === 'unstored.changed') await refetch(client, { queryKey: ['unstored.get'] })
  if (event.type !== 'store.changed') return
  if (!isAnswering() && !areAnswered(idsOf(event))) return readInTurn(client, event)
  held.push(event)
  if (held.length === 1) whenAtRest(() => void readAgain(client, held.splice(0)))
}

/** The long tasks that were under way when they were last heard of: while files come in, the index is brought up to date. */
const running = new Set<string>()
const isTaskRunning = (): boolean => running.size > 0

function follow({ task, taskId = task, done, total }: Extract<BackendEvent, { type: 'progress' }>): void {
  if (done < total) running.add(taskId)
  else running.delete(taskId)
}

/** What has been announced while the lists were being read again, or right after that. */
const coming: StoreChanged[] = []
/** Whatever is only proposed compares all texts and is of no use before all have come in: read when the task is over. */
const proposals = ['events.proposals', 'actors.proposals'] satisfies QueryMethod[]
const postponed = new Set<unknown>()
let isReading = false
/** So much longer than the last reading took is waited before the next one. */
const REST = 3
/** What is waited for no longer once the task is over. */
let endRest = (): void => {}

/**
 * Reads again; while transcripts come in, their lists when they have not just been read: an import announces many
 * changes a second, and the lists of a large library take longer than that to read. However many come, most of the time
 * is left for other calls, and what was announced last is read in the end.
 */
async function readInTurn(client: QueryClient, event: StoreChanged): Promise<void> {
  const isOfImport = event.changes.some(({ subject }) => subject === 'transcript')
  if (!isTaskRunning() || !isOfImport) return readAgain(client, [...coming.splice(0), event])
  // What undo takes back next must be known at once.
  await readAgain(client, [{ ...event, changes: event.changes.filter(({ subject }) => subject === 'history') }])
  coming.push(event)
  if (isReading) return
  isReading = true
  try {
    while (coming.length > 0) {
      const start = performance.now()
      await readAgain(client, coming.splice(0))
      const rest = (performance.now() - start) * REST
      if (!isTaskRunning()) continue
      await new Promise<void>((resolve) => {
        endRest = resolve
        setTimeout(resolve, rest)
      })
    }
  } finally {
    isReading = false
  }
}

async function readPostponed(client: QueryClient): Promise<void> {
  endRest()
  if (postponed.size === 0) return
  const methods = new Set(postponed)
  postponed.clear()
  await refetch(client, { predicate: ({ queryKey: [method] }) => methods.has(method) })
}

async function readAgain(client: QueryClient, events: readonly StoreChanged[]): Promise<void> {
  const methods = new Set<unknown>(events.flatMap(methodsFor))
  for (const method of isTaskRunning() ? proposals : []) if (methods.delete(method)) postponed.add(method)
  const ids = new Set(events.flatMap(({ changes }) => changes.flatMap((change) => change.ids)))
  await refetch(client, { predicate: (query) => methods.has(query.queryKey[0]) && isConcerned(query, ids) })
}

/**
 * A text is long and is read again only where it is that which has changed, by its own name or that of its revision,
 * which its blocks go by: while others come in, the one that is open stays as it is.
 */
function isConcerned({ queryKey: [method, input], state }: Query, ids: ReadonlySet<string>): boolean {
  if (method !== 'transcripts.packed' || state.data === undefined) return true
  // Safe: the key says which method was called, with what.
  const { id } = input as Input<'transcripts.packed'>
  const { revision } = state.data as Transcript
  return ids.has(id) || ids.has(revision.id)
}

/** A first answer still on its way may be from before the change; invalidating alone would let it stand. */
async function refetch(client: QueryClient, which?: QueryFilters): Promise<void> {
  await client.cancelQueries(which)
  await client.invalidateQueries(which)
}

function methodsFor(event: StoreChanged): QueryMethod[] {
  const methods = event.changes.flatMap((change) => readsOf[change.subject])
  return takeAnswered(idsOf(event)) ? methods.filter((method) => method !== 'passages.list') : methods
}

/** What of the passages' own list the event names. */
function idsOf({ changes }: StoreChanged): string[] {
  return changes.flatMap(({ subject, ids }) => (readsOf[subject].includes('passages.list') ? ids : []))
}

/** Keeps the cache true to the backend, and passes on every event, and whether the backend can be heard. */
export function followBackend(
  client: QueryClient,
  transport: Transport,
  onEvent: (event: BackendEvent) => void,
  onContact: (isHeard: boolean) => void,
): () => void {
  return transport.subscribe(
    (event) => {
      void applyEvent(client, event)
      onEvent(event)
    },
    () => {
      running.clear()
      forgetAnswered()
      void refetch(client)
    },
    onContact,
  )
}
