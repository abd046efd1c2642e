import { PartialDate } from '../domain/dates.ts'
import { fold } from '../domain/folding.ts'
import { TranscriptKind } from '../domain/transcripts.ts'
import { findDate, findTime } from '../recognition/lines/dates.ts'
import { parsePerson } from '../recognition/names/persons.ts'
import type { RecognisedSpeaker } from '../recognition/recognised-transcript.ts'
import { titleKindOf } from '../recognition/lines/title-kinds.ts'
import type { TableField } from './column-choices.ts'
import type { TableColumns } from './table-columns.ts'

// What the columns of one row say about its text. What they say in a way that cannot be read is left to recognition.

/** Null where no column says it. Dates and times ISO, the language a BCP 47 tag. */
export interface RowFacts {
  readonly title: string | null
  readonly date: string | null
  readonly time: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly language: string | null
  readonly kind: TranscriptKind | null
  readonly place: string | null
  /** Whose words the text is, where it names nobody itself. */
  readonly speaker: RecognisedSpeaker | null
}

const MAX_TITLE = 300

/** The facts of a row, of which every cell is the text that stands in it. */
export function readFacts({ fields }: TableColumns, cells: readonly string[]): RowFacts {
  const say = (field: TableField): string | null => {
    const words = (cells[fields.get(field) ?? -1] ?? '').replace(/\s+/gu, ' ').trim()
    return words === '' || /^(?:n\/?a|null|none|nan|-|–)$/iu.test(words) ? null : words
  }
  const date = say('date')
  const time = say('time')
  const url = say('url')
  const kind = say('kind')
  const language = say('language')
  return {
    title: say('title')?.slice(0, MAX_TITLE).toWellFormed() ?? null,
    date: date === null ? null : readDate(date),
    time: (time === null ? null : findTime(time)?.time) ?? (date === null ? null : timeOfStamp(date)),
    url: url !== null && /^https?:\/\/\S+$/iu.test(url) ? url : null,
    publisher: say('publisher'),
    language: language === null ? null : readLanguage(language),
    kind: kind === null ? null : readKind(kind),
    place: say('place'),
    speaker: readSpeaker(say('speaker'), say('office'), say('affiliation')),
  }
}

/** A date as far as it is known; of figures like 03/04/2019 nobody knows which is the month, and so it is none. */
function readDate(words: string): string | null {
  const start = /^\d{4}(?:-\d\d){0,2}(?=$|[T ])/u.exec(words)?.[0]
  if (start !== undefined && PartialDate.safeParse(start).success) return start
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s|$)/u.exec(words)
  if (!slashed) return findDate(words)?.iso ?? null
  const [, first = '', second = '', year = ''] = slashed
  const [day, month] = Number(first) > 12 ? [first, second] : [second, first]
  if (Number(day) <= 12 && first !== second) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return PartialDate.safeParse(iso).success ? iso : null
}

/** Midnight is what spreadsheets write where no time is known. */
function timeOfStamp(date: string): string | null {
  const time = /^\d{4}-\d\d-\d\d[T ](\d\d:\d\d)/u.exec(date)?.[1] ?? '00:00'
  return time === '00:00' ? null : time
}

function readKind(words: string): TranscriptKind | null {
  const known = TranscriptKind.safeParse(words.toLowerCase().replace(/[\s_]+/gu, '-'))
  return known.success ? known.data : titleKindOf(words)
}

const LANGUAGES =
  'en ru ja zh fr de es it pt ko ar fa tr uk pl nl sv fi no da cs sk hu ro bg sr hr el he hi vi th id ka hy az kk uz'
const namesOfLanguages = new Map<string, string>()

function readLanguage(words: string): string | null {
  if (/^[a-z]{2}(?:[-_][a-z0-9]{2,8}){0,2}$/iu.test(words)) return words.slice(0, 2).toLowerCase()
  if (namesOfLanguages.size === 0) {
    for (const locale of ['en', 'ru', 'ja', 'zh']) {
      const names = new Intl.DisplayNames([locale], { type: 'language' })
      for (const tag of LANGUAGES.split(' ')) namesOfLanguages.set(fold(names.of(tag) ?? tag), tag)
    }
  }
  return namesOfLanguages.get(fold(words)) ?? null
}

function readSpeaker(name: string | null, office: string | null, affiliation: string | null): RecognisedSpeaker | null {
  if (name === null) return null
  const person = parsePerson(name)
  return {
    name: person?.name ?? name,
    labels: [],
    office: office ?? person?.office ?? null,
    affiliation: affiliation ?? person?.affiliation ?? null,
  }
}
