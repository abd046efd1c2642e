import { AppError } from '#shared/api/envelope.ts'
import type { MeetingEvent } from '#shared/domain/events.ts'
import type { EventId, RevisionId, TranscriptId } from '#shared/domain/ids.ts'
import type { Account } from '#shared/domain/same-events.ts'
import type { ProjectDatabase } from './database.ts'
import { deleteMemosOn } from './memo-store.ts'
import { newIdentity, type Identity } from './identity.ts'
import { getCurrentRevisionId } from './revision-store.ts'
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

/** The transcripts of each day of which there are several, by date. */
export function listSharedDays(db: ProjectDatabase): TranscriptId[][] {
  const dated = db.all<{ id: TranscriptId; date: string }>(
    'SELECT id, date FROM transcript WHERE length(date) = 10 ORDER BY date, id',
  )
  return [...Map.groupBy(dated, ({ date }) => date).values()]
    .filter((ofDay) => ofDay.length > 1)
    .map((ofDay) => ofDay.map(({ id }) => id))
}

/** What shows whether the transcript is an account of the same meeting as others; undefined where there is no such transcript. */
export function getEventCandidate(db: ProjectDatabase, id: TranscriptId): EventCandidate | undefined {
  const row = db.get<{
    date: string
    place: string | null
    eventId: EventId | null
    title: string | null
  }>(
    `SELECT transcript.date, transcript.place, event.id AS eventId, event.title
     FROM transcript LEFT JOIN event ON event.id = transcript.event_id WHERE transcript.id = ?`,
    id,
  )
  if (!row) return undefined
  const { date, place, eventId, title } = row
  const speakers = db.all<{ name: string }>(
    `SELECT DISTINCT actor.name FROM speaker JOIN actor ON actor.id = speaker.actor_id WHERE speaker.transcript_id = ?`,
    id,
  )
  const event = eventId === null ? null : { id: eventId, title: title ?? '' }
  return {
    id,
    revisionId: getCurrentRevisionId(db, id),
    date,
    place,
    event,
    speakers: speakers.map(({ name }) => name),
  }
}
