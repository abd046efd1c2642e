export interface Day<Entry> {
  /** "Today", "Yesterday", "Monday 3 June 2019". */
  readonly title: string
  readonly entries: readonly Entry[]
}

/** Entries by the day on this computer's calendar, in the order in which they came. */
export function groupByDay<Entry>(entries: readonly Entry[], now: Date, at: (entry: Entry) => string): Day<Entry>[] {
  const days = Map.groupBy(entries, (entry) => new Date(at(entry)).toDateString())
  return [...days.values()].map((members) => ({
    title: nameDay(members[0] === undefined ? now : new Date(at(members[0])), now),
    entries: members,
  }))
}

/** "14:05". */
export function printTime(at: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(at))
}

/** "today at 14:05", "on Monday 3 June at 14:05". */
export function nameMoment(at: string, now: Date): string {
  const day = nameDay(new Date(at), now)
  const words = day === 'Today' || day === 'Yesterday' ? day.toLowerCase() : `on ${day}`
  return `${words} at ${printTime(at)}`
}

function nameDay(day: Date, now: Date): string {
  if (day.toDateString() === now.toDateString()) return 'Today'
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (day.toDateString() === yesterday.toDateString()) return 'Yesterday'
  const style: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' }
  if (day.getFullYear() !== now.getFullYear()) style.year = 'numeric'
  return new Intl.DateTimeFormat('en-GB', style).format(day).replace(',', '')
}
