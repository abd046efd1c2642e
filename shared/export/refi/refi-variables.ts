import { affiliationWords } from '../affiliation-words.ts'
import { lookUpCodebook } from '../codebook-lookup.ts'
import type { ExportSource } from '../export-source.ts'
import { dateOf } from '../selection.ts'
import { element, textElement } from '../xml.ts'
import { derivedGuid } from './guids.ts'

/** Variables by name; all are text but the day, since dates may be known to the year or month only. */
const VARIABLES = {
  kind: 'Text',
  event: 'Text',
  date: 'Text',
  day: 'Date',
  time: 'Text',
  place: 'Text',
  language: 'Text',
  publisher: 'Text',
  translation: 'Text',
  url: 'Text',
  accessed: 'Text',
  revision_sha256: 'Text',
  actor_kind: 'Text',
  affiliations: 'Text',
} as const
type Variable = keyof typeof VARIABLES

export function writeVariables({ head }: ExportSource): string {
  const variables = Object.entries(VARIABLES).map(([name, typeOfVariable]) =>
    element('Variable', { guid: derivedGuid(head.project.id, `variable ${name}`), name, typeOfVariable }),
  )
  return element('Variables', {}, ...variables)
}

/** What is known about a transcript. */
export function sourceVariables(source: ExportSource, id: ExportSource['summaries'][number]['id']): string[] {
  const transcript = source.transcript(id)
  const event = source.events.find((one) => one.id === transcript.eventId)
  const date = dateOf(transcript, event)
  return writeValues(source, {
    kind: transcript.kind,
    event: event?.title ?? null,
    date,
    day: date !== null && date.length === 10 ? date : null,
    time: transcript.time,
    place: transcript.place ?? event?.place ?? null,
    language: transcript.language,
    publisher: transcript.publisher,
    translation: transcript.translation,
    url: transcript.url,
    accessed: transcript.accessed,
    revision_sha256: transcript.revision.sha256,
  })
}

/** What is known about an actor. */
export function actorVariables(source: ExportSource, actor: ExportSource['actors'][number]): string[] {
  const lookup = lookUpCodebook(source)
  const affiliations = actor.affiliations.map((one) => affiliationWords(one, lookup)).join('; ')
  return writeValues(source, { actor_kind: actor.kind, affiliations: affiliations === '' ? null : affiliations })
}

function writeValues({ head }: ExportSource, values: Partial<Record<Variable, string | null>>): string[] {
  return Object.entries(VARIABLES).flatMap(([name, type]) => {
    // Safe: the entries of VARIABLES are its own keys.
    const value = values[name as Variable] ?? null
    if (value === null) return []
    const targetGUID = derivedGuid(head.project.id, `variable ${name}`)
    return [element('VariableValue', {}, element('VariableRef', { targetGUID }), textElement(`${type}Value`, value))]
  })
}
