import type { MeetingEvent } from '#shared/domain/events.ts'
import { MONTHS } from '#shared/domain/dates.ts'
import type { TranscriptKind, TranscriptSummary } from '#shared/domain/transcripts.ts'

export const kindLabels: Readonly<Record<TranscriptKind, string>> = {
  'press-conference': 'Press conference',
  'joint-press-conference': 'Joint press conference',
  briefing: 'Briefing',
  statement: 'Statement',
  'read-out': 'Read-out',
  interview: 'Interview',
  speech: 'Speech',
  debate: 'Debate',
  'joint-statement': 'Joint statement',
  'news-article': 'News article',
  other: 'Other',
}

export const translationLabels: Readonly<Record<NonNullable<TranscriptSummary['translation']>, string>> = {
  original: 'Original',
  'official-translation': 'Official translation',
  'provisional-translation': 'Provisional translation',
  'own-translation': 'Own translation',
}

/**
 * An ISO date as far as it is known, as people write it: "14 March 2019", "June 2019", "2018". Put together by hand: a long list
 * prints ten thousand, for which the browser takes 11 ms.
 */
export function printDate(date: string): string {
  const year = Number(date.slice(0, 4))
  if (date.length < 7) return String(year)
  const month = `${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${year}`
  return date.length < 10 ? month : `${Number(date.slice(8, 10))} ${month}`
}

/** What a row says under its title: kind, publisher, date, and whether it is a translation. */
export function describeTranscript(transcript: TranscriptSummary): string {
  const { kind, publisher, date, translation } = transcript
  const isTranslation = translation !== null && translation !== 'original'
  return [
    kindLabels[kind],
    publisher,
    date === null ? null : printDate(date),
    isTranslation ? translationLabels[translation].toLowerCase() : null,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** "14 March 2019, Ostmark". */
export function describeEvent(event: MeetingEvent): string {
  return [event.date === null ? null : printDate(event.date), event.place].filter(Boolean).join(', ')
}
