import type { BackendEvent } from '#shared/api/events.ts'
import { Task } from '../services/task.ts'

interface RunningTask {
  readonly name: string
  readonly control: AbortController
  /** Kept once it is over, however it ends. */
  readonly over: Promise<void>
}

/** The long tasks that are under way, by the names that their callers gave them. */
export class Tasks {
  readonly #running = new Map<string, RunningTask>()
  readonly #announce: (event: BackendEvent) => void

  constructor(announce: (event: BackendEvent) => void) {
    this.#announce = announce
  }

  /** Runs `work` as the task called `name` ("Exporting"); without an id it can only be cancelled with all others. */
  async run<Value>(name: string, id: string | undefined, work: (task: Task) => Promise<Value>): Promise<Value> {
    const control = new AbortController()
    const key = id ?? crypto.randomUUID()
    const { promise: over, resolve: end } = Promise.withResolvers<void>()
    this.#running.set(key, { name, control, over })
    const task = new Task(control.signal, (done, total, label) =>
      this.#announce({ type: 'progress', task: name, ...(id !== undefined && { taskId: id }), done, total, label }),
    )
    try {
      return await work(task)
    } finally {
      this.#running.delete(key)
      task.end()
      end()
    }
  }

  /** Answers whether there is such a task. */
  cancel(id: string): boolean {
    this.#running.get(id)?.control.abort()
    return this.#running.has(id)
  }

  cancelAll(): void {
    for (const { control } of this.#running.values()) control.abort()
  }

  isRunning(name: string): boolean {
    return [...this.#running.values()].some((task) => task.name === name)
  }

  /** Cancels those called `name` and waits until they are over. */
  async stop(name: string): Promise<void> {
    const stopped = [...this.#running.values()].filter((task) => task.name === name)
    for (const { control } of stopped) control.abort()
    await Promise.all(stopped.map(({ over }) => over))
  }
}
