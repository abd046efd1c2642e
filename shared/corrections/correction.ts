import { z } from 'zod'
import { SpeakerId } from '../domain/ids.ts'
import { BlockKind, TurnRole } from '../domain/transcripts.ts'

const Seq = z.int().nonnegative()
const Seqs = z.array(Seq).min(1)

/** Somebody who speaks in the transcript already, or a new speaker, whose id the person's side chooses. */
const SpeakerChoice = z.union([
  z.object({ id: SpeakerId }),
  z.object({ newId: SpeakerId, name: z.string().trim().min(1) }),
])

/**
 * One thing that a person puts right in what was recognised. `seq` and `seqs` are places of blocks as they are before
 * this correction; offsets are UTF-16 units within the block's text. The same corrections serve before a transcript is
 * stored and afterwards.
 */
export const Correction = z.discriminatedUnion('does', [
  /** What leaves speech has no speaker and no role, and its label goes back into the text. */
  z.object({ does: z.literal('kind'), seqs: Seqs, kind: BlockKind }),
  z.object({ does: z.literal('role'), seqs: Seqs, role: TurnRole.nullable() }),
  /** Null for nobody. The blocks become speech where they were not. */
  z.object({ does: z.literal('speaker'), seqs: Seqs, speaker: SpeakerChoice.nullable() }),
  /** Renames a speaker throughout; one who gets the name of another becomes that one. */
  z.object({
    does: z.literal('rename'),
    speakerId: SpeakerId,
    name: z.string().trim().min(1),
    office: z.string().nullable(),
    affiliation: z.string().nullable(),
  }),
  /** Parts a block before the offset; white space there gives way to the break. */
  z.object({ does: z.literal('split'), seq: Seq, at: z.int().positive() }),
  /** Joins a block with the one after it. */
  z.object({ does: z.literal('join'), seq: Seq }),
  /** Takes the words before the offset for the label of who speaks; `newId` is for one who has not spoken before. */
  z.object({ does: z.literal('label'), seq: Seq, end: z.int().positive(), newId: SpeakerId }),
  /** Puts a label that is none ("Note") back into the text, with a colon after it; whoever spoke before goes on. */
  z.object({ does: z.literal('unlabel'), seq: Seq }),
])
export type Correction = z.infer<typeof Correction>
