import { z } from 'zod'
import { fold } from './folding.ts'
import { EventId, TranscriptId } from './ids.ts'

/** Transcripts that may be accounts of one meeting. */
export const EventProposal = z.object({
  transcriptIds: z.array(TranscriptId).min(2),
  /** The event that one of them has already. */
  eventId: EventId.nullable(),
  /** Of that event, else what a new one may be called. */
  title: z.string(),
  /** ISO date. */
  date: z.string(),
  place: z.string().nullable(),
})
export type EventProposal = z.infer<typeof EventProposal>

/** What is known of a transcript when accounts of one meeting are looked for. */
export interface Account {
  readonly id: TranscriptId
  /** ISO date; only whole ones are compared. */
  readonly date: string | null
  readonly place: string | null
  readonly event: { readonly id: EventId; readonly title: string } | null
  /** Names of the actors who speak. */
  readonly speakers: readonly string[]
  /** True where the account's words name the person. */
  readonly mentions: (surname: string) => boolean
}

/**
 * Accounts of one day whose places do not contradict each other, and which share a speaker or name the speaker of the
 * other. Those that are under one event already are left alone, and so are those under two.
 */
export function proposeEvents(accounts: readonly Account[]): EventProposal[] {
  const dated = accounts.filter((one) => one.date?.length === 10)
  return [...Map.groupBy(dated, (one) => one.date ?? '')].flatMap(([date, ofDay]) =>
    groupAlike(ofDay).flatMap((group) => toProposal(group, date)),
  )
}

function groupAlike(accounts: readonly Account[]): Account[][] {
  const groups: Account[][] = []
  for (const account of accounts) {
    const alike = groups.filter((group) => group.some((other) => areOfOneMeeting(account, other)))
    const rest = groups.filter((group) => !alike.includes(group))
    groups.splice(0, groups.length, ...rest, [...alike.flat(), account])
  }
  return groups.filter((group) => group.length > 1)
}

function toProposal(group: readonly Account[], date: string): EventProposal[] {
  const events = new Map(group.flatMap(({ event }) => (event ? [[event.id, event]] : [])))
  const isDone = events.size === 1 && group.every(({ event }) => event !== null)
  if (isDone || events.size > 1) return []
  const place = group.find((one) => one.place !== null)?.place ?? null
  const [event] = events.values()
  const title = event?.title ?? (place === null ? `Meeting of ${date}` : `Meeting in ${place}, ${date}`)
  return [{ transcriptIds: group.map(({ id }) => id), eventId: event?.id ?? null, title, date, place }]
}

function areOfOneMeeting(a: Account, b: Account): boolean {
  if (!placesAgree(a.place, b.place)) return false
  const speakers = new Set(a.speakers.map(fold))
  if (b.speakers.some((name) => speakers.has(fold(name)))) return true
  return (
    a.speakers.some((name) => b.mentions(surnameOf(name))) || b.speakers.some((name) => a.mentions(surnameOf(name)))
  )
}

/** "Moscow" and "Moscow, Russia" agree; so does a place with none. */
function placesAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true
  const [x, y] = [fold(a), fold(b)]
  return x.includes(y) || y.includes(x)
}

function surnameOf(name: string): string {
  return name.split(/\s+/u).at(-1) ?? name
}
