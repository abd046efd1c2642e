/** Anything that hangs in a tree by its parent's id. */
export interface TreeItem {
  readonly id: string
  readonly parentId: string | null
}

/** What the item hangs under, from the root down. */
export function ancestorsOf<Item extends TreeItem>(items: ReadonlyMap<string, Item>, item: Item): Item[] {
  const above: Item[] = []
  const seen = new Set<string>([item.id])
  for (let at = item.parentId; at !== null && !seen.has(at);) {
    seen.add(at)
    const parent = items.get(at)
    if (parent) above.unshift(parent)
    at = parent?.parentId ?? null
  }
  return above
}

/** The names from the root down to the item, its own last. */
export function pathOf<Item extends TreeItem & { readonly name: string }>(
  items: ReadonlyMap<string, Item>,
  id: string,
): string[] {
  const path: string[] = []
  const seen = new Set<string>()
  for (let at = items.get(id); at && !seen.has(at.id); at = at.parentId === null ? undefined : items.get(at.parentId)) {
    seen.add(at.id)
    path.unshift(at.name)
  }
  return path
}

/** True where hanging `id` under `parentId` would make it its own ancestor. */
export function wouldMakeCycle(items: ReadonlyMap<string, TreeItem>, id: string, parentId: string | null): boolean {
  const seen = new Set<string>()
  for (let at = parentId; at !== null && !seen.has(at); at = items.get(at)?.parentId ?? null) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

/** The item's own id and those of all that hangs below it. */
export function subtreeIds(items: readonly TreeItem[], id: string): Set<string> {
  const ids = new Set([id])
  for (let grown = true; grown;) {
    grown = false
    for (const item of items) {
      if (item.parentId !== null && ids.has(item.parentId) && !ids.has(item.id)) grown = Boolean(ids.add(item.id))
    }
  }
  return ids
}

/** Parents before their children, siblings in the order in which they came. */
export function orderAsTree<Item extends TreeItem>(items: readonly Item[]): Item[] {
  const children = Map.groupBy(items, (item) => item.parentId)
  const ordered: Item[] = []
  const open = (children.get(null) ?? []).toReversed()
  for (let item = open.pop(); item; item = open.pop()) {
    ordered.push(item)
    open.push(...(children.get(item.id) ?? []).toReversed())
  }
  return ordered
}

/**
 * The siblings with `id` right before `before`, or last where that is null or none of them. `id` may be one of
 * them already.
 */
export function placeAmong<Id extends string>(siblings: readonly Id[], id: Id, before: Id | null): Id[] {
  const others = siblings.filter((one) => one !== id)
  const place = before === null || before === id ? -1 : others.indexOf(before)
  return place < 0 ? [...others, id] : others.toSpliced(place, 0, id)
}

/** For each item its own uses and those of all that hangs below it. Items stand in tree order, parents first. */
export function sumSubtrees(items: readonly (TreeItem & { readonly uses: number })[]): Map<string, number> {
  const sums = new Map(items.map((item) => [item.id, item.uses]))
  for (const item of items.toReversed()) {
    if (item.parentId === null || !sums.has(item.parentId)) continue
    sums.set(item.parentId, (sums.get(item.parentId) ?? 0) + (sums.get(item.id) ?? 0))
  }
  return sums
}
