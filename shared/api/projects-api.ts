import { z } from 'zod'
import { Timestamp } from '../domain/dates.ts'
import { CoderId, ProjectId } from '../domain/ids.ts'
import { action, command, query } from './procedure.ts'
import { Done, FileHandle, Nothing } from './references.ts'

/** A project that can be opened from the welcome screen. */
export const KnownProject = z.object({
  handle: FileHandle,
  title: z.string(),
  /** File name with its folder as a person would say it; for reading, not for opening. */
  place: z.string(),
  openedAt: Timestamp.nullable(),
  /** False where the file is gone from its place. */
  present: z.boolean(),
})
export type KnownProject = z.infer<typeof KnownProject>

export const OpenProject = z.object({
  id: ProjectId,
  title: z.string(),
  place: z.string(),
  /** Names of the templates that it was made with or given later, joined by commas. */
  template: z.string(),
  coder: z.object({ id: CoderId, name: z.string() }),
  readOnly: z.boolean(),
  /** Why the project can only be read, in the user's words; null where it can be written. */
  readOnlyReason: z.string().nullable(),
  counts: z.object({
    transcripts: z.int(),
    passages: z.int(),
    positions: z.int(),
    disagreements: z.int(),
    actors: z.int(),
    issues: z.int(),
    codes: z.int(),
    memos: z.int(),
  }),
})
export type OpenProject = z.infer<typeof OpenProject>

export const CautionKind = z.enum(['cloud-folder', 'network-disk', 'conflicted-copy', 'damaged-text'])

/** What the person should know of the open project, with the names concerned: a service, files, transcripts. */
export const Caution = z.object({ kind: CautionKind, names: z.array(z.string()) })
export type Caution = z.infer<typeof Caution>

export const projectsApi = {
  /** About the program and what this host can do. */
  'app.info': query(
    Nothing,
    z.object({
      version: z.string(),
      /** `native`: the host shows file dialogs; `page`: the page lists projects and uploads files itself. */
      dialogs: z.enum(['native', 'page']),
      platform: z.string(),
    }),
  ),
  /** What a person may pass on to report a fault: versions and the end of the log, which hold no word of theirs. */
  'app.diagnostics': query(Nothing, z.object({ text: z.string() })),
  /** Recent projects, newest first, and those in the host's own project folder. */
  'projects.list': query(Nothing, z.array(KnownProject)),
  /**
   * Makes a project and opens it. The host decides or asks where; null where the person cancelled. Lists that none of
   * the templates fills start as in the default one.
   */
  'projects.create': action(
    z.object({ title: z.string().trim().min(1), templates: z.array(z.string()).optional() }),
    OpenProject.nullable(),
  ),
  /** Opens the project of the handle, or asks for one where there is none; null where the person cancelled. */
  'projects.open': action(z.object({ handle: FileHandle.optional() }), OpenProject.nullable()),
  /** Opens a fresh copy of the sample project. */
  'projects.openSample': action(Nothing, OpenProject),
  'projects.close': action(Nothing, Done),
  /** The open project, null where none is open. */
  'projects.current': query(Nothing, OpenProject.nullable()),
  'projects.rename': command(z.object({ title: z.string().trim().min(1) }), Done),
  /** Full integrity check: database, references, hashes, quotations against their texts. */
  'projects.check': query(Nothing, z.object({ ok: z.boolean(), faults: z.array(z.string()) })),
  /** What is to be known of the open project and has not been put away; reads every text. */
  'projects.cautions': query(Nothing, z.array(Caution)),
  /** Puts a caution away for good; one of damaged texts comes back the next time. */
  'projects.dismissCaution': action(z.object({ kind: CautionKind }), Done),
  /** Everyone who has worked on the project, the first first. */
  'coders.list': query(Nothing, z.array(z.object({ id: CoderId, name: z.string() }))),
} as const
