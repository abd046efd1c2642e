import { z } from 'zod'
import { ActorId, CodeId, IssueId, TermId } from './ids.ts'

/** A tag that can be put on other words as it is; whose position it is there is read out of those words anew. */
export const RecentTag = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('position'), issueId: IssueId, stanceId: TermId }),
  z.object({ kind: z.literal('code'), codeId: CodeId }),
])
export type RecentTag = z.infer<typeof RecentTag>

/** What was used last, latest first. */
export const RecentUses = z.object({
  tags: z.array(RecentTag),
  /** The tags of the digits, that of 1 first; a tag keeps its digit while it is in use. */
  slots: z.array(RecentTag),
  issueIds: z.array(IssueId),
  codeIds: z.array(CodeId),
  actorIds: z.array(ActorId),
})
export type RecentUses = z.infer<typeof RecentUses>

/** There are as many slots as digits. */
export const SLOTS = 9

/**
 * What was used last after the tag was put on something whose holder is one of `actorIds`. A tag keeps its digit for as long as
 * it is among the last nine, so that the hand can learn it; a new one takes the digit of the one unused for longest.
 */
export function noteUse(recent: RecentUses, tag: RecentTag, actorIds: readonly ActorId[] = []): RecentUses {
  const tags = [tag, ...recent.tags.filter((one) => !isSameTag(one, tag))]
  const kept = tags.slice(0, SLOTS)
  const isIn = recent.slots.some((one) => isSameTag(one, tag))
  const slots =
    isIn || recent.slots.length < SLOTS
      ? [...recent.slots]
      : recent.slots.map((one) => (isAmong(kept, one) ? one : tag))
  if (!isAmong(slots, tag)) slots.push(tag)
  return {
    tags,
    slots,
    issueIds: tag.kind === 'position' ? toFront(recent.issueIds, [tag.issueId]) : recent.issueIds,
    codeIds: tag.kind === 'code' ? toFront(recent.codeIds, [tag.codeId]) : recent.codeIds,
    actorIds: toFront(recent.actorIds, actorIds),
  }
}

/** A thing without how often it is used. */
export type Uncounted<Thing> = Omit<Thing, 'uses'>

/** The things used last first, latest at the top; the others after them by how often they are used. */
export function orderByUse<Thing extends { readonly id: string; readonly uses: number }>(
  things: Iterable<Thing>,
  recentIds: readonly string[],
): Thing[] {
  const places = new Map(recentIds.map((id, place) => [id, place]))
  return [...things].toSorted(
    (a, b) => (places.get(a.id) ?? Infinity) - (places.get(b.id) ?? Infinity) || b.uses - a.uses,
  )
}

function isSameTag(a: RecentTag, b: RecentTag): boolean {
  if (a.kind === 'code' || b.kind === 'code') return a.kind === 'code' && b.kind === 'code' && a.codeId === b.codeId
  return a.issueId === b.issueId && a.stanceId === b.stanceId
}

function isAmong(tags: readonly RecentTag[], tag: RecentTag): boolean {
  return tags.some((one) => isSameTag(one, tag))
}

function toFront<Id>(ids: readonly Id[], first: readonly Id[]): Id[] {
  return [...first, ...ids.filter((id) => !first.includes(id))]
}
