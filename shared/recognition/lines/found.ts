import type { Guess, GuessSource } from '../../domain/guesses.ts'

// A value of a transcript's metadata together with where it comes from.

/** A value, null where there is none, and how sure it is. */
export interface Found<Value> extends Guess {
  readonly value: Value | null
}

/** The value from this source; one that is missing comes from nowhere. */
export function found<Value>(source: GuessSource, value: Value | null, isSure = true): Found<Value> {
  return value === null ? { value, source: 'none', isSure: false } : { value, source, isSure }
}

/** The first of them that has a value. */
export function firstFound<Value>(...candidates: readonly Found<Value>[]): Found<Value> {
  return candidates.find((candidate) => candidate.value !== null) ?? found<Value>('none', null)
}
