import type { meetingsApi } from '#shared/api/meetings-api.ts'
import { fold } from '#shared/domain/folding.ts'
import { proposeEvents } from '#shared/domain/same-events.ts'
import {
  deleteEvent,
  getEvent,
  insertEvent,
  listEventCandidates,
  listEvents,
  updateEvent,
} from '../../store/event-store.ts'
import { getCurrentRevision } from '../../store/revision-store.ts'
import { getTranscriptRow, updateTranscript } from '../../store/transcript-store.ts'
import type { Session } from '../session.ts'
import { count, DONE, shorten, type HandlersOf } from './handler.ts'

export function meetingHandlers(session: Session): HandlersOf<keyof typeof meetingsApi> {
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
    'events.proposals': () =>
      proposeEvents(
        listEventCandidates(session.db).map((candidate) => {
          let text: string | null = null
          const words = () => (text ??= fold(getCurrentRevision(session.db, candidate.id).text))
          return { ...candidate, mentions: (surname) => words().includes(fold(surname)) }
        }),
      ),
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
