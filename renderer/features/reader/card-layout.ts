/** A card as it wants to stand, in pixels down the page. */
export interface CardBox {
  readonly id: string
  /** Where its passage begins. */
  readonly desired: number
  readonly height: number
}

/**
 * Where the tops of the cards go, so that none overlaps another, they keep their order, and together they stand as
 * near their passages as can be (least squares). The active card gets exactly its place, as far as the page's top
 * allows; those above and below it settle among themselves. `cards` are in reading order; nothing is placed above
 * `floor`.
 */
export function layOutCards(cards: readonly CardBox[], gap: number, activeId: string | null, floor = 0): number[] {
  const active = cards.findIndex((card) => card.id === activeId)
  const pinned = cards[active]
  const tops = pinned
    ? [...settle(cards.slice(0, active), gap), pinned.desired, ...settle(cards.slice(active + 1), gap)]
    : settle(cards, gap)
  for (let at = active - 1; at >= 0; at--) {
    const room = (tops[at + 1] ?? 0) - gap - (cards[at]?.height ?? 0)
    tops[at] = Math.min(tops[at] ?? 0, room)
  }
  let free = floor
  for (const [at, card] of cards.entries()) {
    const top = Math.max(tops[at] ?? 0, free)
    tops[at] = top
    free = top + card.height + gap
  }
  return tops
}

/** A run of cards that touch; `sum` and `count` give the mean of where its first top would like to be. */
interface Run {
  sum: number
  count: number
  height: number
}

/** Isotonic regression (pool adjacent violators) of the desired tops, each less the height above it. */
function settle(cards: readonly CardBox[], gap: number): number[] {
  const runs: Run[] = []
  for (const card of cards) {
    let run: Run = { sum: card.desired, count: 1, height: card.height + gap }
    for (let above = runs.at(-1); above && topOf(above) + above.height > topOf(run); above = runs.at(-1)) {
      runs.pop()
      run = {
        sum: above.sum + run.sum - run.count * above.height,
        count: above.count + run.count,
        height: above.height + run.height,
      }
    }
    runs.push(run)
  }
  const tops: number[] = []
  for (const run of runs) {
    let top = topOf(run)
    for (let left = run.count; left > 0; left--) {
      tops.push(top)
      top += (cards[tops.length - 1]?.height ?? 0) + gap
    }
  }
  return tops
}

function topOf(run: Run): number {
  return run.sum / run.count
}
