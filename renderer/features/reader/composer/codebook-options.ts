import type { Actor } from '#shared/domain/actors.ts'
import { affiliationAt } from '#shared/domain/actors.ts'
import type { ActorId } from '#shared/domain/ids.ts'
import { pathOf } from '#shared/domain/trees.ts'
import { orderByUse } from '#shared/domain/recent-uses.ts'
import type { Option } from '../../../ui/option.tsx'

interface TreeThing {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly hue: number
  readonly uses: number
}

/** Issues or codes to choose from, last used first, then most used, each with the path above it. */
export function treeOptions<Id extends string, Thing extends TreeThing & { readonly id: Id }>(
  things: ReadonlyMap<Id, Thing>,
  recentIds: readonly string[],
  otherNames: (thing: Thing) => readonly string[] = () => [],
): (Option & { readonly id: Id })[] {
  return orderByUse(things.values(), recentIds).map((thing) => {
    const path = pathOf<TreeThing>(things, thing.id)
    return {
      id: thing.id,
      name: thing.name,
      detail: path.slice(0, -1).join(' › ') || undefined,
      end: thing.uses === 0 ? undefined : String(thing.uses),
      hue: thing.hue,
      keywords: [path.join(' '), ...otherNames(thing)],
    }
  })
}

/** Actors to choose from, last used first, then most used, found by every alias; a person with the state or body they speak for. */
export function actorOptions(
  actors: ReadonlyMap<ActorId, Actor>,
  date: string | null,
  recentIds: readonly string[],
): (Option & { readonly id: ActorId })[] {
  return orderByUse(actors.values(), recentIds).map((actor) => {
    const organisation = affiliationAt(actor.affiliations, date)?.organisationId ?? null
    return {
      id: actor.id,
      name: actor.name,
      detail: organisation === null ? undefined : actors.get(organisation)?.name,
      end: actor.uses === 0 ? undefined : String(actor.uses),
      keywords: actor.aliases,
    }
  })
}
