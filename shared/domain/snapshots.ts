import { z } from 'zod'
import { Timestamp } from './dates.ts'

/** Why a snapshot was taken. */
export const SnapshotReason = z.enum([
  'session',
  'interval',
  'before-import',
  'before-annotations',
  'before-delete',
  'before-merge',
  'before-restore',
  'before-upgrade',
])
export type SnapshotReason = z.infer<typeof SnapshotReason>

/** A whole copy of the project as it was, kept in the user's own folder. */
export const Snapshot = z.object({
  /** Its file's name; unique within the project. */
  id: z.string().regex(/^\d{8}T\d{9}Z-[a-z-]+-\d+\.demarche$/),
  takenAt: Timestamp,
  reason: SnapshotReason,
  /** The last entry of the operation log that it holds. */
  operation: z.int().nonnegative(),
  byteLength: z.int().nonnegative(),
})
export type Snapshot = z.infer<typeof Snapshot>

/** At most this many bytes of snapshots are kept for one project, the newest `ALWAYS_KEPT` excepted. */
export const SNAPSHOT_BUDGET = 2 * 1024 ** 3
const ALWAYS_KEPT = 3
const NEWEST_KEPT = 12
const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Which snapshots may go: kept are the newest 12, one an hour for a day, one a day for 30 days, and what was
 * taken before a destructive step for a week; of these the oldest go first where they need more than the
 * budget, but never the newest 3.
 */
export function findExpired(snapshots: readonly Snapshot[], now: Date, budget = SNAPSHOT_BUDGET): Snapshot[] {
  const newestFirst = snapshots.toSorted((a, b) => b.takenAt.localeCompare(a.takenAt))
  const hours = new Set<string>()
  const days = new Set<string>()
  let bytes = 0
  return newestFirst.filter((snapshot, place) => {
    const age = now.getTime() - Date.parse(snapshot.takenAt)
    const isFirstOfHour = age <= DAY && isFirst(hours, snapshot.takenAt.slice(0, 13))
    const isFirstOfDay = age <= 30 * DAY && isFirst(days, snapshot.takenAt.slice(0, 10))
    const isGuard = snapshot.reason.startsWith('before-') && age <= 7 * DAY
    const isWanted = place < NEWEST_KEPT || isFirstOfHour || isFirstOfDay || isGuard
    const isKept = place < ALWAYS_KEPT || (isWanted && bytes + snapshot.byteLength <= budget)
    if (isKept) bytes += snapshot.byteLength
    return !isKept
  })
}

function isFirst(seen: Set<string>, period: string): boolean {
  if (seen.has(period)) return false
  seen.add(period)
  return true
}
