import { z } from 'zod'
import { Timestamp } from './dates.ts'
import { CodeId, CoderId, PassageId, RevisionId, SpeakerId, TranscriptId } from './ids.ts'
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

/** Who put which code on which passage, and when. */
export const Coding = z.object({ passageId: PassageId, codeId: CodeId, coderId: CoderId, createdAt: Timestamp })
export type Coding = z.infer<typeof Coding>

/** A passage with everything it bears. */
export const TaggedPassage = Passage.extend({
  positions: z.array(Position),
  codeIds: z.array(CodeId),
  memos: z.array(Memo),
})
export type TaggedPassage = z.infer<typeof TaggedPassage>

/** Who put a code on the passage that it is listed under. */
type PassageCoding = Omit<Coding, 'passageId'>

/** A passage with who put each of its codes on it, in the order of `codeIds`. */
export type CodedPassage = TaggedPassage & { readonly codings: PassageCoding[] }

/** The same with its codes alone. */
export type CodedWords = Omit<CodedPassage, 'positions' | 'memos'>

/** A passage's words and where they stand: what lists of quotations show. */
export const QuotedPassage = z.object({
  id: PassageId,
  transcriptId: TranscriptId,
  transcriptTitle: z.string(),
  date: z.string().nullable(),
  publisher: z.string().nullable(),
  /** One per span, exactly as the text has them. */
  quotes: z.array(z.string()),
  /** Of the first span; UTF-16 offset. */
  start: z.int(),
  /** Of the block in which the passage begins, as counted for citation; null in headings and the like. */
  paragraph: z.int().nullable(),
  /** Who says the words; null where nobody is named. */
  speakerId: SpeakerId.nullable(),
  speakerName: z.string().nullable(),
})
export type QuotedPassage = z.infer<typeof QuotedPassage>
