import { z } from 'zod'
import { Timestamp } from './dates.ts'
import { CoderId, MemoId } from './ids.ts'

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
