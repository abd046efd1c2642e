import { AppError } from '#shared/api/envelope.ts'
import type { MeetingEvent } from '#shared/domain/events.ts'
import type { EventId, RevisionId, TranscriptId } from '#shared/domain/ids.ts'
import type { Account } from '#shared/domain/same-events.ts'
import type { ProjectDatabase } from './database.ts'
import { deleteMemosOn } from './memo-store.ts'
import { newIdentity, type Identity } from './identity.ts'
import type { Row } from './tables.ts'
import type { Writer } from './writer.ts'

/** By date, undated last, then title. */
export function listEvents(db: ProjectDatabase): MeetingEvent[] {
  return db.all<MeetingEvent>('SELECT id, title, date, place FROM event ORDER BY date IS NULL, date, title, id')
}

export function getEvent(db: ProjectDatabase, id: EventId): MeetingEvent {
  const event = db.get<MeetingEvent>('SELECT id, title, date, place FROM event WHERE id = ?', id)
  if (!event) throw new AppError('not-found', 'There is no such event.')
  return event
}

export function findEventByTitle(db: ProjectDatabase, title: string): MeetingEvent | undefined {
  return db.get<MeetingEvent>('SELECT id, title, date, place FROM event WHERE title = ? ORDER BY id LIMIT 1', title)
}

export function insertEvent(
  writer: Writer,
  event: Omit<MeetingEvent, 'id'>,
  { id, coderId, createdAt }: Identity<EventId> = newIdentity(writer),
): MeetingEvent {
  writer.insert('event', { id, ...event, coder_id: coderId, created_at: createdAt })
  return { id, ...event }
}

export function updateEvent(writer: Writer, { id, ...changes }: MeetingEvent): void {
  writer.update('event', { id }, changes)
}

/** The transcripts of the event stay, without an event. */
export function deleteEvent(db: ProjectDatabase, writer: Writer, id: EventId): void {
  for (const transcript of db.all<Pick<Row<'transcript'>, 'id'>>('SELECT id FROM transcript WHERE event_id = ?', id)) {
    writer.update('transcript', transcript, { event_id: null })
  }
  deleteMemosOn(writer, id)
  writer.delete('event', { id })
}

interface EventCandidate extends Omit<Account, 'mentions'> {
  /** Its newest. */
  readonly revisionId: RevisionId
}

/** Transcripts of days of which there are several, with what shows whether they are of one meeting. */
export function listEventCandidates(db: ProjectDatabase): EventCandidate[] {
  const speakers = Map.groupBy(
    db.all<{ id: TranscriptId; name: string }>(
      `SELECT DISTINCT speaker.transcript_id AS id, actor.name FROM speaker JOIN actor ON actor.id = speaker.actor_id`,
    ),
    (row) => row.id,
  )
  return db
    .all<{
      id: TranscriptId
      revisionId: RevisionId
      date: string
      place: string | null
      eventId: EventId | null
      title: string | null
    }>(
      `SELECT transcript.id, transcript.date, transcript.place, event.id AS eventId, event.title,
         (SELECT revision.id FROM revision WHERE revision.transcript_id = transcript.id ORDER BY number DESC LIMIT 1)
           AS revisionId
       FROM transcript LEFT JOIN event ON event.id = transcript.event_id
       WHERE transcript.date IN (SELECT date FROM transcript WHERE length(date) = 10 GROUP BY date HAVING count(*) > 1)
       ORDER BY transcript.date, transcript.id`,
    )
    .map(({ id, revisionId, date, place, eventId, title }) => ({
      id,
      revisionId,
      date,
      place,
      event: eventId === null ? null : { id: eventId, title: title ?? '' },
      speakers: (speakers.get(id) ?? []).map(({ name }) => name),
    }))
}
