import type { PositionId } from '#shared/domain/ids.ts'
import { findFreeLabels } from './band-labels.ts'
import type { PlacedLabel } from './band-labels.ts'

/** A dated sign of a row: one position, one stance. */
export interface BandSign {
  readonly id: PositionId
  /** ISO, as far as known; null where neither text nor event has a date. */
  readonly date: string | null
  /** "▼▼". */
  readonly sign: string
}

export interface BandStatus {
  /** From when on; null is from before anything that is dated. */
  readonly since: string | null
}

/** What is named under the axis, most important first. */
export interface BandMoment {
  readonly date: string
  readonly text: string
}

export interface BandContents {
  /** One row of signs for each side. */
  readonly rows: readonly (readonly BandSign[])[]
  /** In order of time, undated first. */
  readonly statuses: readonly BandStatus[]
  readonly moments: readonly BandMoment[]
}

/** One or more signs that stand at one place, because they are of one day or would hide each other. */
export interface BandMark {
  readonly ids: readonly PositionId[]
  /** The different signs among them, at most three, in order of time. */
  readonly signs: readonly string[]
  /** Pixels from the left end. */
  readonly left: number
  readonly width: number
  /** Where its time is; the mark may stand a little beside it. */
  readonly at: number
}

export interface BandSegment {
  /** Index into `statuses`. */
  readonly index: number
  readonly left: number
  readonly width: number
}

export interface BandLayout {
  readonly rows: readonly (readonly BandMark[])[]
  readonly segments: readonly BandSegment[]
  readonly labels: readonly PlacedLabel[]
  /** Signs without a date, by row. */
  readonly undated: readonly (readonly PositionId[])[]
}

/** Room at both ends of the axis, so that marks and labels of the first and last day stand whole. */
const PADDING = 34
const GLYPH = 13
const COUNT = 22
const LEAST = 24
const GAP = 3
const SIGNS_SHOWN = 3
const DAY = 86_400_000

/**
 * Lays the contents out on `width` pixels: nothing overlaps, nothing sticks out, every sign is on the band or
 * among the undated. Where signs of one row would cover each other, near ones become one mark.
 */
export function layOutBand({ rows, statuses, moments }: BandContents, width: number): BandLayout {
  const axis = makeAxis([
    ...rows.flatMap((row) => row.flatMap(({ date }) => (date === null ? [] : [dayOf(date)]))),
    ...statuses.flatMap(({ since }) => (since === null ? [] : [firstDayOf(since)])),
  ])
  const place = (day: number) => PADDING + axis(day) * Math.max(0, width - 2 * PADDING)
  return {
    rows: rows.map((row) => layOutRow(row, place, width)),
    segments: layOutStatuses(statuses, place, width),
    labels: findFreeLabels(
      moments.map(({ date, text }) => ({ text, at: place(dayOf(date)) })),
      width,
    ),
    undated: rows.map((row) => row.filter(({ date }) => date === null).map(({ id }) => id)),
  }
}

/** A date as days since 1970; one that is known by month or year only is the middle of it. */
export function dayOf(date: string): number {
  const [year = 1970, month, day] = date.split('-').map(Number)
  if (month === undefined) return Date.UTC(year, 6, 1) / DAY
  return Date.UTC(year, month - 1, day ?? 15) / DAY
}

/** A status that is known by month or year only holds from its first day. */
function firstDayOf(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  return Date.UTC(year, month - 1, day) / DAY
}

/** Maps a day to its share of the time from first to last; the middle where there is only one day. */
function makeAxis(days: readonly number[]): (day: number) => number {
  const first = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY)
  const last = days.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY)
  if (!(last > first)) return () => 0.5
  return (day) => Math.min(1, Math.max(0, (day - first) / (last - first)))
}

interface Cluster {
  readonly ids: readonly PositionId[]
  readonly signs: readonly string[]
  readonly at: number
}

function layOutRow(row: readonly BandSign[], place: (day: number) => number, width: number): BandMark[] {
  const dated = row.flatMap(({ id, date, sign }) => (date === null ? [] : [{ id, sign, day: dayOf(date) }]))
  const clusters = dated
    .toSorted((a, b) => a.day - b.day)
    .map(({ id, sign, day }): Cluster => ({ ids: [id], signs: [sign], at: place(day) }))
  return spread(fit(joinCovered(clusters), width), width)
}

/** Makes one of neighbours of which more than half would be covered. */
function joinCovered(clusters: readonly Cluster[]): Cluster[] {
  const joined: Cluster[] = []
  for (const cluster of clusters) {
    const last = joined.at(-1)
    const reach = last ? (widthOf(last) + widthOf(cluster)) / 2 - (cluster.at - last.at) : 0
    if (last && reach > Math.min(widthOf(last), widthOf(cluster)) / 2) joined[joined.length - 1] = join(last, cluster)
    else joined.push(cluster)
  }
  return joined
}

/** Makes one of the nearest neighbours until all that is left has room beside each other. */
function fit(clusters: Cluster[], width: number): Cluster[] {
  while (clusters.length > 1 && totalWidth(clusters) > width) {
    const gaps = clusters.slice(1).map((cluster, index) => cluster.at - (clusters[index]?.at ?? 0))
    const nearest = gaps.indexOf(Math.min(...gaps))
    const pair = clusters.slice(nearest, nearest + 2)
    clusters.splice(nearest, 2, ...(pair[0] && pair[1] ? [join(pair[0], pair[1])] : pair))
  }
  return clusters
}

/** Puts each mark as near to its time as the others allow (isotonic regression of the left edges). */
function spread(clusters: readonly Cluster[], width: number): BandMark[] {
  let taken = 0
  const wishes = clusters.map((cluster) => {
    const wish = { offset: taken, left: cluster.at - widthOf(cluster) / 2 - taken }
    taken += widthOf(cluster) + GAP
    return wish
  })
  const room = Math.max(0, width - (taken - GAP))
  const pools: { sum: number; members: number }[] = []
  for (const { left } of wishes) {
    pools.push({ sum: left, members: 1 })
    for (let last = pools.at(-1), before = pools.at(-2); last && before; last = pools.at(-1), before = pools.at(-2)) {
      if (before.sum / before.members <= last.sum / last.members) break
      before.sum += last.sum
      before.members += last.members
      pools.pop()
    }
  }
  const lefts = pools.flatMap(({ sum, members }) => {
    const left = Math.min(room, Math.max(0, sum / members))
    return Array.from({ length: members }, () => left)
  })
  return clusters.map((cluster, index) => ({
    ids: cluster.ids,
    signs: cluster.signs,
    at: cluster.at,
    left: (lefts[index] ?? 0) + (wishes[index]?.offset ?? 0),
    width: widthOf(cluster),
  }))
}

function join(a: Cluster, b: Cluster): Cluster {
  const share = b.ids.length / (a.ids.length + b.ids.length)
  return {
    ids: [...a.ids, ...b.ids],
    signs: [...new Set([...a.signs, ...b.signs])].slice(0, SIGNS_SHOWN),
    at: a.at + (b.at - a.at) * share,
  }
}

function widthOf({ ids, signs }: Cluster): number {
  const glyphs = signs.reduce((sum, sign) => sum + Math.max(1, sign.length), 0) * GLYPH + (signs.length - 1) * GAP
  return Math.max(LEAST, glyphs + (ids.length > signs.length ? COUNT : 0))
}

function totalWidth(clusters: readonly Cluster[]): number {
  return clusters.reduce((sum, cluster) => sum + widthOf(cluster) + GAP, -GAP)
}

/** Each status lasts until the next; the last one to the end. One that did not last a day is not drawn. */
function layOutStatuses(statuses: readonly BandStatus[], place: (day: number) => number, width: number): BandSegment[] {
  const starts = statuses.map(({ since }) => (since === null ? 0 : Math.min(width, place(firstDayOf(since)))))
  return starts
    .map((left, index) => ({ index, left, width: Math.max(0, (starts[index + 1] ?? width) - left) }))
    .filter((segment) => segment.width > 0)
}
