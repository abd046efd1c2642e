import type { MeetingEvent } from '#shared/domain/events.ts'
import type { TranscriptSummary } from '#shared/domain/transcripts.ts'

/** What is asked about something in the library. */
export type LibraryDialog =
  | { readonly type: 'metadata'; readonly transcript: TranscriptSummary }
  | { readonly type: 'delete'; readonly transcript: TranscriptSummary }
  | { readonly type: 'event'; readonly event: MeetingEvent }
  | { readonly type: 'meetings' }
