import { z } from 'zod'
import { Disagreement } from '../domain/disagreements.ts'
import {
  ActorId,
  CodeId,
  DisagreementId,
  IssueId,
  MemoId,
  PassageId,
  PositionId,
  RevisionId,
  SideId,
  TermId,
  TranscriptId,
} from '../domain/ids.ts'
import { Memo, MemoSubject, PlacedMemo } from '../domain/memos.ts'
import { Coding, QuotedPassage, TaggedPassage } from '../domain/passages.ts'
import { Attribution, Confidence, QuotedPosition } from '../domain/positions.ts'
import { Span } from '../domain/spans.ts'
import { command, query } from './procedure.ts'
import { ActorReference, CodeReference, Done, IssueReference, Nothing } from './references.ts'

/** A position to be put on a passage; actors and issues may be made on the fly. */
export const NewPosition = z.object({
  holder: ActorReference,
  issue: IssueReference,
  stanceId: TermId,
  actId: TermId.nullable().optional(),
  attribution: Attribution,
  addressee: ActorReference.nullable().optional(),
  conditions: z.string().optional(),
  gloss: z.string().optional(),
  confidence: Confidence.nullable().optional(),
})
export type NewPosition = z.infer<typeof NewPosition>

/** What to put on a passage in one step. */
export const NewTags = z.object({
  positions: z.array(NewPosition).optional(),
  codes: z.array(CodeReference).optional(),
  memo: z.string().trim().min(1).optional(),
})
export type NewTags = z.infer<typeof NewTags>

const NewDisagreement = Disagreement.omit({ id: true, coderId: true, createdAt: true, sides: true })
  .extend({
    sides: z.array(z.object({ id: SideId.optional(), actorIds: z.array(ActorId), positionIds: z.array(PositionId) })),
  })
  .partial({
    question: true,
    issueId: true,
    kindId: true,
    modeId: true,
    intensity: true,
    statuses: true,
    acknowledgements: true,
  })
export type NewDisagreement = z.infer<typeof NewDisagreement>

export const taggingApi = {
  /** All passages of the transcript's current revision with what they bear, in reading order. */
  'passages.list': query(z.object({ transcriptId: TranscriptId }), z.array(TaggedPassage)),
  /** How many passages each transcript has; those without any are left out. */
  'passages.count': query(Nothing, z.array(z.object({ transcriptId: TranscriptId, passages: z.int().positive() }))),
  /** Passages of all transcripts with their quotations, by date, then place in the text. Filters are joined by "and". */
  'passages.quoted': query(
    z.object({ ids: z.array(PassageId).optional(), codeId: CodeId.optional() }),
    z.array(QuotedPassage),
  ),
  /** Who put which code on the passage, and when; the earliest first. */
  'passages.codings': query(z.object({ id: PassageId }), z.array(Coding)),
  /**
   * Tags the words of the spans. A passage of exactly these spans is used again where there is one. Refused with
   * `conflict` where `revisionId` is not the transcript's current revision.
   */
  'passages.tag': command(
    z.object({ transcriptId: TranscriptId, revisionId: RevisionId, spans: z.array(Span).min(1), tags: NewTags }),
    TaggedPassage,
  ),
  /** Puts more on a passage that is there. */
  'passages.addTags': command(z.object({ id: PassageId, tags: NewTags }), TaggedPassage),
  'passages.removeCode': command(z.object({ id: PassageId, code: CodeReference }), Done),
  /** Moves the passage's ends, or adds or takes away spans. */
  'passages.setSpans': command(z.object({ id: PassageId, spans: z.array(Span).min(1) }), TaggedPassage),
  /** Deletes the passage with its positions, codes and memos, and takes them out of disagreements. */
  'passages.delete': command(z.object({ id: PassageId }), Done),

  /** Positions with their quotations, by date, then place in the text. Filters are joined by "and". */
  'positions.list': query(
    z.object({
      ids: z.array(PositionId).optional(),
      transcriptId: TranscriptId.optional(),
      holderId: ActorId.optional(),
      issueId: IssueId.optional(),
    }),
    z.array(QuotedPosition),
  ),
  'positions.update': command(z.object({ id: PositionId, changes: NewPosition.partial() }), Done),
  /** The passage stays, even where it bears nothing else. */
  'positions.delete': command(z.object({ id: PositionId }), Done),

  'disagreements.list': query(Nothing, z.array(Disagreement)),
  'disagreements.create': command(NewDisagreement, Disagreement),
  /** Sides, statuses and acknowledgements are replaced as a whole where given; a side keeps its id where it has one. */
  'disagreements.update': command(z.object({ id: DisagreementId, changes: NewDisagreement.partial() }), Done),
  'disagreements.delete': command(z.object({ id: DisagreementId }), Done),

  /** Oldest first. Filters are joined by "and". */
  'memos.list': query(
    z.object({ subject: MemoSubject.optional(), subjectId: z.uuid().optional() }),
    z.array(PlacedMemo),
  ),
  'memos.create': command(
    z.object({ subject: MemoSubject, subjectId: z.uuid(), text: z.string().trim().min(1) }),
    Memo,
  ),
  'memos.update': command(z.object({ id: MemoId, text: z.string().trim().min(1) }), Done),
  'memos.delete': command(z.object({ id: MemoId }), Done),

  /** A batch from JSON lines (DESIGN section 5). One bad line rejects the whole batch, with its line number. */
  'annotations.apply': command(
    z.object({ jsonl: z.string() }),
    z.object({
      lines: z.int(),
      passages: z.int(),
      positions: z.int(),
      codes: z.int(),
      memos: z.int(),
      disagreements: z.int(),
    }),
  ),
} as const
