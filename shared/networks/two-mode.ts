import type { Statement } from './statement.ts'

/** What an actor says on an issue, all told. */
export interface TwoModeTie {
  readonly actorId: string
  readonly issueId: string
  /** All statements, whatever the stance. */
  readonly count: number
  /** Statements above and below the middle of the scale. */
  readonly positive: number
  readonly negative: number
  /** Positive minus negative. */
  readonly balance: number
  /** Which sides of the scale there are; `neither` where no statement is on either. */
  readonly pattern: 'positive' | 'negative' | 'mixed' | 'neither'
  /** Share of the actor's statements. */
  readonly activity: number
  /** Share of the statements on the issue. */
  readonly prominence: number
}

/** Actor × issue, a tie for each pair with at least one statement, in order of the first. */
export function twoModeTies(statements: readonly Statement[]): TwoModeTie[] {
  const perActor = countBy(statements, (one) => one.actorId)
  const perIssue = countBy(statements, (one) => one.issueId)
  const pairs = Map.groupBy(statements, (one) => JSON.stringify([one.actorId, one.issueId]))
  return [...pairs.values()].flatMap((members) => {
    const [first] = members
    if (first === undefined) return []
    const positive = members.filter(({ level }) => level !== null && level > 0).length
    const negative = members.filter(({ level }) => level !== null && level < 0).length
    return {
      actorId: first.actorId,
      issueId: first.issueId,
      count: members.length,
      positive,
      negative,
      balance: positive - negative,
      pattern: patternOf(positive, negative),
      activity: members.length / (perActor.get(first.actorId) ?? 1),
      prominence: members.length / (perIssue.get(first.issueId) ?? 1),
    }
  })
}

function patternOf(positive: number, negative: number): TwoModeTie['pattern'] {
  if (positive > 0 && negative > 0) return 'mixed'
  if (positive > 0) return 'positive'
  return negative > 0 ? 'negative' : 'neither'
}

/** How many items there are of each key. */
export function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
