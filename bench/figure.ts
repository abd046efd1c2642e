/** One line of the table: what was measured, and what the bare machinery needs for the same in the same run. */
export interface Figure {
  readonly name: string
  /** `share` is a figure of quality between 0 and 1, given as the median. */
  readonly unit: 'ms' | 'MB' | 'share'
  readonly median: number
  readonly p95: number | null
  /** Median of the bare work; null where nothing can be compared. */
  readonly floor: number | null
  /** `median` over `floor`. */
  readonly ratio: number | null
}

/** The figure of these samples beside those of the floor. */
export function figureOf(
  name: string,
  unit: Figure['unit'],
  samples: readonly number[],
  floorSamples: readonly number[],
): Figure {
  const median = quantile(samples, 0.5)
  const floor = floorSamples.length === 0 ? null : quantile(floorSamples, 0.5)
  return { name, unit, median, p95: quantile(samples, 0.95), floor, ratio: floor === null ? null : median / floor }
}

function quantile(samples: readonly number[], share: number): number {
  const ordered = samples.toSorted((a, b) => a - b)
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN
}

/** Milliseconds that `work` took. */
export async function time(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Milliseconds of processor time of this process that `work` took, its threads' too. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
