import { z } from 'zod'
import { Correction } from '../corrections/correction.ts'
import { RevisionId, TranscriptId } from '../domain/ids.ts'
import { PackedTranscript } from '../domain/packed-transcript.ts'
import { TranscriptRows } from '../domain/transcript-rows.ts'
import { Transcript, TranscriptMetadata, TranscriptSummary, TranscriptTagging } from '../domain/transcripts.ts'
import { action, command, query } from './procedure.ts'
import { Done, FileHandle, Nothing } from './references.ts'

export const transcriptsApi = {
  /** In order of event, then date, then title. */
  'transcripts.list': query(Nothing, z.array(TranscriptSummary)),
  /** The same for the page, which knows the list in an earlier version: `placeRows` makes it of that. */
  'transcripts.rows': query(z.object({ since: z.string().nullable() }), TranscriptRows),
  /** How far tagging has come in each of these, in this order: asked for what is in sight. */
  'transcripts.tagging': query(z.object({ ids: z.array(TranscriptId) }), z.array(TranscriptTagging)),
  'transcripts.get': query(z.object({ id: TranscriptId }), Transcript),
  /** The same for the page, which waits for it: `unpackTranscript` makes a transcript of it. */
  'transcripts.packed': query(z.object({ id: TranscriptId }), PackedTranscript),
  'transcripts.update': command(z.object({ id: TranscriptId, changes: TranscriptMetadata.partial() }), Done),
  /** Somebody looked at what was recognised and finds it right. */
  'transcripts.lookedAt': command(z.object({ id: TranscriptId }), Done),
  /** Deletes the transcript with its passages and all they bear. */
  'transcripts.delete': command(z.object({ id: TranscriptId }), Done),
  /**
   * Corrects what was recognised in the revision, one correction after the other. Where the text itself changes, that
   * is a new revision, onto which passages, ratings and dismissals are carried; `carried` says how many passages.
   * Throws `conflict` where a passage would not say the same words any more, or where the revision is not the current
   * one, and `invalid-input` for a correction that does not fit.
   */
  'transcripts.correct': command(
    z.object({ id: TranscriptId, revisionId: RevisionId, corrections: z.array(Correction).min(1) }),
    z.object({ carried: z.int().nonnegative() }),
  ),
  /** The original file as it came in, as a handle to save or download. */
  'transcripts.original': action(
    z.object({ id: TranscriptId }),
    z.object({ output: FileHandle, name: z.string(), mediaType: z.string() }),
  ),
} as const
