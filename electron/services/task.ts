import { setImmediate, setTimeout } from 'node:timers/promises'
import { AppError } from '#shared/api/envelope.ts'

/** For how long (ms) a task may keep the thread to itself; after that whatever came in meanwhile is served. */
const TURN = 8
/** For how long (ms) work that nobody has asked for leaves thread and processor to others between two turns. */
const REST = 3 * TURN
/** Progress is told no more often than this (ms). */
const TELLING = 100

/** A long piece of work that shares its thread, tells how far it is, and can be cancelled. */
export class Task {
  readonly #signal: AbortSignal
  readonly #tell: (done: number, total: number, label: string) => void
  #turnEnds = performance.now() + TURN
  #nextTelling = performance.now() + TELLING
  #told: { readonly total: number; readonly label: string } | null = null

  constructor(signal: AbortSignal, tell: (done: number, total: number, label: string) => void = () => {}) {
    this.#signal = signal
    this.#tell = tell
  }

  /** Throws `cancelled` once the task has been cancelled. */
  check(): void {
    if (this.#signal.aborted) throw new AppError('cancelled', 'The work was cancelled; nothing of it is left.')
  }

  get isCancelled(): boolean {
    return this.#signal.aborted
  }

  get isTurnOver(): boolean {
    return performance.now() >= this.#turnEnds
  }

  /** Lets others have the thread. Throws as `check`. */
  async pause(): Promise<void> {
    await setImmediate()
    this.check()
    this.#turnEnds = performance.now() + TURN
  }

  /** The same for work that nobody waits for: it takes a quarter of a processor at most. Throws as `check`. */
  async rest(): Promise<void> {
    await setTimeout(REST)
    await this.pause()
  }

  /** How far the work is; told now and then only, and never as finished before it is. Throws as `check`. */
  report(done: number, total: number, label: string): void {
    this.check()
    const now = performance.now()
    if (now < this.#nextTelling || total === 0) return
    this.#nextTelling = now + TELLING
    this.#told = { total, label }
    this.#tell(Math.min(done, total - 1), total, label)
  }

  /** The last word: whoever was told of the work is told that it is over. */
  end(): void {
    if (this.#told !== null) this.#tell(this.#told.total, this.#told.total, this.#told.label)
    this.#told = null
  }
}
