import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const RecentProject = z.object({
  path: z.string(),
  title: z.string(),
  openedAt: z.string(),
  id: z.string().optional(),
  /** The fingerprint that the file had when it was closed; null where it was not as it had been left. */
  seal: z.string().nullable().optional(),
})
export type RecentProject = z.infer<typeof RecentProject>

const KEPT = 20

/** The projects opened last, newest first, kept in the user's own folder. A list that cannot be read counts as empty. */
export class RecentProjects {
  readonly #file: string

  constructor(userData: string) {
    this.#file = join(userData, 'recent-projects.json')
  }

  list(): RecentProject[] {
    try {
      return z.array(RecentProject).parse(JSON.parse(readFileSync(this.#file, 'utf8')))
    } catch {
      return []
    }
  }

  /** Notes how the file was left when it was closed. */
  seal(path: string, seal: string | null): void {
    this.#write(this.list().map((one) => (one.path === path ? { ...one, seal } : one)))
  }

  add(project: RecentProject): void {
    const others = this.list().filter((one) => one.path !== project.path)
    this.#write([project, ...others].slice(0, KEPT))
  }

  #write(list: readonly RecentProject[]): void {
    mkdirSync(dirname(this.#file), { recursive: true })
    // Of this process alone: hosts and command lines may open projects at the same moment.
    const fresh = `${this.#file}.${process.pid}.new`
    writeFileSync(fresh, JSON.stringify(list, null, 2))
    renameSync(fresh, this.#file)
  }
}
