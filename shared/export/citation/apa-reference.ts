import { wordDate, yearFirstDate } from './citation-dates.ts'
import { address, endSentence, italic, mergeRuns, plain, type CitationRun, type CitationText } from './citation-text.ts'
import {
  genreOf,
  occasionOf,
  locatorOf,
  nameInOrder,
  withOffice,
  TRANSLATION_WORDS,
  voiceOf,
  type CitedPerson,
  type CitedSource,
} from './cited-source.ts'
import { initials, splitName } from './person-name.ts'

/**
 * A reference with its paragraph in the form of the Publication Manual of the American Psychological Association,
 * 7th ed.: names as 9.8, roles of persons in brackets as 9.10, dates and "n.d." as 9.14 and 9.17, titles of works that
 * stand alone in italics and newspapers' as 10.1, the kind in square brackets as 9.21, group authors as 9.11 (a group
 * that is also the publisher stands once, 9.29), retrieval dates as 9.16, titles first where nobody is named as 9.12.
 */
export function apaReference(source: CitedSource): CitationText {
  const authors = authorsOf(source)
  const { event, place } = occasionOf(source)
  const occasion = [event, place].filter((part) => part !== null && part !== '').join(', ')
  const isNews = source.kind === 'news-article'
  const publisher = source.publisher === authors || source.publisher === null ? null : source.publisher
  const dated = [plain(`(${source.date === null ? 'n.d.' : yearFirstDate(source.date)}).`)]
  const opening = authors === null ? [titleOf(source), dated] : [[plain(endSentence(authors))], dated, titleOf(source)]
  const sentences = [
    ...opening,
    occasion === '' ? null : [plain(endSentence(occasion))],
    publisher === null ? null : isNews ? [italic(publisher), plain('.')] : [plain(endSentence(publisher))],
    addressOf(source),
  ]
  return mergeRuns(
    sentences.filter((one) => one !== null).flatMap((one, index) => (index === 0 ? one : [plain(' '), ...one])),
  )
}

/** Those whose words they are; else the body that published them; null where neither is known, or a paper quotes. */
function authorsOf(source: CitedSource): string | null {
  if (voiceOf(source) === 'author') {
    const names = source.people.map(nameOf)
    const last = names.at(-1) ?? ''
    return names.length > 1 ? `${names.slice(0, -1).join(', ')}, & ${last}` : last
  }
  return source.kind === 'news-article' ? null : source.publisher
}

function nameOf(person: CitedPerson): string {
  const { family, given } = splitName(person.name, person.calls)
  return withOffice(given === null ? family : `${family}, ${initials(given)}`, person)
}

/** Title, paragraph and kind: `Title (para. 3) [Press conference; official translation].` */
function titleOf(source: CitedSource): CitationRun[] {
  const { translation, kind, title } = source
  const voice = voiceOf(source)
  const people = source.people.map(nameInOrder).join(', ')
  const notes = [
    capitalise(genreOf(kind) ?? ''),
    voice === 'questioner' ? `question by ${people}` : '',
    voice === 'quoted' ? `quoting ${people}` : '',
    translation === null ? '' : TRANSLATION_WORDS[translation],
  ].filter((note) => note !== '')
  const locator = locatorOf(source, { paragraph: 'para.', paragraphs: 'paras.' })
  const where = locator === null ? '' : ` (${locator})`
  const rest = where + (notes.length === 0 ? '' : ` [${notes.join('; ')}]`)
  const printed = kind === 'news-article' ? plain(title) : italic(title)
  return rest === '' ? [{ ...printed, text: endSentence(title) }] : [printed, plain(`${rest}.`)]
}

function addressOf({ url, accessed }: CitedSource): CitationRun[] | null {
  if (url === null) return null
  return accessed === null ? [address(url)] : [plain(`Retrieved ${wordDate(accessed)}, from `), address(url)]
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
