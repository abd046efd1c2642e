import { z } from 'zod'
import { Timestamp } from './dates.ts'
import { CodeId, CoderId, PassageId, RevisionId, TranscriptId } from './ids.ts'
import { Memo } from './memos.ts'
import { Position } from './positions.ts'
import { QuotedSpan } from './spans.ts'

/** A highlighted quotation: one or more spans of one transcript; several spans are an elided quotation. */
export const Passage = z.object({
  id: PassageId,
  transcriptId: TranscriptId,
  revisionId: RevisionId,
  /** In reading order, none touching the next. */
  spans: z.array(QuotedSpan).min(1),
  coderId: CoderId,
  createdAt: Timestamp,
})
export type Passage = z.infer<typeof Passage>

/** A passage with everything it bears. */
export const TaggedPassage = Passage.extend({
  positions: z.array(Position),
  codeIds: z.array(CodeId),
  memos: z.array(Memo),
})
export type TaggedPassage = z.infer<typeof TaggedPassage>
