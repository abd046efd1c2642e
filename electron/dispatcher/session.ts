import { basename } from 'node:path'
import { AppError } from '#shared/api/envelope.ts'
import type { BackendEvent } from '#shared/api/events.ts'
import type { SnapshotReason } from '#shared/domain/snapshots.ts'
import type { Template } from '#shared/templates/index.ts'
import type { Ports } from '../ports.ts'
import type { ProjectDatabase } from '../store/database.ts'
import { fingerprint, isSameFile } from '../store/file-fingerprint.ts'
import { SearchIndex } from '../store/search-index.ts'
import { ProjectStore, type CommandResult, type StoreOptions } from '../store/project-store.ts'
import type { Writer } from '../store/writer.ts'
import { ChangedTranscripts } from '../services/changed-transcripts.ts'
import { NameResolver } from '../services/name-resolver.ts'
import { TableFiles } from '../services/importing/table-files.ts'
import { searchIndexPath, SearchService } from '../services/search/search-service.ts'
import { SnapshotKeeper } from '../services/snapshot-keeper.ts'
import { Drafts } from './drafts.ts'
import { Grants } from './grants.ts'
import { PreferencesFile } from './preferences-file.ts'
import { RecentProjects, type RecentProject } from './recent-projects.ts'
import { Tasks } from './tasks.ts'
import { UnstoredChanges } from './unstored-changes.ts'
import { APP_VERSION } from './version.ts'

/** Commands that take much away or bring much in: a snapshot is kept of what was there before. */
const SNAPSHOT_BEFORE: Readonly<Record<string, SnapshotReason>> = {
  'imports.files': 'before-import',
  'exchange.bringIn': 'before-import',
  'annotations.apply': 'before-annotations',
  'actors.merge': 'before-merge',
  'codebook.import': 'before-import',
  'issues.merge': 'before-merge',
  'codes.merge': 'before-merge',
  'transcripts.delete': 'before-delete',
  'issues.delete': 'before-delete',
  'codes.delete': 'before-delete',
}

/** What handlers work with: the open project, what the host supplies, and who is told what happened. */
export class Session {
  readonly ports: Ports
  readonly grants = new Grants()
  readonly drafts = new Drafts()
  readonly tables: TableFiles
  readonly recent: RecentProjects
  readonly preferences: PreferencesFile
  readonly tasks = new Tasks((event) => this.announce(event))
  readonly unstored: UnstoredChanges
  readonly #listeners = new Set<(event: BackendEvent) => void>()
  #store: ProjectStore | null = null
  #changedTranscripts = new ChangedTranscripts()
  #keeper: SnapshotKeeper | null = null
  #search: SearchService | null = null
  /** Kept when nothing searches in a project that was closed. */
  #searchEnded: Promise<void> = Promise.resolve()

  constructor(ports: Ports) {
    this.ports = ports
    this.recent = new RecentProjects(ports.folders.userData)
    this.preferences = new PreferencesFile(ports.folders.userData)
    this.tables = new TableFiles(ports.folders.spool, () => this.preferences.read().columnChoices)
    this.unstored = new UnstoredChanges(ports.folders.userData, ports.now, () =>
      this.announce({ type: 'unstored.changed' }),
    )
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
    const reason = SNAPSHOT_BEFORE[method]
    if (reason !== undefined) void this.#tryTaking((keeper) => keeper.take(reason))
    return this.commandPart(method, work, null)
  }

  /** The same for a part of what takes long: `keepBefore` comes before the first, whose entry others go on with. */
  commandPart<Value>(
    method: string,
    work: (writer: Writer, resolver: NameResolver) => CommandResult<Value>,
    goesOnWith: number | null,
  ): Value {
    const run = (writer: Writer) => work(writer, new NameResolver(this.db, writer))
    const value = this.store.command(method, run, goesOnWith)
    void this.#tryTaking((keeper) => keeper.takeIfDue())
    return value
  }

  /** Keeps the snapshot that belongs before a command of the method, of a large project while other work goes on. */
  async keepBefore(method: string): Promise<void> {
    const reason = SNAPSHOT_BEFORE[method]
    if (reason !== undefined) await this.#tryTaking((keeper) => keeper.takeMeanwhile(reason))
  }

  /** What has changed in the open project's list of transcripts. */
  get changedTranscripts(): ChangedTranscripts {
    return this.#changedTranscripts
  }

  /** The snapshots of the open project. */
  get snapshots(): SnapshotKeeper {
    this.#keeper ??= new SnapshotKeeper(this.store, this.ports.folders, this.ports.now)
    return this.#keeper
  }

  /** Searching in the open project. */
  get search(): SearchService {
    const { store, ports } = this
    this.#search ??= new SearchService({
      path: store.db.path,
      id: store.id,
      userData: ports.folders.userData,
      announce: (event) => this.announce(event),
      log: ports.log,
    })
    return this.#search
  }

  /** Opens the file and closes what was open before; where it cannot be opened, that stays open. */
  open(path: string): ProjectStore {
    if (this.#store && isSameFile(fingerprint(this.#store.db.path), fingerprint(path))) return this.#store
    if (this.#store?.db.path === path) return this.reopen(path)
    const seal = this.recent.list().find((project) => project.path === path)?.seal ?? null
    return this.#take(naming(path, () => ProjectStore.open(path, this.#options(), seal)))
  }

  /** Opens the file after what was open has been closed: it may be the same project, of which there is one writer. */
  reopen(path: string): ProjectStore {
    this.#closeStore()
    try {
      return this.open(path)
    } catch (error) {
      this.announce({ type: 'project.closed' })
      throw error
    }
  }

  create(path: string, project: { title: string; templates: readonly Template[]; coder: string }): ProjectStore {
    return this.#take(ProjectStore.create(path, project, this.#options()))
  }

  /** The project is closed at once; kept when nobody has its file open any more, so that it can be put elsewhere. */
  async close(): Promise<void> {
    if (this.#store) {
      this.#closeStore()
      this.announce({ type: 'project.closed' })
    }
    await this.#searchEnded
  }

  /**
   * Takes away what the history, the snapshots and the search index keep of things that were deleted. Answers how many
   * steps of the history there were.
   */
  async forgetDeleted(): Promise<number> {
    const { store } = this
    const steps = store.forgetHistory()
    this.snapshots.startAnew()
    // Whoever searches meanwhile begins a new one.
    while (this.#search) {
      this.#endSearch()
      await this.#searchEnded
    }
    SearchIndex.delete(searchIndexPath(this.ports.folders.userData, store.id))
    return steps
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
    this.#closeStore()
    this.#store = store
    this.#changedTranscripts = new ChangedTranscripts()
    this.#try('recent.failed', () => this.recent.add(this.#describeRecent(store)))
    const mayChange = this.ports.attended === true && store.readOnlyReason === null
    this.unstored.attach(mayChange ? store.id : null)
    this.announce({ type: 'project.opened' })
    return store
  }

  #closeStore(): void {
    if (!this.#store) return
    this.tasks.cancelAll()
    this.drafts.discard()
    this.#endSearch()
    this.#keeper?.close()
    void this.#tryTaking((keeper) => keeper.takeAtEnd(this.ports.attended === true))
    const store = this.#store
    this.#try('recent.failed', () => this.recent.add(this.#describeRecent(store)))
    const seal = store.close()
    this.#store = null
    this.#keeper = null
    this.#try('recent.failed', () => this.recent.seal(store.db.path, seal))
  }

  #endSearch(): void {
    if (this.#search) this.#searchEnded = this.#search.close()
    this.#search = null
  }

  /** For the recent list, under its title of now. */
  #describeRecent(store: ProjectStore): RecentProject {
    const { title } = store.project()
    return { path: store.db.path, title, openedAt: this.ports.now().toISOString(), id: store.id }
  }

  /** A snapshot that cannot be taken (a full disk in the user's folder) must not stop the work itself. */
  async #tryTaking(take: (keeper: SnapshotKeeper) => void | Promise<void>): Promise<void> {
    try {
      await take(this.snapshots)
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'cancelled')) this.ports.log.error('snapshot.failed', error)
    }
  }

  /** For what the work itself does not need. */
  #try(failure: string, work: () => void): void {
    try {
      work()
    } catch (error) {
      this.ports.log.error(failure, error)
    }
  }

  #options(): StoreOptions {
    return {
      userData: this.ports.folders.userData,
      spool: this.ports.folders.spool,
      appVersion: APP_VERSION,
      now: this.ports.now,
      onChange: (event) => {
        this.#search?.note(event.changes)
        this.#changedTranscripts.note(event.changes)
        this.announce(event)
      },
    }
  }
}

/** Begins what opening the file is refused with by its name: it may have been opened from outside, among others. */
function naming<Opened>(path: string, open: () => Opened): Opened {
  try {
    return open()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError(error.code, `${basename(path)}: ${error.message}`, error.details)
  }
}
