import { dayFirstDate } from './citation-dates.ts'
import { address, endSentence, italic, joinRuns, mergeRuns, plain, type CitationText } from './citation-text.ts'
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
import { quoteTitle } from './quoted-title.ts'
import { splitName } from './person-name.ts'

/**
 * A works-cited entry with its paragraph in the form of the MLA Handbook, 9th ed., chapter 5: author, “title”, the
 * occasion as a first container (title, date, place, as for addresses), the publishing site as the second with
 * paragraph and address as locations, the access date, kind and translation as final supplemental elements. The
 * first author is inverted, the second not, of three and more only the first is named (5.6 to 5.8); what is not known
 * is left out, also the date.
 */
export function mlaEntry(source: CitedSource): CitationText {
  const { event, place } = occasionOf(source)
  const date = source.date === null ? null : dayFirstDate(source.date)
  // A paper is dated itself; what is said at an occasion has the occasion's date.
  const isDatedByOccasion = source.kind !== 'news-article' && (event !== null || place !== null)
  const occasion = [event, isDatedByOccasion ? date : null, place].filter((part) => part !== null && part !== '')
  const locator = locatorOf(source, { paragraph: 'par.', paragraphs: 'pars.' })
  const site = joinRuns(
    [
      source.publisher === null ? null : [italic(source.publisher)],
      isDatedByOccasion || date === null ? null : [plain(date)],
      locator === null ? null : [plain(locator)],
      source.url === null ? null : [address(source.url)],
    ],
    ', ',
  )
  const kind = [
    genreOf(source.kind),
    source.translation === null ? null : TRANSLATION_WORDS[source.translation],
  ].filter((part) => part !== null && part !== '')
  // Without a site of its own, what locates the words belongs to the occasion.
  const parts = [[plain(occasion.join(', '))], site]
  const containers = (source.publisher === null ? [joinRuns(parts, ', ')] : parts).map(closeRuns)
  const sentences: (CitationText | null)[] = [
    [plain(leadOf(source) + quoteTitle(source.title, '.'))],
    ...containers,
    source.accessed === null ? null : [plain(`Accessed ${dayFirstDate(source.accessed)}.`)],
    kind.length === 0 ? null : [plain(`${capitalise(kind.join(', '))}.`)],
  ]
  return mergeRuns(joinRuns(sentences, ' '))
}

function closeRuns(runs: CitationText): CitationText {
  const last = runs.at(-1)
  if (last === undefined || last.text === '') return []
  return last.set === 'plain' ? [...runs.slice(0, -1), plain(endSentence(last.text))] : [...runs, plain('.')]
}

function leadOf(source: CitedSource): string {
  const { people } = source
  switch (voiceOf(source)) {
    case 'author':
      return `${endSentence(nameAuthors(people))} `
    case 'questioner':
      return `${people.map(nameInOrder).join(', ')}, question in `
    case 'quoted':
      return `${people.map(nameInOrder).join(', ')}, quoted in `
    case 'nobody':
      return ''
  }
}

function nameAuthors(people: readonly CitedPerson[]): string {
  const [first, second] = people
  if (first === undefined) return ''
  const { family, given } = splitName(first.name, first.calls)
  const inverted = withOffice(given === null ? family : `${family}, ${given}`, first)
  if (people.length > 2) return `${inverted}, et al.`
  return second === undefined ? inverted : `${inverted}, and ${nameInOrder(second)}`
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
