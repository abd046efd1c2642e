import type { Statement } from './statement.ts'
import { countBy } from './two-mode.ts'

/** What two actors have in common through the issues that both speak to. */
export interface OneModeTie {
  readonly firstId: string
  readonly secondId: string
  /** Pairs of statements on a shared issue, each weighted by how near the two stances are: 1 the same, 0 the ends. */
  readonly congruence: number
  /** The same pairs, weighted by how far apart the stances are. Congruence and conflict add up to all pairs. */
  readonly conflict: number
  /** Congruence minus conflict: below 0 where the two oppose each other. */
  readonly balance: number
  /** Statements on the scale of each, which normalising divides by. */
  readonly firstTotal: number
  readonly secondTotal: number
}

type Levels = ReadonlyMap<number, number>

/**
 * Actor × actor, a tie for each two actors with a shared issue. `range` is the distance between the ends of the stance
 * scale. Statements off the scale say nothing about nearness and are left out.
 *
 * congruence(i, i') = Σ over issues j and levels k, k' of n(i,j,k) · n(i',j,k') · (1 − |k − k'| / range);
 * conflict takes |k − k'| / range instead.
 */
export function oneModeTies(statements: readonly Statement[], range: number): OneModeTie[] {
  const scaled = statements.filter((one) => one.level !== null)
  const totals = countBy(scaled, (one) => one.actorId)
  const issues = Map.groupBy(scaled, (one) => one.issueId)
  const ties = new Map<string, OneModeTie>()
  for (const members of issues.values()) {
    const actors = [...Map.groupBy(members, (one) => one.actorId)].map(([id, own]) => [id, countLevels(own)] as const)
    for (const [index, [id, levels]] of actors.entries()) {
      for (const [otherId, otherLevels] of actors.slice(index + 1)) {
        addPair(ties, [id, otherId], comparePair(levels, otherLevels, range), totals)
      }
    }
  }
  return [...ties.values()]
}

function countLevels(statements: readonly Statement[]): Levels {
  const counts = new Map<number, number>()
  for (const { level } of statements) if (level !== null) counts.set(level, (counts.get(level) ?? 0) + 1)
  return counts
}

function comparePair(first: Levels, second: Levels, range: number): { congruence: number; conflict: number } {
  let [congruence, conflict] = [0, 0]
  for (const [level, count] of first) {
    for (const [otherLevel, otherCount] of second) {
      const distance = range === 0 ? 0 : Math.abs(level - otherLevel) / range
      congruence += count * otherCount * (1 - distance)
      conflict += count * otherCount * distance
    }
  }
  return { congruence, conflict }
}

function addPair(
  ties: Map<string, OneModeTie>,
  ids: readonly [string, string],
  pair: { readonly congruence: number; readonly conflict: number },
  totals: ReadonlyMap<string, number>,
): void {
  // A pair is the same whichever of the two speaks first on an issue.
  const [firstId, secondId] = ids[0] < ids[1] ? ids : [ids[1], ids[0]]
  const key = JSON.stringify([firstId, secondId])
  const before = ties.get(key)
  const congruence = (before?.congruence ?? 0) + pair.congruence
  const conflict = (before?.conflict ?? 0) + pair.conflict
  const balance = congruence - conflict
  const [firstTotal, secondTotal] = [totals.get(firstId) ?? 0, totals.get(secondId) ?? 0]
  ties.set(key, { firstId, secondId, congruence, conflict, balance, firstTotal, secondTotal })
}

/** `cosine` divides by the product of the totals, as Discourse Network Analyzer does: no vector cosine. */
export type Normalisation = 'none' | 'average-activity' | 'jaccard' | 'cosine'

/** A tie's weight made comparable between talkative and silent actors; 0 where it would divide by 0. */
export function normaliseTie(weight: number, { firstTotal, secondTotal }: OneModeTie, by: Normalisation): number {
  const divisor = {
    none: 1,
    'average-activity': (firstTotal + secondTotal) / 2,
    jaccard: firstTotal + secondTotal - weight,
    cosine: firstTotal * secondTotal,
  }[by]
  return divisor === 0 ? 0 : weight / divisor
}
