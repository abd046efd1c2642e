import type { HistoryEntry } from '#shared/api/analysis-api.ts'

export interface HistoryDay {
  /** "Today", "Yesterday", "Monday 3 June 2019". */
  readonly title: string
  readonly entries: readonly HistoryEntry[]
}

/** Entries by the day on this computer's calendar, in the order in which they came. */
export function groupByDay(entries: readonly HistoryEntry[], now: Date): HistoryDay[] {
  const days = Map.groupBy(entries, (entry) => new Date(entry.at).toDateString())
  return [...days.values()].map((members) => ({
    title: nameDay(new Date(members[0]?.at ?? now), now),
    entries: members,
  }))
}

/** "14:05". */
export function printTime(at: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(at))
}

function nameDay(day: Date, now: Date): string {
  if (day.toDateString() === now.toDateString()) return 'Today'
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (day.toDateString() === yesterday.toDateString()) return 'Yesterday'
  const style: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' }
  if (day.getFullYear() !== now.getFullYear()) style.year = 'numeric'
  return new Intl.DateTimeFormat('en-GB', style).format(day).replace(',', '')
}
