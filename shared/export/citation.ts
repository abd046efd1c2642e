import type { TranslationStatus } from '../domain/transcripts.ts'
import { TRANSLATION_WORDS } from './reference.ts'

/** What a full citation is made of; null where it is not known. */
export interface CitationParts {
  readonly speakers: readonly {
    readonly name: string
    readonly office: string | null
    readonly affiliation: string | null
  }[]
  readonly title: string
  readonly publisher: string | null
  readonly event: string | null
  readonly place: string | null
  /** ISO, as far as known. */
  readonly date: string | null
  readonly time: string | null
  readonly translation: TranslationStatus | null
  /** "3", "3–5" or "3, 7". */
  readonly paragraphs: string
  readonly url: string | null
  readonly accessed: string | null
}

/**
 * A citation in one line, for a footnote: Speaker (office, affiliation), “title”, publisher, event, place, date,
 * time, translation status, ¶ n, URL (accessed …). What is not known is left out.
 */
export function formatCitation(parts: CitationParts): string {
  const speakers = parts.speakers.map(formatSpeaker).join('; ')
  const place = parts.event !== null && parts.place !== null && parts.event.includes(parts.place) ? null : parts.place
  const url =
    parts.url === null ? '' : parts.url + (parts.accessed === null ? '' : ` (accessed ${formatDate(parts.accessed)})`)
  return [
    speakers,
    `“${parts.title}”`,
    parts.publisher,
    parts.event === parts.title ? null : parts.event,
    place,
    parts.date === null ? null : formatDate(parts.date),
    parts.time,
    parts.translation === null ? null : TRANSLATION_WORDS[parts.translation],
    parts.paragraphs === '' ? null : `¶ ${parts.paragraphs}`,
    url,
  ]
    .filter((part) => part !== null && part !== '')
    .join(', ')
}

function formatSpeaker(speaker: CitationParts['speakers'][number]): string {
  const known = [speaker.office, speaker.affiliation].filter((part) => part !== null && part !== '')
  return known.length === 0 ? speaker.name : `${speaker.name} (${known.join(', ')})`
}

// Making a formatter costs more than a hundred uses of it.
const MONTH = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' })
const DAY = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })

/** "14 March 2019", "March 2019" or "2019": the ISO date as far as it is known. */
export function formatDate(iso: string): string {
  if (iso.length === 4) return iso
  return iso.length === 7 ? MONTH.format(new Date(`${iso}-01`)) : DAY.format(new Date(iso))
}
