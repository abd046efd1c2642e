import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { CautionKind } from '#shared/api/projects-api.ts'
import { Seal } from '../store/seal.ts'

const RecentProject = z.object({
  path: z.string(),
  title: z.string(),
  openedAt: z.string(),
  id: z.string().optional(),
  /** How the file was left when it was closed; null where another had changed it by then. */
  seal: Seal.nullable().optional(),
  /** Cautions that the person has put away. */
  putAway: z.array(CautionKind).optional(),
})
export type RecentProject = z.infer<typeof RecentProject>
type Kind = z.infer<typeof CautionKind>

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
  seal(path: string, seal: Seal | null): void {
    this.#change(path, () => ({ seal }))
  }

  putAway(path: string, kind: Kind): void {
    this.#change(path, ({ putAway = [] }) => ({ putAway: [...new Set([...putAway, kind])] }))
  }

  add(project: RecentProject): void {
    const known = this.list()
    const others = known.filter((one) => one.path !== project.path)
    const { putAway } = known.find((one) => one.path === project.path) ?? {}
    this.#write([{ ...project, putAway }, ...others].slice(0, KEPT))
  }

  #change(path: string, change: (project: RecentProject) => Partial<RecentProject>): void {
    this.#write(this.list().map((one) => (one.path === path ? { ...one, ...change(one) } : one)))
  }

  #write(list: readonly RecentProject[]): void {
    mkdirSync(dirname(this.#file), { recursive: true })
    // Of this process alone: hosts and command lines may open projects at the same moment.
    const fresh = `${this.#file}.${process.pid}.new`
    writeFileSync(fresh, JSON.stringify(list, null, 2))
    renameSync(fresh, this.#file)
  }
}
