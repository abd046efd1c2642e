import type { Envelope } from '#shared/api/envelope.ts'
import type { BackendEvent } from '#shared/api/events.ts'
import type { CarriedEnvelope } from '#shared/api/pieces.ts'
import type { FileHandle } from '#shared/api/references.ts'

/** What a person is asked about files. Every answer is an absolute path, or nothing where they cancelled. */
export interface Dialogs {
  /** `native`: these methods show dialogs. `page`: the page lists, uploads and downloads by itself. */
  readonly kind: 'native' | 'page'
  /** Where a new project is to be; `suggestedName` ends in `.demarche`. A page host picks a free name in its folder. */
  chooseNewProject(suggestedName: string): Promise<string | null>
  chooseProject(): Promise<string | null>
  /** Files and folders to import. */
  chooseFiles(): Promise<string[]>
  chooseSavePath(suggestedName: string): Promise<string | null>
}

/** Absolute paths of the host's own folders. Each is made when first needed. */
export interface Folders {
  /** Where projects are listed and made without asking; null where the person says where (desktop). */
  readonly projects: string | null
  /** Recent list, locks, snapshots, recovery files. */
  readonly userData: string
  /** Files on their way in or out; emptied at start. */
  readonly spool: string
  /** What ships with the program: sample project, icons. */
  readonly resources: string
}

/** Never text, names or labels from a project. */
export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void
  error(event: string, error: unknown): void
}

/** Prints a page of ours (an HTML file) to a new PDF file. Throws `no-printer` where the host cannot; no file is left then. */
export type PrintPage = (page: string, pdf: string) => Promise<void>

export interface Ports {
  readonly dialogs: Dialogs
  readonly print: PrintPage
  readonly folders: Folders
  readonly log: Log
  readonly now: () => Date
  /** True where a person is at hand who can say what to do about a change that the disk does not take. */
  readonly attended?: boolean
}

/** The whole backend as a host sees it, in this thread or in a worker. */
export interface CarryingBackend {
  /** Never rejects: every call is answered with an envelope, a long one of a worker in pieces. */
  call(method: string, input: unknown): Promise<CarriedEnvelope>
  /** Answers the function that ends the subscription. */
  subscribe(listener: (event: BackendEvent) => void): () => void
  /** Gives the session the use of a path that the person chose; the page gets the handle only. */
  grant(path: string): Promise<FileHandle>
  /** The path behind a handle, null where none was granted. */
  resolve(handle: FileHandle): Promise<string | null>
  /** Closes the project in good order. */
  close(): Promise<void>
}

/** The whole backend in this thread, which answers in one piece. */
export interface Backend extends CarryingBackend {
  call(method: string, input: unknown): Promise<Envelope<unknown>>
}
