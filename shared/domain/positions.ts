import { z } from 'zod'
import { Timestamp } from './dates.ts'
import { ActorId, CoderId, IssueId, PassageId, PositionId, SpeakerId, TermId, TranscriptId } from './ids.ts'

/**
 * On whose word we know the position. Fixed, because the program itself must tell a holder's own word
 * from what others say of them: only `own-words` and `joint-text` count as the holder's own.
 */
export const Attribution = z.enum([
  'own-words',
  'reported',
  'imputed',
  'joint-text',
  'quoted-document',
  'unnamed-source',
])
export type Attribution = z.infer<typeof Attribution>

export const ATTRIBUTION_LABELS: Readonly<Record<Attribution, string>> = {
  'own-words': 'own words',
  reported: 'reported by the other side',
  imputed: 'imputed by a questioner',
  'joint-text': 'joint text',
  'quoted-document': 'quoted document',
  'unnamed-source': 'unnamed source',
}

/** True where the passage is the holder's own word rather than someone's account of it. */
export function isOwnWord(attribution: Attribution): boolean {
  return attribution === 'own-words' || attribution === 'joint-text'
}

/** How sure the coder is of the reading. */
export const Confidence = z.enum(['high', 'medium', 'low'])
export type Confidence = z.infer<typeof Confidence>

/** Who holds what stance on which issue, and on whose word, as a passage shows it. */
export const Position = z.object({
  id: PositionId,
  passageId: PassageId,
  holderId: ActorId,
  issueId: IssueId,
  stanceId: TermId,
  actId: TermId.nullable(),
  attribution: Attribution,
  addresseeId: ActorId.nullable(),
  conditions: z.string(),
  /** The position in one sentence of the coder's own. */
  gloss: z.string(),
  confidence: Confidence.nullable(),
  coderId: CoderId,
  createdAt: Timestamp,
})
export type Position = z.infer<typeof Position>

/** A position with the words that show it and where they stand: what registers, sides and tables list. */
export const QuotedPosition = Position.extend({
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
export type QuotedPosition = z.infer<typeof QuotedPosition>
