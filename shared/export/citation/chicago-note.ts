import { wordDate } from './citation-dates.ts'
import { address, italic, joinRuns, mergeRuns, plain, type CitationText } from './citation-text.ts'
import {
  genreOf,
  occasionOf,
  locatorOf,
  nameInOrder,
  TRANSLATION_WORDS,
  voiceOf,
  type CitedPerson,
  type CitedSource,
} from './cited-source.ts'
import { quoteTitle } from './quoted-title.ts'

/** What is published rather than said: its frame is that of a page, with the publisher before the date. */
const PAGES: ReadonlySet<CitedSource['kind']> = new Set(['read-out', 'other'])

/**
 * A full note in the notes and bibliography form of The Chicago Manual of Style, 17th ed.: words spoken at an occasion
 * as 14.217 has lectures and addresses, with kind, event, place and date in brackets; pages as 14.207; newspapers as
 * 14.191; access dates as 14.12; paragraph numbers as 14.22; "n.d." as 14.145. Office and body stand in brackets
 * behind the name.
 */
export function chicagoNote(source: CitedSource): CitationText {
  const { kind } = source
  const lead = leadOf(source)
  const date = source.date === null ? 'n.d.' : wordDate(source.date)
  const locator = locatorOf(source, { paragraph: '¶', paragraphs: '¶' })
  const tail = [
    source.translation === null ? null : [plain(TRANSLATION_WORDS[source.translation])],
    locator === null ? null : [plain(locator)],
    source.accessed === null ? null : [plain(`accessed ${wordDate(source.accessed)}`)],
    source.url === null ? null : [address(source.url)],
  ]
  const publisher = source.publisher === null ? null : [plain(source.publisher)]
  if (kind === 'news-article') {
    const { event, place } = occasionOf(source)
    const on = joinWords([event, place])
    const dated = date + (on === '' ? '' : ` (${on})`)
    const paper = source.publisher === null ? null : [italic(source.publisher)]
    return close([
      plain(`${lead}${quoteTitle(source.title, ',')} `),
      ...joinRuns([paper, [plain(dated)], ...tail], ', '),
    ])
  }
  const occasion = joinWords([genreOf(kind), ...Object.values(occasionOf(source)), date, source.time])
  return PAGES.has(kind)
    ? close([
        plain(`${lead}${quoteTitle(source.title, ',')} `),
        ...joinRuns([publisher, [plain(occasion)], ...tail], ', '),
      ])
    : close(joinRuns([[plain(`${lead}${quoteTitle(source.title, '')} (${occasion})`)], publisher, ...tail], ', '))
}

function leadOf(source: CitedSource): string {
  const names = nameAll(source.people)
  const leads = {
    author: `${names}, `,
    questioner: `${names}, question in `,
    quoted: `${names}, quoted in `,
    nobody: '',
  }
  return leads[voiceOf(source)]
}

/** All of up to three, else the first and "et al." (14.76). */
function nameAll(people: readonly CitedPerson[]): string {
  const names = people.map(nameInOrder)
  const [first = '', second = '', third = ''] = names
  if (names.length > 3) return `${first} et al.`
  if (names.length === 3) return `${first}, ${second}, and ${third}`
  return names.length === 2 ? `${first} and ${second}` : first
}

function joinWords(words: readonly (string | null)[]): string {
  return words.filter((word) => word !== null && word !== '').join(', ')
}

function close(runs: CitationText): CitationText {
  const last = runs.at(-1)
  return last?.set === 'plain' && last.text.endsWith('.') ? runs : mergeRuns([...runs, plain('.')])
}
