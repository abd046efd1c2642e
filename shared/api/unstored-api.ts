import { z } from 'zod'
import { Timestamp } from '../domain/dates.ts'
import { ErrorCode } from './envelope.ts'
import { OpenProject } from './projects-api.ts'
import { action, query } from './procedure.ts'
import { Done, Nothing } from './references.ts'

/** What came of storing changes that had been kept. */
const Stored = z.object({
  stored: z.int(),
  /** Still kept: the file cannot be written yet. */
  left: z.int(),
  /** Why others were refused; they are kept no longer. */
  refused: z.array(z.string()),
})
export type Stored = z.infer<typeof Stored>

/** Changes that were made and could not be written to the project file. */
export const Unstored = z.object({
  /** Why the first of those that were tried could not be stored; null where none was since the program was started. */
  reason: z.object({ code: ErrorCode, message: z.string() }).nullable(),
  /** When each was made, oldest first. */
  changes: z.array(z.object({ at: Timestamp })),
  /** Whether they are on the disk, in the person's own folder; else only in memory. */
  isKept: z.boolean(),
  /** Whether the project file, as it was, can still be read: false where another was written over it. */
  canCopy: z.boolean(),
})
export type Unstored = z.infer<typeof Unstored>

/**
 * A change that the disk does not take is kept in the person's own folder, and whoever made it waits for the answer
 * until the person has said what to do.
 */
export const unstoredApi = {
  /** Null where everything is stored. */
  'unstored.get': query(Nothing, Unstored.nullable()),
  /** Stores what is kept, in its order, as far as the file takes it. */
  'unstored.retry': action(Nothing, Stored),
  /** Makes a new project of what the open one holds and what is kept, and opens it; null where the person cancelled. */
  'unstored.saveCopy': action(Nothing, z.object({ project: OpenProject, stored: Stored }).nullable()),
  /** Opens the file anew, as it is at its place now, and stores what is kept in it. */
  'unstored.reopen': action(Nothing, z.object({ project: OpenProject, stored: Stored })),
  /** Gives the changes up. */
  'unstored.forget': action(Nothing, Done),
  /** Answers whoever waits with the error; what is kept stays for the next time. Hosts call it before they close. */
  'unstored.letGo': action(Nothing, Done),
} as const
