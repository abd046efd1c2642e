import { z } from 'zod'
import { Timestamp } from './dates.ts'
import { CoderId, MemoId, PassageId, TranscriptId } from './ids.ts'

/** What a memo can be on. */
export const MemoSubject = z.enum([
  'project',
  'transcript',
  'passage',
  'position',
  'disagreement',
  'actor',
  'issue',
  'code',
  'event',
])
export type MemoSubject = z.infer<typeof MemoSubject>

/** A dated note on anything. */
export const Memo = z.object({
  id: MemoId,
  subject: MemoSubject,
  subjectId: z.uuid(),
  text: z.string().min(1),
  coderId: CoderId,
  createdAt: Timestamp,
  changedAt: Timestamp,
})
export type Memo = z.infer<typeof Memo>

/** A memo with what it is on, in words and as a place to go to: what lists of memos show. */
export const PlacedMemo = Memo.extend({
  coder: z.string(),
  /** The subject's title or name; of a position its holder and issue, of a passage its transcript's title. */
  subjectTitle: z.string(),
  /** Of a passage or a position: the words, spans joined by an ellipsis. */
  quote: z.string().nullable(),
  /** Where the words stand; of a transcript itself that one. */
  transcriptId: TranscriptId.nullable(),
  passageId: PassageId.nullable(),
})
export type PlacedMemo = z.infer<typeof PlacedMemo>
