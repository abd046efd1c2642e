import { standingGuesses, standingReasons } from '#shared/corrections/settle.ts'
import { withChanges, type Changes } from '#shared/domain/changes.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import type { Transcript, TranscriptMetadata } from '#shared/domain/transcripts.ts'
import type { ProjectDatabase } from '../../store/database.ts'
import { getTranscript, updateGuesses, updateTranscript } from '../../store/transcript-store.ts'
import type { Writer } from '../../store/writer.ts'
import { learnSetDetails } from './site-rules.ts'

/** Sets details of a transcript by hand: those were guessed no more, and need no look on their account. */
export function changeDetails(
  db: ProjectDatabase,
  writer: Writer,
  id: TranscriptId,
  changes: Changes<TranscriptMetadata>,
): void {
  const before = getTranscript(db, id)
  const after = withChanges<Transcript>(before, changes)
  updateTranscript(writer, id, changes)
  learnSetDetails(db, writer, before, after)
  const guesses = standingGuesses(before.guesses, before, after)
  updateGuesses(writer, id, { guesses, lookReasons: standingReasons(before.lookReasons, { ...after, guesses }) })
}
