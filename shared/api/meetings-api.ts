import { z } from 'zod'
import { MeetingEvent } from '../domain/events.ts'
import { EventId, TranscriptId } from '../domain/ids.ts'
import { EventProposal } from '../domain/same-events.ts'
import { command, query } from './procedure.ts'
import { Done, Nothing } from './references.ts'

/** The meetings that transcripts are accounts of. */
export const meetingsApi = {
  'events.list': query(Nothing, z.array(MeetingEvent)),
  'events.create': command(MeetingEvent.omit({ id: true }), MeetingEvent),
  'events.update': command(MeetingEvent, Done),
  /** The event's transcripts stay, without an event. */
  'events.delete': command(z.object({ id: EventId }), Done),
  /** Transcripts that may be accounts of one meeting and are not yet under one event. */
  'events.proposals': query(Nothing, z.array(EventProposal)),
  /** Puts the transcripts under one event, which is made where it has no id. */
  'events.gather': command(
    z.object({
      transcriptIds: z.array(TranscriptId).min(1),
      event: z.union([z.object({ id: EventId }), MeetingEvent.omit({ id: true })]),
    }),
    MeetingEvent,
  ),
} as const
