import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const RecentProject = z.object({ path: z.string(), title: z.string(), openedAt: z.string(), id: z.string().optional() })
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

  add(project: RecentProject): void {
    const others = this.list().filter((one) => one.path !== project.path)
    const list = [project, ...others].slice(0, KEPT)
    mkdirSync(dirname(this.#file), { recursive: true })
    // Of this process alone: hosts and command lines may open projects at the same moment.
    const fresh = `${this.#file}.${process.pid}.new`
    writeFileSync(fresh, JSON.stringify(list, null, 2))
    renameSync(fresh, this.#file)
  }
}
