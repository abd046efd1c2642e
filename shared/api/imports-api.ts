import { z } from 'zod'
import { EventId, TranscriptId } from '../domain/ids.ts'
import { TaskId } from './events.ts'
import { command } from './procedure.ts'
import { FileHandle } from './references.ts'

/** What became of one file. */
export const ImportResult = z.object({
  file: z.string(),
  status: z.enum(['imported', 'duplicate', 'failed']),
  /** The transcript made, or the one that is there already. */
  id: TranscriptId.nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
})
export type ImportResult = z.infer<typeof ImportResult>

export const importsApi = {
  /**
   * Imports granted files and folders; one that cannot be read leaves the others untouched. Without handles the host
   * asks which files. A hundred files at a time are one undoable step, so that tagging goes on meanwhile. With
   * `taskId` it tells of its progress and can be cancelled (`tasks.cancel`): what came in stays, the rest is answered
   * as failed with `cancelled`.
   */
  'imports.files': command(
    z.object({
      handles: z.array(FileHandle).optional(),
      event: z.union([z.object({ id: EventId }), z.object({ title: z.string().trim().min(1) })]).optional(),
      taskId: TaskId.optional(),
    }),
    z.array(ImportResult),
  ),
  /** Imports pasted text. */
  'imports.text': command(z.object({ text: z.string(), name: z.string().trim().min(1) }), ImportResult),
} as const
