import { z } from 'zod'
import { Snapshot } from '../domain/snapshots.ts'
import { OpenProject } from './projects-api.ts'
import { action, query } from './procedure.ts'
import { FileHandle } from './references.ts'

/** What came of one kind of row when a damaged project was read. */
const SavedRows = z.object({
  table: z.string(),
  read: z.int(),
  /** Rows that name others that are lost, and were left out. */
  orphaned: z.int(),
  /** Whether reading broke off, so that an unknown number is missing. */
  isIncomplete: z.boolean(),
})

/** What can be done about a project that is damaged. It is itself never changed. */
export const recoveryApi = {
  /** What can still be read in the file, found by trying; null where nothing can. It may take a while in a large one. */
  'recovery.inspect': query(
    z.object({ handle: FileHandle }),
    z
      .object({
        counts: OpenProject.shape.counts,
        /** Whether an unknown number of things could not be read. */
        isIncomplete: z.boolean(),
        /** Titles of transcripts whose words are not those that were stored. */
        damagedTexts: z.array(z.string()),
      })
      .nullable(),
  ),
  /** The newest whole snapshot of the project that was last opened at this place, where there is one. */
  'recovery.newestSnapshot': query(
    z.object({ handle: FileHandle }),
    z.object({ snapshot: Snapshot, counts: OpenProject.shape.counts }).nullable(),
  ),
  /** Saves every row that can be read into a new project and opens it; null where the person cancelled. */
  'recovery.salvage': action(
    z.object({ handle: FileHandle }),
    z
      .object({
        project: OpenProject,
        rows: z.array(SavedRows),
        damagedTexts: z.array(z.string()),
        /** Texts that were lost and have been read anew from their original files, without their tags. */
        readAnew: z.int(),
      })
      .nullable(),
  ),
  /** Makes a new project of the newest snapshot and opens it; null where the person cancelled. */
  'recovery.openSnapshot': action(z.object({ handle: FileHandle }), OpenProject.nullable()),
} as const
