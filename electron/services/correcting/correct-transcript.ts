import { createHash } from 'node:crypto'
import { AppError } from '#shared/api/envelope.ts'
import { applyCorrections, CorrectionFault, type CorrectableText } from '#shared/corrections/apply-correction.ts'
import type { Correction } from '#shared/corrections/correction.ts'
import { standingReasons } from '#shared/corrections/settle.ts'
import type { RevisionId, TranscriptId } from '#shared/domain/ids.ts'
import type { Block, Transcript } from '#shared/domain/transcripts.ts'
import type { ProjectDatabase } from '../../store/database.ts'
import { newId } from '../../store/new-id.ts'
import { insertRevision, updateBlock } from '../../store/revision-store.ts'
import { getTranscript, updateGuesses } from '../../store/transcript-store.ts'
import type { Writer } from '../../store/writer.ts'
import type { NameResolver } from '../name-resolver.ts'
import { carryTags } from './carry-tags.ts'
import { learnCorrections } from './site-rules.ts'
import { deleteSilenced, storeSpeakers } from './store-speakers.ts'

/** The text after the corrections. Throws `invalid-input` where one does not fit. */
export function correct<Text extends CorrectableText>(text: Text, corrections: readonly Correction[]) {
  try {
    return applyCorrections(text, corrections)
  } catch (error) {
    if (error instanceof CorrectionFault) throw new AppError('invalid-input', error.message)
    throw error
  }
}

/**
 * Corrects what was recognised in a stored transcript. Where the text itself changes, that is a new revision with all
 * that hung on the old one; answers how many passages were carried over. Throws `conflict` where the revision is not
 * the current one, and as `carryTags`.
 */
export function correctTranscript(
  db: ProjectDatabase,
  writer: Writer,
  resolver: NameResolver,
  id: TranscriptId,
  revisionId: RevisionId,
  corrections: readonly Correction[],
): { title: string; carried: number } {
  const before = getTranscript(db, id)
  if (before.revision.id !== revisionId) {
    throw new AppError(
      'conflict',
      'The text was corrected since it was read here. Nothing was changed; look at it again.',
    )
  }
  const { corrected, edits, merged } = correct(before, corrections)
  learnCorrections(db, writer, { ...before, metadata: before }, corrections)
  storeSpeakers(db, writer, resolver, before, corrected, merged)
  const { title, lookReasons } = before
  updateGuesses(writer, id, { guesses: before.guesses, lookReasons: standingReasons(lookReasons, corrected) })
  if (hasSameShape(before, corrected)) {
    for (const block of corrected.blocks) {
      if (!isSameSaid(block, before.blocks[block.seq])) updateBlock(writer, revisionId, block)
    }
    deleteSilenced(db, writer, before, corrected)
    return { title, carried: 0 }
  }
  const { text, blocks } = corrected
  const revision = {
    id: newId<RevisionId>(),
    transcriptId: id,
    number: before.revision.number + 1,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    coderId: writer.coderId,
    createdAt: writer.now,
  }
  insertRevision(writer, revision, blocks)
  const from = { id: revisionId, text: before.text, blocks: before.blocks }
  return { title, carried: carryTags(db, writer, from, { id: revision.id, text, blocks }, edits) }
}

/** What is said about a block, and can change where its words do not. */
const SAID = ['kind', 'speakerId', 'role', 'label', 'marker', 'doubt'] as const

/** True where the words and the blocks that they stand in are the same. */
function hasSameShape(before: Transcript, after: Transcript): boolean {
  return (
    before.text === after.text &&
    before.blocks.length === after.blocks.length &&
    before.blocks.every((block, seq) => isSamePlace(block, after.blocks[seq]))
  )
}

function isSameSaid(block: Block, other: Block | undefined): boolean {
  return SAID.every((field) => block[field] === other?.[field])
}

function isSamePlace(block: Block, other: Block | undefined): boolean {
  return block.start === other?.start && block.end === other.end
}
