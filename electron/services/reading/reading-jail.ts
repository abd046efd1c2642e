import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode } from '#shared/api/envelope.ts'
import type { EncodingBy } from '#shared/domain/encodings.ts'
import type { RecognisedTranscript } from '#shared/recognition/recognised-transcript.ts'
import type { ColumnChoice, TableColumn } from '#shared/tables/column-choices.ts'
import type { DescribedTable } from './describe-table.ts'
import type { SplitTable } from './split-table.ts'

/** What a file is as a transcript. */
export interface ReadTranscript {
  readonly mediaType: string
  /** WHATWG name of the character encoding that the bytes were read in; null where the format settles it. */
  readonly encoding: string | null
  /** How the encoding became known; null where the format settles it. */
  readonly encodingBy: EncodingBy | null
  readonly recognised: RecognisedTranscript
  /** Of the row of a table, its columns. */
  readonly columns?: readonly TableColumn[]
}

export interface ReadingOrder {
  readonly bytes: Uint8Array
  /** Of the whole file, in bytes, where a table is described by its first ones. */
  readonly byteLength?: number
  readonly name: string
  /** WHATWG label of the encoding that a person chose; formats that settle their own take no notice of it. */
  readonly encoding?: string
  /** What a person chose for the columns of tables. */
  readonly choices?: readonly ColumnChoice[]
}

/** What the thread can be asked for, with what it gives. */
interface Works {
  readonly read: ReadTranscript
  readonly split: SplitTable
  readonly describe: DescribedTable
}

export interface ReadingMessage extends ReadingOrder {
  readonly work: keyof Works
}

export type ReadingAnswer =
  | { readonly ok: true; readonly value: Works[keyof Works] }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string; readonly details: unknown }

interface Limits {
  /** Of the processor's time for one file; a busy machine is no fault of the file. By the clock it has six times as many. */
  readonly seconds: number
  /** Of the thread's heap. */
  readonly megabytes: number
}

/** A text of a million words takes one second and 200 MB. */
const LIMITS: Limits = { seconds: 10, megabytes: 512 }
/** An idle thread is let go after so many milliseconds. */
const IDLE = 20_000

/** Beside this file, from source as from the bundle. */
const readingThread = new URL(
  import.meta.url.endsWith('.ts') ? './reading-thread.ts' : './reading-thread.js',
  import.meta.url,
)

/**
 * Reads files of unknown origin in a thread of its own, one after the other. What takes too long or too much memory
 * is killed with the thread; the next file gets a new one.
 */
export class ReadingJail {
  readonly #limits: Limits
  #worker: Promise<Worker> | null = null
  #idle: NodeJS.Timeout | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(limits: Limits = LIMITS) {
    this.#limits = limits
  }

  /** Rejects with `AppError`: as `readOriginal`, and `unreadable-file` for what had to be killed. */
  read(order: ReadingOrder): Promise<ReadTranscript> {
    return this.#next('read', order)
  }

  /** A table of transcripts as files of one row each. Rejects as `read` does. */
  split(order: ReadingOrder): Promise<SplitTable> {
    return this.#next('split', order)
  }

  /** What a table is by its first rows, as `describeTable` has it. Rejects as `read` does. */
  describe(order: ReadingOrder): Promise<DescribedTable> {
    return this.#next('describe', order)
  }

  #next<Work extends keyof Works>(work: Work, order: ReadingOrder): Promise<Works[Work]> {
    const working = this.#last.then(() => this.#workNow(work, order))
    this.#last = working.catch(() => {})
    return working
  }

  async #workNow<Work extends keyof Works>(work: Work, order: ReadingOrder): Promise<Works[Work]> {
    clearTimeout(this.#idle)
    const worker = await (this.#worker ??= this.#start())
    const { promise, resolve, reject } = Promise.withResolvers<Works[Work]>()
    const fail = (why: string): void => {
      this.#kill(worker)
      reject(
        new AppError('unreadable-file', `“${order.name}” ${why}; no transcript does. Nothing was imported from it.`),
      )
    }
    const watch = this.#watch(worker, () => fail(`takes longer than ${this.#limits.seconds} seconds to read`))
    const take = (answer: ReadingAnswer): void => {
      // Safe: the thread answers each work with its own value.
      if (answer.ok) resolve(answer.value as Works[Work])
      else reject(new AppError(answer.code, answer.message, answer.details))
    }
    const breakDown = (): void => fail(`needs more than ${this.#limits.megabytes} MB of memory to read`)
    worker.once('message', take).once('error', breakDown)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    worker.postMessage({ ...order, work } satisfies ReadingMessage)
    return promise.finally(() => {
      clearInterval(watch)
      worker.off('message', take).off('error', breakDown)
      this.#idle = setTimeout(() => this.#kill(worker), IDLE).unref()
    })
  }

  /** Calls `onOverrun` once the file has had its time. */
  #watch(worker: Worker, onOverrun: () => void): NodeJS.Timeout {
    const limit = this.#limits.seconds * 1e6
    const startedAt = performance.now()
    const before = worker.cpuUsage().catch(() => null)
    return setInterval(
      async () => {
        const [first, now] = await Promise.all([before, worker.cpuUsage().catch(() => null)])
        const used = first && now ? now.user + now.system - first.user - first.system : 0
        if (used > limit || (performance.now() - startedAt) * 1000 > limit * 6) onOverrun()
      },
      Math.min(500, this.#limits.seconds * 250),
    )
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(readingThread, {
      name: 'reading',
      // None of what the program itself was started with: no debugger, no module hooks.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    })
    try {
      await once(worker, 'message')
    } catch (error) {
      this.#worker = null
      throw error
    }
    // What only waits for the next file keeps no program running.
    worker.unref()
    return worker
  }

  #kill(worker: Worker): void {
    this.#worker = null
    // What it says from now on is of no interest, not even that it broke.
    worker.on('error', () => {})
    void worker.terminate()
  }
}
