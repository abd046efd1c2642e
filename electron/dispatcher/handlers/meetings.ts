import type { meetingsApi } from '#shared/api/meetings-api.ts'
import { findAccounts, Mentions } from '../../services/meetings.ts'
import { oneAtATime } from '../../services/one-at-a-time.ts'
import { deleteEvent, getEvent, insertEvent, listEvents, updateEvent } from '../../store/event-store.ts'
import { getTranscriptRow, updateTranscript } from '../../store/transcript-store.ts'
import type { Session } from '../session.ts'
import { count, DONE, shorten, type HandlersOf } from './handler.ts'

export function meetingHandlers(session: Session): HandlersOf<keyof typeof meetingsApi> {
  const mentions = new Mentions()
  // A page that has no use for an answer any more cannot call its question back.
  const propose = oneAtATime(() =>
    session.tasks.run('Comparing', undefined, (task) => findAccounts(session.db, mentions, task)),
  )
  return {
    'events.list': () => listEvents(session.db),
    'events.create': (event) =>
      session.command('events.create', (writer) => ({
        value: insertEvent(writer, event),
        label: `Made the event “${shorten(event.title)}”`,
      })),
    'events.update': (event) =>
      session.command('events.update', (writer) => {
        getEvent(session.db, event.id)
        updateEvent(writer, event)
        return { value: DONE, label: `Changed the event “${shorten(event.title)}”` }
      }),
    'events.delete': ({ id }) =>
      session.command('events.delete', (writer) => {
        const { title } = getEvent(session.db, id)
        deleteEvent(session.db, writer, id)
        return { value: DONE, label: `Deleted the event “${shorten(title)}”` }
      }),
    'events.proposals': propose,
    'events.gather': ({ transcriptIds, event }) =>
      session.command('events.gather', (writer) => {
        const { id, ...facts } = 'id' in event ? getEvent(session.db, event.id) : insertEvent(writer, event)
        for (const transcriptId of transcriptIds) {
          getTranscriptRow(session.db, transcriptId)
          updateTranscript(writer, transcriptId, { eventId: id })
        }
        const label = `Put ${count(transcriptIds.length, 'transcript')} under “${shorten(facts.title)}”`
        return { value: { id, ...facts }, label }
      }),
  }
}
