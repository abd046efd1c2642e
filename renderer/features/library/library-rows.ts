import type { MeetingEvent } from '#shared/domain/events.ts'
import type { TranscriptSummary } from '#shared/domain/transcripts.ts'

/** What the library lists, line by line: an event, then the transcripts that are accounts of it. */
export type LibraryRow =
  | { readonly type: 'event'; readonly event: MeetingEvent | null; readonly size: number }
  | { readonly type: 'transcript'; readonly transcript: TranscriptSummary }

/** Sorts after every ISO date. */
const undated = '9999-99'

/**
 * Events by date with their transcripts, those without a date after them, transcripts without an event last. An
 * event without transcripts is listed, so that it can be used or deleted; not where the list is filtered.
 */
export function arrangeLibrary(
  transcripts: readonly TranscriptSummary[],
  events: readonly MeetingEvent[],
  isFiltered = false,
): LibraryRow[] {
  const byEvent = Map.groupBy(transcripts, (transcript) => transcript.eventId)
  const known = new Set(events.map((event) => event.id))
  const ordered = events.toSorted(
    (a, b) => (a.date ?? undated).localeCompare(b.date ?? undated) || a.title.localeCompare(b.title),
  )
  const rows: LibraryRow[] = []
  for (const event of ordered) {
    const members = byEvent.get(event.id) ?? []
    if (isFiltered && members.length === 0) continue
    rows.push({ type: 'event', event, size: members.length }, ...members.map(asRow))
  }
  const rest = transcripts.filter(({ eventId }) => eventId === null || !known.has(eventId))
  if (rest.length > 0 && rows.length > 0) rows.push({ type: 'event', event: null, size: rest.length })
  rows.push(...rest.map(asRow))
  return rows
}

function asRow(transcript: TranscriptSummary): LibraryRow {
  return { type: 'transcript', transcript }
}
