import { findMatching } from './matching.ts'

/** What a tree list shows of an item. */
export interface TreeRow {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  /** Degrees on the colour wheel. */
  readonly hue: number
  readonly uses: number
}

/** Where a dragged row was let go: at the top level, or at or on another row. */
export type TreeDrop<Id extends string> =
  | { readonly where: 'top' }
  | { readonly where: 'before' | 'after' | 'on'; readonly id: Id }

export interface Branch<Item extends TreeRow> {
  readonly id: string
  readonly item: Item
  /** Its uses and those of what hangs below it. */
  readonly total: number
  readonly children: readonly Branch<Item>[]
}

/** The items as nested branches; one whose parent is not among them stands at the top. */
export function branchesOf<Item extends TreeRow>(
  items: readonly Item[],
  totals: ReadonlyMap<string, number>,
): Branch<Item>[] {
  const present = new Set(items.map((item) => item.id))
  const byParent = Map.groupBy(items, ({ parentId }) => (parentId !== null && present.has(parentId) ? parentId : null))
  const build = (parentId: string | null): Branch<Item>[] =>
    (byParent.get(parentId) ?? []).map((item) => ({
      id: item.id,
      item,
      total: totals.get(item.id) ?? item.uses,
      children: build(item.id),
    }))
  return build(null)
}

/** What the query finds, with everything above it, in the order of the tree; all items for an empty query. */
export function findInTree<Item extends TreeRow>(
  items: readonly Item[],
  query: string,
  otherNamesOf: (item: Item) => readonly string[],
): readonly Item[] {
  if (query.trim() === '') return items
  const byId = new Map<string, Item>(items.map((item) => [item.id, item]))
  const kept = new Set<string>()
  for (const found of findMatching(items, query, (item) => [item.name, ...otherNamesOf(item)])) {
    for (let at: Item | undefined = found; at && !kept.has(at.id); at = parentIn(byId, at)) kept.add(at.id)
  }
  return items.filter((item) => kept.has(item.id))
}

function parentIn<Item extends TreeRow>(byId: ReadonlyMap<string, Item>, item: Item): Item | undefined {
  return item.parentId === null ? undefined : byId.get(item.parentId)
}
