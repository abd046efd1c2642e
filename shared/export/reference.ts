import type { TranscriptKind } from '../domain/transcripts.ts'
import { TRANSLATION_WORDS } from './citation/cited-source.ts'
import { citedTranscript, type CitedTranscript, type ExportSource } from './export-source.ts'
import { dateOf } from './selection.ts'

/** What kind of thing is cited, in the words of CSL 1.0.2. */
export type ReferenceType = 'interview' | 'speech' | 'hearing' | 'webpage' | 'article-newspaper' | 'document'

/** A transcript as a bibliography has it; null where it is not known. */
export interface Reference {
  /** Of the transcript. */
  readonly id: string
  readonly type: ReferenceType
  readonly title: string
  /** Who makes statements or answers in it, in order of their first; the publisher's name where nobody is named. */
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly event: string | null
  readonly place: string | null
  /** ISO, as far as known. */
  readonly date: string | null
  readonly url: string | null
  readonly accessed: string | null
  readonly language: string | null
  /** "joint press conference". */
  readonly genre: string
  /** "official translation"; null for originals and where it is not known. */
  readonly translation: string | null
  /** "Text revision 1, SHA-256 …": which text is meant. */
  readonly revision: string
  /** ASCII, unique and the same in every export: "halden-2019-000003". */
  readonly key: string
}

const TYPES: Readonly<Record<TranscriptKind, ReferenceType>> = {
  'press-conference': 'interview',
  'joint-press-conference': 'interview',
  briefing: 'interview',
  interview: 'interview',
  statement: 'speech',
  speech: 'speech',
  debate: 'hearing',
  'read-out': 'webpage',
  'joint-statement': 'webpage',
  'news-article': 'article-newspaper',
  other: 'document',
}

/** Every transcript of the export as a reference, in the library's order. */
export function* referencesOf(source: ExportSource): Generator<Reference> {
  const events = new Map(source.events.map((event) => [event.id, event]))
  for (const { id } of source.summaries) {
    const transcript = citedTranscript(source, id)
    const event = transcript.eventId === null ? undefined : events.get(transcript.eventId)
    const authors = nameAuthors(transcript)
    const date = dateOf(transcript, event)
    yield {
      id,
      type: typeOf(transcript, authors),
      title: transcript.title,
      authors: authors.length > 0 || transcript.publisher === null ? authors : [transcript.publisher],
      publisher: transcript.publisher,
      event: event?.title ?? null,
      place: transcript.place ?? event?.place ?? null,
      date,
      url: transcript.url,
      accessed: transcript.accessed,
      language: transcript.language,
      genre: transcript.kind.replaceAll('-', ' '),
      translation: transcript.translation === null ? null : TRANSLATION_WORDS[transcript.translation] || null,
      revision: `Text revision ${transcript.revision.number}, SHA-256 ${transcript.revision.sha256}`,
      key: makeKey(authors[0] ?? transcript.publisher ?? transcript.kind, date, id),
    }
  }
}

/** A statement that names no speaker is a page of its ministry. */
function typeOf({ kind }: CitedTranscript, authors: readonly string[]): ReferenceType {
  const type = TYPES[kind]
  return type === 'speech' && authors.length === 0 ? 'webpage' : type
}

/** Those who only ask, and moderators, are no authors. */
function nameAuthors({ blocks, speakers }: CitedTranscript): string[] {
  const names = new Map(speakers.map((speaker) => [speaker.id, speaker.name]))
  const speaking = blocks.filter((block) => block.role === 'answer' || block.role === 'statement')
  return [...new Set(speaking.flatMap(({ speakerId }) => (speakerId === null ? [] : (names.get(speakerId) ?? []))))]
}

/** The end of a UUID is its random part, so that keys stay what they are when other transcripts come and go. */
function makeKey(name: string, date: string | null, id: string): string {
  const letters = (name.trim().split(/\s+/u).at(-1) ?? '')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '')
  return [letters || 'transcript', date?.slice(0, 4) ?? 'undated', id.slice(-12)].join('-')
}
