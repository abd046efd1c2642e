import type { ExportSource } from './export-source.ts'
import { provenanceLine } from './provenance.ts'
import { referencesOf, type Reference } from './reference.ts'

/**
 * The transcripts as CSL-JSON 1.0.2, one item a line. Names are literal: which part of a name is the family's is
 * known for no script and no country, and is not guessed.
 */
export function* cslJsonText(source: ExportSource): Generator<string> {
  const provider = provenanceLine(source)
  yield '['
  let separator = '\n'
  for (const reference of referencesOf(source)) {
    yield separator + JSON.stringify(toCslItem(reference, provider))
    separator = ',\n'
  }
  yield '\n]\n'
}

/** Absent where not known, as CSL wants it: no field is null. */
function toCslItem(reference: Reference, provider: string): Record<string, unknown> {
  const item = {
    id: reference.id,
    'citation-key': reference.key,
    type: reference.type,
    title: reference.title,
    author: reference.authors.length === 0 ? null : reference.authors.map((literal) => ({ literal })),
    publisher: reference.publisher,
    'event-title': reference.event,
    'event-place': reference.place,
    'event-date': toCslDate(reference.date),
    issued: toCslDate(reference.date),
    accessed: toCslDate(reference.accessed),
    URL: reference.url,
    language: reference.language,
    genre: reference.genre,
    source: provider,
    note: [reference.translation, reference.revision].filter((part) => part !== null).join('. '),
  }
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null))
}

/** `{"date-parts": [[2019, 3, 14]]}`, as far as the date is known. */
function toCslDate(iso: string | null): { 'date-parts': number[][] } | null {
  return iso === null ? null : { 'date-parts': [iso.split('-').map(Number)] }
}
