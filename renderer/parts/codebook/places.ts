import { wouldMakeCycle } from '#shared/domain/trees.ts'
import type { TreeDrop, TreeRow } from '../../ui/tree-rows.ts'

/** Where an item is to hang: under the parent (null: at the top), right before a sibling or last. */
export interface Place<Id extends string> {
  readonly parentId: Id | null
  readonly before: Id | null
}

/** The ways in which keys move an item. */
export type Step = 'up' | 'down' | 'in' | 'out'

/** The place one step away: among its siblings, under the one above it, or after its parent. Null where there is none. */
export function placeAfterStep<Item extends TreeRow>(
  items: readonly Item[],
  item: Item,
  step: Step,
): Place<Item['id']> | null {
  const { parentId } = item
  const siblings = items.filter((one) => one.parentId === parentId)
  const at = siblings.indexOf(item)
  const above = siblings[at - 1]
  const idAt = (index: number): Item['id'] | null => siblings[index]?.id ?? null
  if (step === 'up') return above ? { parentId, before: above.id } : null
  if (step === 'down') return at < siblings.length - 1 ? { parentId, before: idAt(at + 2) } : null
  if (step === 'in') return above ? { parentId: above.id, before: null } : null
  const parent = items.find((one) => one.id === parentId)
  return parent ? { parentId: parent.parentId, before: nextSibling(items, parent) } : null
}

/** The place where a row was let go. Null where it would hang below itself, or stay where it is. */
export function placeAfterDrop<Item extends TreeRow>(
  items: readonly Item[],
  item: Item,
  drop: TreeDrop<Item['id']>,
): Place<Item['id']> | null {
  const place = placeOf(items, drop)
  const byId = new Map(items.map((one) => [one.id as string, one]))
  if (!place || wouldMakeCycle(byId, item.id, place.parentId)) return null
  const before = place.before === item.id ? nextSibling(items, item) : place.before
  const isThere = place.parentId === item.parentId && before === nextSibling(items, item)
  return isThere ? null : { parentId: place.parentId, before }
}

function placeOf<Item extends TreeRow>(items: readonly Item[], drop: TreeDrop<Item['id']>): Place<Item['id']> | null {
  if (drop.where === 'top') return { parentId: null, before: null }
  if (drop.where === 'on') return { parentId: drop.id, before: null }
  const target = items.find((one) => one.id === drop.id)
  if (!target) return null
  return { parentId: target.parentId, before: drop.where === 'before' ? target.id : nextSibling(items, target) }
}

function nextSibling<Item extends TreeRow>(items: readonly Item[], item: Item): Item['id'] | null {
  const siblings = items.filter((one) => one.parentId === item.parentId)
  return siblings[siblings.indexOf(item) + 1]?.id ?? null
}

/** What a screen reader is told after a move: "“Visits” now stands before “Forces”, under “Islands”." */
export function tellPlace<Item extends TreeRow>(items: readonly Item[], item: Item, place: Place<Item['id']>): string {
  const nameOf = (id: Item['id'] | null) => items.find((one) => one.id === id)?.name
  const where = place.before === null ? 'last' : `before “${nameOf(place.before)}”`
  const under = place.parentId === null ? 'at the top level' : `under “${nameOf(place.parentId)}”`
  return `“${item.name}” now stands ${where}, ${under}.`
}
