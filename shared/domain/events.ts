import { z } from 'zod'
import { PartialDate } from './dates.ts'
import { EventId } from './ids.ts'

/** The meeting that transcripts are accounts of. Two read-outs of one meeting share an event. */
export const MeetingEvent = z.object({
  id: EventId,
  title: z.string().min(1),
  date: PartialDate.nullable(),
  place: z.string().nullable(),
})
export type MeetingEvent = z.infer<typeof MeetingEvent>
