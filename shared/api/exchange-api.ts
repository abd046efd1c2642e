import { z } from 'zod'
import { ReportLine } from '../exchange/report.ts'
import { OffsetReading } from '../exchange/refi/offset-reading.ts'
import { TaskId } from './events.ts'
import { action, command } from './procedure.ts'
import { FileHandle, Nothing } from './references.ts'

/** The formats that whole packages can be brought in from. */
export const PackageFormat = z.enum(['qdpx', 'qdc', 'web-annotation', 'json', 'taguette', 'dna'])
export type PackageFormat = z.infer<typeof PackageFormat>

/** What the person decides before a package is brought in. */
export const BringInChoices = z.object({
  /** Actors, issues, codes, events and coders of the same name, and transcripts of the same text, are the same. */
  matchNames: z.boolean().default(true),
  /** Codes, issues, actors and lists alone, without texts and what stands on them. */
  codebookOnly: z.boolean().default(false),
  /** How the offsets of a REFI-QDA project are counted; the reading that fits best where it is not given. */
  offsets: OffsetReading.optional(),
})
export type BringInChoices = z.infer<typeof BringInChoices>

/** How many of each kind: those that are added, and those that the project has already. */
const Count = z.object({ added: z.int().nonnegative(), alreadyThere: z.int().nonnegative() })
const Counts = z.object({
  transcripts: Count,
  passages: Count,
  positions: Count,
  disagreements: Count,
  codes: Count,
  issues: Count,
  actors: Count,
  events: Count,
  memos: Count,
  answers: Count,
  savedSearches: Count,
  coders: Count,
})
export type BringInCounts = z.infer<typeof Counts>

/** How well a way of counting fits the package. */
export const FittingReading = z.object({
  reading: OffsetReading,
  /** "code points, line ends as written, mark left out". */
  name: z.string(),
  /** Selections whose ends lie on whole words or whose quotation stands there, of how many looked at. */
  fitting: z.int().nonnegative(),
  of: z.int().nonnegative(),
})
export type FittingReading = z.infer<typeof FittingReading>

/** What a package is and what would come in, before anything is saved. */
export const PackageInspection = z.object({
  format: PackageFormat,
  fileName: z.string(),
  /** What the package calls itself; null where it has no name. */
  title: z.string().nullable(),
  /** The program that wrote it, in its own words. */
  origin: z.string().nullable(),
  counts: Counts,
  report: z.array(ReportLine),
  /** REFI-QDA projects with selections only: the reading that is taken, and the others, best first. */
  offsets: z.object({ chosen: FittingReading, others: z.array(FittingReading) }).nullable(),
})
export type PackageInspection = z.infer<typeof PackageInspection>

export const exchangeApi = {
  /** Native hosts only: asks for a package; null where the person cancelled. */
  'exchange.choose': action(Nothing, z.object({ handle: FileHandle.nullable() })),
  /** Reads a package and says what would come in. Nothing is saved. */
  'exchange.inspect': action(z.object({ handle: FileHandle, choices: BringInChoices.prefault({}) }), PackageInspection),
  /** Brings a package in: all that the inspection says, in one step that one undo takes back, or nothing. With
   * `taskId` it can be cancelled while the package is read. */
  'exchange.bringIn': command(
    z.object({ handle: FileHandle, choices: BringInChoices.prefault({}), taskId: TaskId.optional() }),
    z.object({ counts: Counts, report: z.array(ReportLine) }),
  ),
} as const
