import type { Guess, Guesses } from '../../domain/guesses.ts'
import type { TranscriptKind } from '../../domain/transcripts.ts'
import { readDateline } from '../lines/datelines.ts'
import { findWrittenHour } from '../lines/written-hours.ts'
import { findDate, findTime } from '../lines/dates.ts'
import type { DraftBlock } from '../draft-block.ts'
import { firstFound, found } from '../lines/found.ts'
import type { Found } from '../lines/found.ts'
import type { FrontMatter } from './front-matter.ts'
import { recogniseLanguage } from '../lines/languages.ts'
import { isKnownCity, isKnownPlace, isPlaceLike } from '../lines/places.ts'
import { findPrintedSource } from './printed-sources.ts'
import { findPublisher } from './publishers.ts'
import type { RecognisedTranscript } from '../recognised-transcript.ts'
import type { SourceText } from '../source-text.ts'
import { readToldEvent } from './told-events.ts'

// Settles a transcript's metadata among the places that may give it, and says which of them did.

const MAX_TITLE = 300

type Metadata = Pick<
  RecognisedTranscript,
  'title' | 'kind' | 'date' | 'time' | 'place' | 'language' | 'publisher' | 'url' | 'guesses'
>

/** Title and whatever else the front matter, the page, the text and its end say about the transcript. */
export function settleMetadata(
  source: SourceText,
  front: FrontMatter,
  title: Found<string>,
  { kind, guess }: { kind: TranscriptKind; guess: Guess },
  drafts: readonly DraftBlock[],
): Metadata {
  const printed = findPrintedSource(drafts)
  const closing = readClosing(drafts)
  const { page } = source
  const pageDate = page.date === null ? null : (findDate(page.date)?.iso ?? null)
  const told = readLead(drafts)
  const isPrinted = front.date.source === 'dateline' || front.date.source === 'title-line'
  const toldEvent = readToldEvent(drafts, isPrinted ? front.date.value : null)
  // The day in a title is the event's.
  const event = front.date.source === 'dateline' || toldEvent?.date === front.date.value ? toldEvent : null
  const date = firstFound(
    found('words', event?.date ?? null),
    front.date,
    printed.date,
    closing.date,
    found('page-data', pageDate, false),
    told.date,
    found('printed-line', dateOfHead(drafts), false),
    found('page-data', dateInUrl(page.url ?? printed.url.value), false),
    found('file-name', findDate(source.fallbackTitle ?? '')?.iso ?? null, false),
  )
  const place = firstFound(
    front.place,
    found('words', event?.place ?? null, false),
    printed.place,
    closing.place,
    told.place,
    found('printed-line', placeOfHead(drafts), false),
    found('words', placeOfWelcome(drafts), false),
  )
  const language = recogniseLanguage(drafts.map((draft) => draft.text).join('\n'), page.language)
  const publisher = firstFound(
    found('page-data', page.publisher),
    front.publisher,
    findPublisher(page, title.value, drafts),
    printed.agency,
  )
  const url = firstFound(found('page-data', page.url), printed.url)
  const time = firstFound(found('words', event?.time ?? null), front.time, found('printed-line', openingTime(drafts)))
  const fields = { title, date, time, place, language, publisher, url }
  return {
    title: title.value ?? UNTITLED,
    kind,
    date: date.value,
    time: time.value,
    place: place.value,
    language: language.value,
    publisher: publisher.value,
    url: url.value,
    guesses: { ...mapGuesses(fields), kind: guess },
  }
}

function mapGuesses<Field extends keyof Guesses>(fields: Readonly<Record<Field, Found<string>>>): Record<Field, Guess> {
  const entries = Object.entries<Found<string>>(fields).map(([field, { source, isSure }]) => [
    field,
    { source, isSure },
  ])
  // Safe: the keys are those of `fields`.
  return Object.fromEntries(entries) as Record<Field, Guess>
}

/** "https://example.org/2023/03/14/remarks", "…/20230314.html" */
function dateInUrl(url: string | null): string | null {
  const [, year, month, day] =
    /(?<!\d)((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)/u.exec((url ?? '').replace(/(?<=\d)[-/_](?=\d)/gu, '')) ?? []
  return year === undefined ? null : (findDate(`${year}-${month}-${day}`)?.iso ?? null)
}

/** What the page heads of records have beside the day: "87. Sitzung. Berlin, Donnerstag, den 17. Februar 2000", "5 July 2011 : Column 71WS". */
const RECORD_HEAD = /sitzung|séance|sesi[oó]n|núm|column \d|wahlperiode|législature/iu

/** "Council of the EU Press release 644/17 8 November 2017 11:30": who publishes, what, and when, on one line. */
const ISSUED =
  /^(?=.{20,120}$)(?:the )?(?:\p{L}+ ){0,3}(?:council|commission|ministry|government|department|parliament|committee|ministère|ministerio|ministerium)(?!\p{L}).*(?:\d{1,2} \p{L}{3,9}|\p{L}{3,9} \d{1,2},) \d{4}(?:,? \d{1,2}:\d{2})?$/iu

function headsOfRecord(drafts: readonly DraftBlock[]): readonly string[] {
  return drafts.slice(0, 12).flatMap(({ kind, text }) => (kind === 'furniture' && RECORD_HEAD.test(text) ? [text] : []))
}

function dateOfHead(drafts: readonly DraftBlock[]): string | null {
  const issued = drafts
    .slice(0, 12)
    .flatMap(({ kind, text }) => (kind === 'furniture' && ISSUED.test(text) ? [text] : []))
  return [...headsOfRecord(drafts), ...issued].flatMap((text) => findDate(text)?.iso ?? [])[0] ?? null
}

function placeOfHead(drafts: readonly DraftBlock[]): string | null {
  const towns = headsOfRecord(drafts).flatMap(
    (text) => /\.\s(\p{Lu}\p{L}{2,}),\s\p{Lu}\p{L}+,?\s/u.exec(text)?.[1] ?? [],
  )
  return towns.find(isKnownCity) ?? null
}

/** When a sitting was opened, as its record notes. */
function openingTime(drafts: readonly DraftBlock[]): string | null {
  const opening = drafts
    .slice(0, 40)
    .find(
      ({ kind, text }) =>
        kind === 'note' &&
        /called to order|開議|開会|se abre la|est ouverte|открывается|beginn|eröffnet|\bbegan at/iu.test(text),
    )
  return opening ? (findTime(opening.text)?.time ?? findWrittenHour(opening.text)) : null
}

const UNTITLED = 'Untitled transcript'

/** The title on one line, no longer than need be; of recordings, whose first words are no title, the file's name. */
export function chooseTitle(
  front: FrontMatter,
  drafts: readonly DraftBlock[],
  source: SourceText,
  isTimed: boolean,
): Found<string> {
  const firstLine = drafts.find((draft) => draft.kind !== 'furniture' && /\p{L}/u.test(draft.text))?.text ?? null
  const ofFile = found('file-name', source.fallbackTitle, false)
  const chosen = firstFound(
    found('title-line', front.title?.text ?? null, front.isTitleSure),
    found('page-data', source.page.title),
    ...(isTimed ? [ofFile] : []),
    found('first-line', firstLine, false),
    ofFile,
  )
  return found(chosen.source, shorten((chosen.value ?? '').replace(/\s+/gu, ' ').trim()) || null, chosen.isSure)
}

function shorten(title: string): string {
  if (title.length <= MAX_TITLE) return title
  const cut = title
    .slice(0, MAX_TITLE)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_TITLE - 40)).trim()}…`
}

/** "Done at Haven on 9 May 2022", "The Cooperation Council met in Brussels on 20 May 2021". */
const PLACE_AND_DATE =
  /(?<!\p{L})(?:in|at|à|en|zu|a|в)\s(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?),?\s(?:on\s|le\s|am\s|el\s|il\s|this\s|on this\s|on the\s)?(?:\p{L}+day,?\s)?$/u
/** "LINDENBURG, June 22 -", "ЛИНДЕНБУРГ, 22 июня. /Корр. …/", "Puerto Alto.-", "VARNHOLM (Agency) —": how a paper's lead begins. */
const LEAD_PLACE =
  /^(?:(\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,3})(?:,\s\p{Lu}[\p{Ll}.]+)?(?:,\s(?:\d{1,2}\.? \p{L}{3,9}|\p{L}{3,9}\.? \d{1,2})|\s?\([^()]{2,24}\)\s?[–—-]|\s[–—-]{1,2}\s)|(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})(?:\.\s?[–—-]+\s|\s\((?:AFP|EFE|AP|dpa|Reuters|ANSA|Lusa|Kyodo|ТАСС)\)|,\s\d{1,2}\.? \p{L}{3,9}\s?\())/u
/** "【ジュネーブ共同】" */
const AGENCY_PLACE =
  /^[【［]([^】］・=＝\s]{2,10}?)(?:(?:共同|時事|ロイター|AFP|AP|[=＝])[^】］]{0,12}[】］]|[】］](?=[^。]{20}))/u
/** "on 20 May 2021 in Brussels" */
const PLACE_BEHIND_DATE = /^,? (?:in|at|à|en|в) (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)(?=[.,;\s])/u
/** "here in Brussels", "welcome to Tokyo", and of a picture "at NATO Headquarters, Brussels". */
const SAID_PLACE =
  /(?<!\p{L})(?:(?:right )?here in|(?:very )?welcome to|bienvenue à|ici à|willkommen in|hier in|здесь,? в|aquí en|bienvenid[oa]s? a)\s(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)/gu
/** "here at NATO Headquarters", "welcome to NATO Headquarters". */
const SAID_HOUSE = /(?<!\p{L})(?:here (?:at|in)|welcome to) ((?:\p{Lu}[\p{L}’'-]+ ){1,3}Headquarters)(?!\p{L})/u
const SHOWN_PLACE = /(?<!\p{L})(?:at|in) [^.;:]{3,60}, (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)(?=[.,)\s]|$)/gu

/** The city in which those who speak first say that they are, or a picture shows them. */
function placeOfWelcome(drafts: readonly DraftBlock[]): string | null {
  const said = drafts.filter(({ kind }) => kind === 'speech').slice(0, 6)
  const shown = drafts.filter(({ kind }) => kind === 'caption').slice(0, 2)
  for (const [blocks, pattern] of [
    [shown, SHOWN_PLACE],
    [said, SAID_PLACE],
  ] as const) {
    for (const { text } of blocks)
      for (const [, place = ''] of text.slice(0, 600).matchAll(pattern)) {
        const [first = ''] = place.split(' ')
        if (isKnownCity(place)) return place
        if (isKnownCity(first)) return first
      }
  }
  return said.flatMap(({ text }) => SAID_HOUSE.exec(text.slice(0, 600))?.[1] ?? [])[0] ?? null
}

/** The lead is no longer than so many paragraphs. */
const LEAD = 3

/** "Сегодня в Москве завершилась …": the city in the nominative; null where the table knows none. */
function russianPlace(text: string): string | null {
  const [, place] =
    /^(?:(?:сегодня|вчера|\d{1,2} \p{Ll}{3,8}(?: \d{4} (?:года|г\.))?),? )?во? (\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?!\p{L})/iu.exec(
      text,
    ) ?? []
  if (place === undefined) return null
  const forms = [place, place.replace(/е$/u, 'а'), place.replace(/е$/u, ''), place.replace(/[ие]$/u, 'ь')]
  // Of a town that is called so the nominative is plain.
  const plain = /(?:ск|цк|град|бург|поль)е$/u.test(place) ? place.replace(/е$/u, '').replace(/пол$/u, 'поль') : null
  return forms.find(isKnownCity) ?? plain
}

/** Of a paper's lead that begins with the town in capitals or before the agency, that town as printed. */
function placeOfLead(text: string): string | null {
  const found = LEAD_PLACE.exec(text)
  return found?.[1] ?? found?.[2] ?? null
}

/** Date, and the place right before it, that the first paragraphs tell of, or the last one as treaties do. */
function readLead(drafts: readonly DraftBlock[]): { date: Found<string>; place: Found<string> } {
  const told = drafts.filter(({ kind }) => kind === 'paragraph' || kind === 'list-item')
  const russian = told.slice(0, 1).flatMap(({ text }) => russianPlace(text) ?? [])[0] ?? null
  const lead = told.slice(0, LEAD).flatMap(({ text }) => placeOfLead(text) ?? [])[0] ?? null
  const agency =
    lead ?? russian ?? told.slice(0, LEAD).flatMap(({ text }) => AGENCY_PLACE.exec(text)?.[1] ?? [])[0] ?? null
  for (const { text } of [...told.slice(0, LEAD), ...told.slice(-LEAD).toReversed()]) {
    const date = findDate(text.slice(0, 600))
    if (date === null) continue
    const before = PLACE_AND_DATE.exec(text.slice(Math.max(0, date.start - 60), date.start))?.[1]
    const behind = PLACE_BEHIND_DATE.exec(text.slice(date.end, date.end + 60))?.[1] ?? ''
    const place = before ?? (isKnownPlace(behind) ? behind : null)
    return { date: found('words', date.iso, false), place: found('words', lead ?? place ?? agency, false) }
  }
  return { date: found<string>('none', null), place: found('words', agency, false) }
}

/** Date and place that stand by themselves below the text, where nothing above gave them. */
function readClosing(drafts: readonly DraftBlock[]): { date: Found<string>; place: Found<string> } {
  let date: string | null = null
  let place: string | null = null
  for (const draft of drafts.slice(-6)) {
    if (draft.label !== null || draft.kind === 'title' || draft.kind === 'furniture') continue
    const line = readDateline(draft.text)
    date ??= line?.date ?? null
    if (draft.kind === 'dateline') place ??= line === null ? (isPlaceLike(draft.text) ? draft.text : null) : line.place
  }
  return { date: found('closing-line', date, false), place: found('closing-line', place, false) }
}
