import { AppError } from '#shared/api/envelope.ts'
import type { BackendEvent } from '#shared/api/events.ts'
import type { Template } from '#shared/templates/index.ts'
import type { Ports } from '../ports.ts'
import type { ProjectDatabase } from '../store/database.ts'
import { ProjectStore, type CommandResult, type StoreOptions } from '../store/project-store.ts'
import type { Writer } from '../store/writer.ts'
import { NameResolver } from '../services/name-resolver.ts'
import { Grants } from './grants.ts'
import { RecentProjects } from './recent-projects.ts'
import { APP_VERSION } from './version.ts'

/** What handlers work with: the open project, what the host supplies, and who is told what happened. */
export class Session {
  readonly ports: Ports
  readonly grants = new Grants()
  readonly recent: RecentProjects
  readonly #listeners = new Set<(event: BackendEvent) => void>()
  #store: ProjectStore | null = null

  constructor(ports: Ports) {
    this.ports = ports
    this.recent = new RecentProjects(ports.folders.userData)
  }

  /** The open project; throws `no-project` where none is open. */
  get store(): ProjectStore {
    if (!this.#store) throw new AppError('no-project', 'No project is open.')
    return this.#store
  }

  get openStore(): ProjectStore | null {
    return this.#store
  }

  get db(): ProjectDatabase {
    return this.store.db
  }

  /** Runs a command that may name things; see `ProjectStore.command`. */
  command<Value>(method: string, work: (writer: Writer, resolver: NameResolver) => CommandResult<Value>): Value {
    return this.store.command(method, (writer) => work(writer, new NameResolver(this.db, writer)))
  }

  /** Opens the file and closes what was open before; where it cannot be opened, that stays open. */
  open(path: string): ProjectStore {
    if (this.#store?.db.path === path) return this.#store
    return this.#take(ProjectStore.open(path, this.#options()))
  }

  create(path: string, project: { title: string; template: Template; coder: string }): ProjectStore {
    return this.#take(ProjectStore.create(path, project, this.#options()))
  }

  close(): void {
    if (!this.#store) return
    this.noteRecent()
    this.#store.close()
    this.#store = null
    this.announce({ type: 'project.closed' })
  }

  /** Puts the open project, under its title of now, first in the recent list. */
  noteRecent(): void {
    const { db } = this.store
    this.recent.add({ path: db.path, title: this.store.project().title, openedAt: this.ports.now().toISOString() })
  }

  announce(event: BackendEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  /** Answers the function that ends the subscription. */
  subscribe(listener: (event: BackendEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #take(store: ProjectStore): ProjectStore {
    this.#store?.close()
    this.#store = store
    this.noteRecent()
    this.announce({ type: 'project.opened' })
    return store
  }

  #options(): StoreOptions {
    return {
      userData: this.ports.folders.userData,
      appVersion: APP_VERSION,
      now: this.ports.now,
      onChange: (event) => this.announce(event),
    }
  }
}
