/** What came of trying a promise so many times. */
export interface Outcome {
  readonly rounds: number
  /** Rounds in which it was not kept. */
  readonly losses: number
  /** What was found, in a few words: shares, kinds, the first loss. */
  readonly note?: string
}

/** One row of the table: a promise to the scholar, and the way to try it. */
export interface TrustPromise {
  /** The number of its row in `docs/trust.md`. */
  readonly row: number
  /** What `--only` takes. */
  readonly name: string
  readonly promise: string
  /** Rounds of a run in CI, and of a whole run. */
  readonly short: number
  readonly full: number
  /** The share of rounds that may be lost; none where it is not given. */
  readonly tolerated?: number
  /** Why it cannot be tried on this machine, null where it can. */
  readonly obstacle?: () => string | null
  readonly tryIt: (rounds: number, seed: number) => Promise<Outcome>
}

/** Collects what rounds came to. */
export class Tally {
  #rounds = 0
  readonly #losses: string[] = []

  kept(): void {
    this.#rounds += 1
  }

  lost(why: string): void {
    this.#rounds += 1
    this.#losses.push(why)
  }

  /** Runs one round; what it throws is a loss. */
  async round(work: () => unknown): Promise<void> {
    try {
      await work()
      this.kept()
    } catch (error) {
      this.lost(error instanceof Error ? `${error.message}` : String(error))
    }
  }

  outcome(note?: string): Outcome {
    const losses = [...new Set(this.#losses)].slice(0, 3).map((loss) => loss.replaceAll(/\s+/g, ' ').slice(0, 160))
    const said = [note, losses.length > 0 ? `lost: ${losses.join(' | ')}` : undefined]
      .filter((part) => part !== undefined)
      .join('; ')
    return { rounds: this.#rounds, losses: this.#losses.length, ...(said !== '' && { note: said }) }
  }
}

/** Throws where the promise is not kept in this round. */
export function insist(isKept: boolean, otherwise: string): asserts isKept {
  if (!isKept) throw new Error(otherwise)
}

/** A random number generator that the same seed makes give the same numbers (mulberry32). */
export function randomOf(seed: number): { below(limit: number): number } {
  let state = seed >>> 0
  return {
    below(limit) {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
    },
  }
}
