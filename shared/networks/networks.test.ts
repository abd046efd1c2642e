import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseTie, oneModeTies } from './one-mode.ts'
import { dropDuplicates, isoWeek, type DuplicateRule, type Statement } from './statement.ts'
import { twoModeTies } from './two-mode.ts'

const say = (
  actorId: string,
  issueId: string,
  level: number | null,
  date = '2019-03-14',
  documentId = 'd',
): Statement => ({
  actorId,
  issueId,
  level,
  date,
  documentId,
})

const anyStatements = fc.array(
  fc.record({
    actorId: fc.constantFrom('A', 'B', 'C'),
    issueId: fc.constantFrom('x', 'y'),
    level: fc.constantFrom(-2, -1, 0, 1, 2),
    date: fc.constantFrom('2019', '2019-03', '2019-03-14'),
    documentId: fc.constantFrom('d', 'e'),
  }),
  { maxLength: 30 },
)

const count = (rule: DuplicateRule, ...statements: Statement[]): number => dropDuplicates(statements, rule).length

describe('duplicates', () => {
  test('the same stance counts once in a document, another stance again', () => {
    const [one, other] = [say('A', 'x', 2), say('A', 'x', -2)]
    expect(count('document', one, one, other)).toBe(2)
    expect(count('document', one, say('A', 'x', 2, '2019-03-14', 'e'))).toBe(2)
    expect(count('all', one, one)).toBe(2)
    expect(count('range', one, say('A', 'x', 2, '2024-01-01', 'e'))).toBe(1)
  })

  test('the same month or week of another year is another one', () => {
    const [early, late] = [say('A', 'x', 2, '2013-03-12'), say('A', 'x', 2, '2014-03-11')]
    expect([isoWeek('2013-03-12'), isoWeek('2014-03-11')]).toEqual(['2013-W11', '2014-W11'])
    expect(count('week', early, late)).toBe(2)
    expect(count('month', early, late)).toBe(2)
    expect(count('month', early, say('A', 'x', 2, '2013-03-30'))).toBe(1)
    expect(count('year', early, say('A', 'x', 2, '2013-12'))).toBe(1)
  })

  test('a week belongs to the year of its Thursday', () => {
    expect(['2021-01-03', '2021-01-04', '2018-12-31', '2016-01-03', '2020-12-28'].map(isoWeek)).toEqual([
      '2020-W53',
      '2021-W01',
      '2019-W01',
      '2015-W53',
      '2020-W53',
    ])
  })

  test('a date known to the month is no week', () => {
    expect(count('week', say('A', 'x', 2, '2019-03'), say('A', 'x', 2, '2019-03-14'))).toBe(2)
  })
})

describe('two-mode', () => {
  test('a tie counts statements, sides of the scale and shares', () => {
    const ties = twoModeTies([
      say('A', 'x', 2),
      say('A', 'x', 1),
      say('A', 'x', -1),
      say('A', 'y', null),
      say('B', 'x', -2),
    ])
    expect(ties).toEqual([
      {
        actorId: 'A',
        issueId: 'x',
        count: 3,
        positive: 2,
        negative: 1,
        balance: 1,
        pattern: 'mixed',
        activity: 0.75,
        prominence: 0.75,
      },
      {
        actorId: 'A',
        issueId: 'y',
        count: 1,
        positive: 0,
        negative: 0,
        balance: 0,
        pattern: 'neither',
        activity: 0.25,
        prominence: 1,
      },
      {
        actorId: 'B',
        issueId: 'x',
        count: 1,
        positive: 0,
        negative: 1,
        balance: -1,
        pattern: 'negative',
        activity: 1,
        prominence: 0.25,
      },
    ])
  })

  test('the ties of an actor share all that the actor says, and so do those of an issue', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const ties = twoModeTies(statements)
        for (const own of Map.groupBy(ties, (tie) => tie.actorId).values()) {
          expect(own.reduce((sum, tie) => sum + tie.activity, 0)).toBeCloseTo(1)
        }
        for (const own of Map.groupBy(ties, (tie) => tie.issueId).values()) {
          expect(own.reduce((sum, tie) => sum + tie.prominence, 0)).toBeCloseTo(1)
        }
      }),
    )
  })
})

describe('one-mode', () => {
  test('with yes and no, congruence is co-support plus co-rejection, and conflict what one supports and the other rejects', () => {
    const statements = [
      // x: A says yes twice, B once yes and once no: 2 agreeing pairs, 2 opposed ones.
      say('A', 'x', 1),
      say('A', 'x', 1),
      say('B', 'x', 1),
      say('B', 'x', 0),
      // y: both say no: 1 agreeing pair.
      say('A', 'y', 0),
      say('B', 'y', 0),
      // z: only A.
      say('A', 'z', 1),
    ]
    expect(oneModeTies(statements, 1)).toEqual([
      { firstId: 'A', secondId: 'B', congruence: 3, conflict: 2, balance: 1, firstTotal: 4, secondTotal: 3 },
    ])
  })

  test('on a scale from −2 to +2, stances are weighed by their distance', () => {
    // Pairs on x: (2, −2) distance 1, (2, 1) 1/4; (−1, −2) 1/4, (−1, 1) 2/4. Sum 2 of 4 pairs.
    const statements = [say('B', 'x', -2), say('B', 'x', 1), say('A', 'x', 2), say('A', 'x', -1)]
    expect(oneModeTies(statements, 4)).toEqual([
      { firstId: 'A', secondId: 'B', congruence: 2, conflict: 2, balance: 0, firstTotal: 2, secondTotal: 2 },
    ])
  })

  test('stances off the scale tie nobody', () => {
    expect(oneModeTies([say('A', 'x', null), say('B', 'x', 2)], 4)).toEqual([])
  })

  test('a scale of one place knows agreement only', () => {
    expect(oneModeTies([say('A', 'x', 0), say('B', 'x', 0)], 0)[0]).toMatchObject({ congruence: 1, conflict: 0 })
  })

  test('congruence and conflict add up to all pairs of statements on shared issues', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const of = (actorId: string, issueId: string): number =>
          statements.filter((one) => one.actorId === actorId && one.issueId === issueId).length
        for (const { firstId, secondId, congruence, conflict } of oneModeTies(statements, 4)) {
          const pairs = of(firstId, 'x') * of(secondId, 'x') + of(firstId, 'y') * of(secondId, 'y')
          expect(congruence + conflict).toBeCloseTo(pairs)
        }
      }),
    )
  })

  test('weights are normalised by what the two say in all', () => {
    const [tie] = oneModeTies([say('A', 'x', 1), say('A', 'y', 1), say('A', 'y', 1), say('B', 'x', 1)], 1)
    if (tie === undefined) throw new Error('no tie')
    const normalise = (by: Parameters<typeof normaliseTie>[2]): number => normaliseTie(tie.congruence, tie, by)
    // Weight 1; A says 3 things, B says 1.
    expect([normalise('none'), normalise('average-activity'), normalise('jaccard'), normalise('cosine')]).toEqual([
      1,
      1 / 2,
      1 / 3,
      1 / 3,
    ])
    expect(normaliseTie(0, { ...tie, firstTotal: 0, secondTotal: 0 }, 'jaccard')).toBe(0)
  })
})
