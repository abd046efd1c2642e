import type { TranscriptKind, TranslationStatus } from '../../domain/transcripts.ts'

/** Someone whose words are quoted. */
export interface CitedPerson {
  readonly name: string
  /** Held on the day of the words. */
  readonly office: string | null
  /** State, body or outlet for which they spoke. */
  readonly affiliation: string | null
  /** What else the person is called, to tell the family name by. */
  readonly calls: readonly string[]
}

/** One quotation's source: the fields of CSL that a citation of a spoken or published statement has, null where not known. */
export interface CitedSource {
  readonly kind: TranscriptKind
  /** Who says the words, in order; nobody in a text without speakers. */
  readonly people: readonly CitedPerson[]
  /** True where the words are those of somebody who only asks. */
  readonly isQuestion: boolean
  readonly title: string
  readonly publisher: string | null
  readonly event: string | null
  readonly place: string | null
  /** ISO, as far as known. */
  readonly date: string | null
  /** "15:30". */
  readonly time: string | null
  readonly translation: TranslationStatus | null
  /** "3", "3–5" or "3, 7"; empty where the words stand in no counted paragraph. */
  readonly paragraphs: string
  /** The same for pages of the original, which are named instead where it has some. */
  readonly pages: string
  readonly url: string | null
  /** ISO, as far as known. */
  readonly accessed: string | null
}

/** As citations and bibliographies name it; an original says nothing about translation. */
export const TRANSLATION_WORDS: Readonly<Record<TranslationStatus, string>> = {
  original: '',
  'official-translation': 'official translation',
  'provisional-translation': 'provisional translation',
  'own-translation': 'own translation',
}

/** "joint press conference", "read-out"; nothing for texts of no kind. */
export function genreOf(kind: TranscriptKind): string | null {
  if (kind === 'other') return null
  return kind === 'read-out' ? kind : kind.replaceAll('-', ' ')
}

/** The name with office and body in brackets, as far as they are known. */
export function nameInOrder(person: CitedPerson): string {
  return withOffice(person.name, person)
}

/** "Anders Halden, Minister for Foreign Affairs, Norrland". */
export function nameInSentence(person: CitedPerson): string {
  return [person.name, officeWords(person)].filter((part) => part !== '').join(', ')
}

/** The name, however it is turned, with office and body in brackets. */
export function withOffice(name: string, person: CitedPerson): string {
  const office = officeWords(person)
  return office === '' ? name : `${name} (${office})`
}

/** "Minister for Foreign Affairs, Norrland"; the state once where the office names it. */
export function officeWords({ office, affiliation }: CitedPerson): string {
  if (office !== null && affiliation !== null && office.includes(affiliation)) return office
  return [office, affiliation].filter((part) => part !== null && part !== '').join(', ')
}

/** The meeting and where it was, each once: a title that is the event's says it already. */
export function occasionOf({ title, event, place }: CitedSource): { event: string | null; place: string | null } {
  const isNamed = event !== null && place !== null && event.includes(place)
  return { event: event === title ? null : event, place: isNamed ? null : place }
}

/** How the people of the source stand to it: their own words, an answerer's interlocutor, or quoted by a journalist. */
export function voiceOf({ kind, isQuestion, people }: CitedSource): 'author' | 'questioner' | 'quoted' | 'nobody' {
  if (people.length === 0) return 'nobody'
  if (kind === 'news-article') return 'quoted'
  return isQuestion ? 'questioner' : 'author'
}

/** "¶ 3", "pp. 3–5" in the words of a manual; a page where there is one, else a paragraph; null where neither is known. */
export function locatorOf(
  { paragraphs, pages }: CitedSource,
  words: { readonly paragraph: string; readonly paragraphs: string },
): string | null {
  if (pages !== '') return `${isSeveral(pages) ? 'pp.' : 'p.'} ${pages}`
  return paragraphs === '' ? null : `${isSeveral(paragraphs) ? words.paragraphs : words.paragraph} ${paragraphs}`
}

function isSeveral(numbers: string): boolean {
  return /[–,]/u.test(numbers)
}
