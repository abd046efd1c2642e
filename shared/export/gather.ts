/** After so many items other work may be done. */
const TURN = 100

/** All items in their order; gives empty pieces now and then, between which other work is done or the export cancelled. */
export function* gather<Item>(items: Iterable<Item>): Generator<'', Item[]> {
  const gathered: Item[] = []
  for (const item of items) {
    gathered.push(item)
    if (gathered.length % TURN === 0) yield ''
  }
  return gathered
}
