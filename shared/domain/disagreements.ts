import { z } from 'zod'
import { PartialDate, Timestamp } from './dates.ts'
import { ActorId, CoderId, DisagreementId, IssueId, PassageId, PositionId, SideId, TermId } from './ids.ts'

/** One or more actors with the positions that are their evidence. A side may lack evidence, and is shown so. */
export const Side = z.object({
  id: SideId,
  actorIds: z.array(ActorId),
  positionIds: z.array(PositionId),
})
export type Side = z.infer<typeof Side>

/** What the disagreement's status was from a date on, and the passage that justifies saying so. */
export const DatedStatus = z.object({
  statusId: TermId,
  since: PartialDate.nullable(),
  note: z.string(),
  passageId: PassageId.nullable(),
})
export type DatedStatus = z.infer<typeof DatedStatus>

/** A passage in which a party says that the disagreement exists, or that it does not. */
export const Acknowledgement = z.object({
  passageId: PassageId,
  actorId: ActorId.nullable(),
  does: z.enum(['acknowledges', 'denies']),
})
export type Acknowledgement = z.infer<typeof Acknowledgement>

export const Disagreement = z.object({
  id: DisagreementId,
  title: z.string().min(1),
  /** What it turns on, in one sentence; may be empty. */
  question: z.string(),
  issueId: IssueId.nullable(),
  kindId: TermId.nullable(),
  modeId: TermId.nullable(),
  /** 1 (slight) to 5 (severe). */
  intensity: z.int().min(1).max(5).nullable(),
  sides: z.array(Side),
  /** Ordered by date, undated first. The last is the status now. */
  statuses: z.array(DatedStatus),
  acknowledgements: z.array(Acknowledgement),
  coderId: CoderId,
  createdAt: Timestamp,
})
export type Disagreement = z.infer<typeof Disagreement>
