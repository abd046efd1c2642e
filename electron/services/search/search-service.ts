import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/api/envelope.ts'
import type { BackendEvent, ChangedSubject } from '#shared/api/events.ts'
import type { SearchIndexState, SearchPage, SearchRequest, SearchSort, SearchSummary } from '#shared/api/search-api.ts'
import type { FromIndexThread, FromSearchThread, SearchPlaces, ToIndexThread, ToSearchThread } from './messages.ts'
import type { SearchStamp } from './project-reader.ts'

/** Beside this file, from source as from the bundle. */
const threadFile = (name: string): URL =>
  new URL(import.meta.url.endsWith('.ts') ? `./${name}.ts` : `./${name}.js`, import.meta.url)

/** What changes what a search finds, and what only tells where it may look. */
const TEXTS: readonly ChangedSubject[] = ['transcript', 'speaker', 'actor', 'event', 'project']
const TAGS: readonly ChangedSubject[] = ['passage', 'position', 'issue', 'code', 'term']

/** A thread that spends more than this of its processor time (ms) on one paragraph will not come to an end. */
const PATIENCE = 5_000
const WATCHED_EVERY = 250

export interface SearchHost {
  /** The open project's file and id. */
  readonly path: string
  readonly id: string
  readonly userData: string
  readonly announce: (event: BackendEvent) => void
  readonly log: { error(event: string, error: unknown): void }
  /** For tests: see `PATIENCE`. */
  readonly patience?: number
}

/** Where the index of the project of that id lies. */
export function searchIndexPath(userData: string, id: string): string {
  return join(userData, 'cache', `${id}.db`)
}

/** Searching in the open project: two threads of its own, one that looks and one that keeps the index. */
export class SearchService {
  readonly #host: SearchHost
  readonly #places: SearchPlaces
  #stamp: SearchStamp = { texts: 0, tags: 0 }
  #searching: SearchThread | null = null
  #indexing: Worker | null = null
  /** Orders that the thread was given since it began. */
  #orders = 0
  #state: SearchIndexState = { state: 'none', done: 0, total: 0 }
  #hasFailed = false

  constructor(host: SearchHost) {
    this.#host = host
    this.#places = { projectPath: host.path, indexPath: searchIndexPath(host.userData, host.id) }
  }

  /** Throws as the API says of `search.run`. */
  async page(request: SearchRequest, sort: SearchSort, offset: number, limit: number): Promise<SearchPage> {
    const answer = await this.#ask({ kind: 'page', request: { ...request, stamp: this.#stamp, sort, offset, limit } })
    // The thread answers a page with a page.
    return answer as SearchPage
  }

  /** Throws as the API says of `search.summary`. */
  async summary(request: SearchRequest): Promise<SearchSummary> {
    // As in `page`.
    return (await this.#ask({ kind: 'summary', request: { ...request, stamp: this.#stamp } })) as SearchSummary
  }

  /** How many hits there are, counted beside the searches of the screen. Throws as the API says of `search.summary`. */
  async count(request: SearchRequest): Promise<number> {
    // As in `page`.
    return (await this.#ask({ kind: 'count', request: { ...request, stamp: this.#stamp } })) as number
  }

  get index(): SearchIndexState {
    return this.#state
  }

  /** Brings the index up to date, and keeps it so from now on. */
  prepare(): void {
    if (this.#indexing === null) this.#order('update')
  }

  /** To be told of every commit. */
  note(changes: readonly { readonly subject: ChangedSubject }[]): void {
    const touches = (subjects: readonly ChangedSubject[]): boolean =>
      changes.some(({ subject }) => subjects.includes(subject))
    const { texts, tags } = this.#stamp
    this.#stamp = { texts: texts + Number(touches(TEXTS)), tags: tags + Number(touches(TAGS)) }
    if (this.#indexing !== null && touches(['transcript'])) this.#order('update')
  }

  /** Nothing is answered from now on. Kept when both threads have ended: until then they hold the project and its index open. */
  async close(): Promise<void> {
    await Promise.all([this.#searching?.stop(), this.#stopIndexing()])
  }

  async #ask(question: WithoutId<ToSearchThread>): Promise<unknown> {
    if (this.#searching === null || this.#searching.isStopped) {
      this.#searching = new SearchThread(this.#places, this.#host.patience ?? PATIENCE, () => this.#order('make-anew'))
    }
    return this.#searching.ask(question)
  }

  #order(order: ToIndexThread): void {
    if (this.#hasFailed) return
    this.#indexing ??= this.#startIndexing()
    this.#orders++
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    this.#indexing.postMessage(order)
    this.#state = { ...this.#state, state: 'building' }
  }

  #startIndexing(): Worker {
    this.#orders = 0
    const worker = new Worker(threadFile('index-thread'), { name: 'indexing', execArgv: [], workerData: this.#places })
    worker.on('message', (message: FromIndexThread) => {
      if (this.#indexing === worker) this.#hear(message)
    })
    worker.on('error', (error) => this.#giveUp(error))
    // An index that is not finished keeps no program running.
    worker.unref()
    return worker
  }

  #hear(message: FromIndexThread): void {
    if (message.kind === 'failed') return this.#giveUp(new Error(message.message))
    // On its way while more was ordered.
    if (message.kind === 'ready' && message.orders < this.#orders) return
    const { total } = message
    const done = message.kind === 'ready' ? total : message.done
    this.#state = { state: message.kind === 'ready' ? 'ready' : 'building', done, total }
    this.#tell(done, total)
  }

  /** A full disk or a folder that may not be written: searching goes on without an index. */
  #giveUp(error: unknown): void {
    this.#hasFailed = true
    void this.#stopIndexing()
    this.#state = { state: 'none', done: 0, total: 0 }
    this.#host.log.error('search.index', error)
  }

  /** Whoever follows the progress is told that it goes no further: what is read at the end of a task waits for that. */
  async #stopIndexing(): Promise<void> {
    const ended = this.#indexing?.terminate()
    this.#indexing = null
    const { state, total } = this.#state
    if (state === 'building') this.#tell(total, total)
    await ended
  }

  #tell(done: number, total: number): void {
    if (total > 0) this.#host.announce({ type: 'progress', task: 'Indexing', done, total, label: 'for searching' })
  }
}

/** `Omit` that keeps the kinds apart. */
type WithoutId<Message> = Message extends Message ? Omit<Message, 'id'> : never

interface OpenQuestion {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** The thread that looks, as its owner sees it. */
class SearchThread {
  readonly #worker: Worker
  readonly #beats = new Int32Array(new SharedArrayBuffer(4))
  readonly #open = new Map<number, OpenQuestion>()
  readonly #patience: number
  #watch: NodeJS.Timeout | undefined
  #lastId = 0
  isStopped = false

  constructor(places: SearchPlaces, patience: number, onBrokenIndex: () => void) {
    this.#patience = patience
    this.#worker = new Worker(threadFile('search-thread'), {
      name: 'searching',
      execArgv: [],
      workerData: { ...places, beat: this.#beats.buffer },
    })
    this.#worker.on('message', (message: FromSearchThread) => {
      if (message.kind === 'broken-index') onBrokenIndex()
      else if (message.kind === 'answer') this.#settle(message.id, ({ resolve }) => resolve(message.value))
      else {
        const { code, message: words, details } = message.error
        this.#settle(message.id, ({ reject }) => reject(new AppError(code, words, details)))
      }
    })
    this.#worker.on('error', (error) => void this.#end(error))
    this.#worker.unref()
  }

  ask(question: WithoutId<ToSearchThread>): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    this.#lastId += 1
    this.#open.set(this.#lastId, { resolve, reject })
    this.#worker.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    this.#worker.postMessage({ ...question, id: this.#lastId })
    this.#watch ??= this.#startWatch()
    return promise
  }

  /** Kept when it has ended. */
  async stop(): Promise<void> {
    await this.#end(new AppError('cancelled', 'The project was closed.'))
  }

  #settle(id: number, how: (question: OpenQuestion) => void): void {
    const question = this.#open.get(id)
    this.#open.delete(id)
    if (question) how(question)
    if (this.#open.size > 0) return
    clearInterval(this.#watch)
    this.#watch = undefined
    this.#worker.unref()
  }

  #startWatch(): NodeJS.Timeout {
    let beat = -1
    let since = 0
    return setInterval(async () => {
      const usage = await this.#worker.cpuUsage().catch(() => null)
      if (usage === null) return
      const used = (usage.user + usage.system) / 1000
      const now = Atomics.load(this.#beats, 0)
      // Before the first beat the thread is only starting.
      if (now !== beat || now === 0) [beat, since] = [now, used]
      else if (used - since > this.#patience) {
        void this.#end(
          new AppError(
            'invalid-input',
            'This regular expression takes too long on one paragraph. Nested repetitions such as (a+)+ are the usual cause.',
          ),
        )
      }
    }, WATCHED_EVERY)
  }

  async #end(error: unknown): Promise<void> {
    this.isStopped = true
    clearInterval(this.#watch)
    for (const { reject } of this.#open.values()) reject(error)
    this.#open.clear()
    await this.#worker.terminate()
  }
}
