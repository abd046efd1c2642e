import type { BackendEvent } from '#shared/api/events.ts'
import { Task } from '../services/task.ts'

/** The long tasks that are under way, by the names that their callers gave them. */
export class Tasks {
  readonly #running = new Map<string, AbortController>()
  readonly #announce: (event: BackendEvent) => void

  constructor(announce: (event: BackendEvent) => void) {
    this.#announce = announce
  }

  /** Runs `work` as the task called `name` ("Exporting"); without an id it can only be cancelled with all others. */
  async run<Value>(name: string, id: string | undefined, work: (task: Task) => Promise<Value>): Promise<Value> {
    const control = new AbortController()
    const key = id ?? crypto.randomUUID()
    this.#running.set(key, control)
    const task = new Task(control.signal, (done, total, label) =>
      this.#announce({ type: 'progress', task: name, ...(id !== undefined && { taskId: id }), done, total, label }),
    )
    try {
      return await work(task)
    } finally {
      this.#running.delete(key)
      task.end()
    }
  }

  /** Answers whether there is such a task. */
  cancel(id: string): boolean {
    this.#running.get(id)?.abort()
    return this.#running.has(id)
  }

  cancelAll(): void {
    for (const control of this.#running.values()) control.abort()
  }
}
