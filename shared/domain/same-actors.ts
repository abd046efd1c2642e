import { z } from 'zod'
import { ActorId } from './ids.ts'

/** Why two actors may be one: another spelling, another script, a surname alone. */
export const SameActorReason = z.enum(['spelling', 'script', 'short-form'])
export type SameActorReason = z.infer<typeof SameActorReason>

export const SameActorProposal = z.object({
  /** The one that is used more. */
  intoId: ActorId,
  fromId: ActorId,
  reason: SameActorReason,
})
export type SameActorProposal = z.infer<typeof SameActorProposal>
