import { z } from 'zod'
import { SpeakerId, TranscriptId } from '../domain/ids.ts'
import { BlockKind, Transcript, TranscriptMetadata, TranscriptSummary, TurnRole } from '../domain/transcripts.ts'
import { action, command, query } from './procedure.ts'
import { Done, FileHandle, Nothing } from './references.ts'

export const transcriptsApi = {
  /** In order of event, then date, then title. */
  'transcripts.list': query(Nothing, z.array(TranscriptSummary)),
  'transcripts.get': query(z.object({ id: TranscriptId }), Transcript),
  'transcripts.update': command(z.object({ id: TranscriptId, changes: TranscriptMetadata.partial() }), Done),
  /** Deletes the transcript with its passages and all they bear. */
  'transcripts.delete': command(z.object({ id: TranscriptId }), Done),
  /** Corrects what recognition made of blocks; `seqs` are places in the current revision. */
  'transcripts.correctBlocks': command(
    z.object({
      id: TranscriptId,
      seqs: z.array(z.int().nonnegative()).min(1),
      kind: BlockKind.optional(),
      role: TurnRole.nullable().optional(),
      /** An existing speaker, a new one by name, or null for none. */
      speaker: z
        .union([z.object({ id: SpeakerId }), z.object({ name: z.string().trim().min(1) })])
        .nullable()
        .optional(),
    }),
    Done,
  ),
  /** Renames a speaker throughout the transcript, or corrects office and affiliation. */
  'transcripts.updateSpeaker': command(
    z.object({
      id: SpeakerId,
      name: z.string().trim().min(1).optional(),
      office: z.string().nullable().optional(),
      affiliation: z.string().nullable().optional(),
    }),
    Done,
  ),
  /** The original file as it came in, as a handle to save or download. */
  'transcripts.original': action(
    z.object({ id: TranscriptId }),
    z.object({ output: FileHandle, name: z.string(), mediaType: z.string() }),
  ),
} as const
