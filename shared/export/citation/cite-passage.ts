import { affiliationInForce, type Actor } from '../../domain/actors.ts'
import type { MeetingEvent } from '../../domain/events.ts'
import type { Speaker, TranscriptMetadata, TurnRole } from '../../domain/transcripts.ts'
import type { CitedPerson, CitedSource } from './cited-source.ts'

/** What of a passage a citation rests on. */
interface CitedPassage {
  readonly transcript: TranscriptMetadata
  readonly event: MeetingEvent | null
  readonly date: string | null
  readonly place: string | null
  readonly speakers: readonly Speaker[]
  readonly role: TurnRole | null
  readonly paragraphs: string
  readonly pages: string
}

/** The source of a passage; offices are those of the day, by the dates of the actor, else as the text prints them. */
export function citePassage(passage: CitedPassage, actorOf: (id: string) => Actor | undefined): CitedSource {
  const { kind, title, publisher, time, translation, url, accessed } = passage.transcript
  return {
    kind,
    title,
    publisher,
    time,
    translation,
    url,
    accessed,
    people: passage.speakers.map((speaker) => citePerson(speaker, passage.date, actorOf)),
    isQuestion: passage.role === 'question',
    event: passage.event?.title ?? null,
    date: passage.date,
    place: passage.place,
    paragraphs: passage.paragraphs,
    pages: passage.pages,
  }
}

/** A speaker with the office of that day. */
export function citePerson(
  { name, labels, office, affiliation, actorId }: Speaker,
  date: string | null,
  actorOf: (id: string) => Actor | undefined,
): CitedPerson {
  const actor = actorId === null ? undefined : actorOf(actorId)
  const inForce = date === null ? null : affiliationInForce(actor?.affiliations ?? [], date)
  const organisationId = inForce?.organisationId ?? null
  const calls = [...labels, ...(actor?.aliases ?? [])]
  if (inForce === null) return { name, office, affiliation, calls }
  const organisation = organisationId === null ? null : (actorOf(organisationId)?.name ?? null)
  return { name, office: inForce.office ?? office, affiliation: organisation ?? affiliation, calls }
}
