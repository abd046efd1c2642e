import type { TrustPromise } from './promise.ts'

/** What came of one promise. */
export interface Row {
  readonly promise: string
  readonly rounds: number
  readonly losses: number
  readonly ms: number
  /** Why it was not tried; null where it was. */
  readonly skipped: string | null
  readonly note: string
  readonly isKept: boolean
}

/** A promise of which not one round was run is not kept: nothing has shown it. */
export async function tryPromise(subject: TrustPromise, rounds: number, seed: number): Promise<Row> {
  const { promise, tolerated = 0 } = subject
  const skipped = subject.obstacle?.() ?? null
  if (skipped !== null) return { promise, rounds: 0, losses: 0, ms: 0, skipped, note: '', isKept: true }
  const start = performance.now()
  const { note = '', ...outcome } = await subject.tryIt(rounds, seed)
  const isKept = outcome.rounds > 0 && outcome.losses <= outcome.rounds * tolerated
  return { promise, ...outcome, ms: Math.round(performance.now() - start), skipped: null, note, isKept }
}
