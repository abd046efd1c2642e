import { isAuthorLine, reportedFrom } from '../lines/author-lines.ts'
import { isBylineLike } from './bylines.ts'
import { readDateline } from '../lines/datelines.ts'
import type { Dateline } from '../lines/datelines.ts'
import type { DraftBlock } from '../draft-block.ts'
import { findDate, findTime } from '../lines/dates.ts'
import { found, firstFound } from '../lines/found.ts'
import type { Found } from '../lines/found.ts'
import { FRONT_LENGTH, isBody } from './front-region.ts'
import { isClutter, isSectionName } from '../lines/furniture-words.ts'
import { isOutlet } from '../lines/label-words.ts'
import { findTitlePlace, isKnownCity, isPlaceLike, namesKnownPlace } from '../lines/places.ts'
import { isState } from '../lines/states.ts'
import { titleKindOf } from '../lines/title-kinds.ts'

// Recognises the lines of date, time and place above and below the text, and chooses the event's among them.

/** Behind it stands where the words were spoken. */
const PLACE_NAME = /^(?:location|venue|place|where|lieu|ort|lugar|место|場所)\s?[:：]?$/iu
/** A dateline and the block that it is. */
export interface FrontLine extends Dateline {
  readonly draft: DraftBlock
}

/** Marks lines of date, time and place above the body and right below its first lines. */
export function markDatelines(drafts: readonly DraftBlock[]): FrontLine[] {
  const lines: FrontLine[] = []
  const front = drafts.slice(0, FRONT_LENGTH)
  let body = 0
  // Twice, for a room stands above the town that stands above the date.
  for (const [i, draft] of [...front.entries(), ...front.entries()]) {
    if (i === 0) body = 0
    if (body > 2) continue
    // "19 October 2018 | Statement made by Counsellor Fredrik Eikeland" says who speaks, and when.
    const parts = draft.kind === 'dateline' ? draft.text.split(/\s[|·•—–]\s/u) : []
    if (parts.length > 1 && !lines.some((line) => line.draft === draft))
      for (const part of parts)
        lines.push(...[readDateline(part)].flatMap((read) => (read ? [{ ...read, draft }] : [])))
    if (draft.kind !== null) continue
    // "―― 平成14年5月10日（金）", as the Bank of Japan prints its heads.
    const isDashed = body === 0 && /^[―—─]{1,3}$/u.test(draft.marker ?? '')
    const isText = draft.marker === null || draft.form === 'list-item' || isDashed
    const line = isText
      ? (readDateline(draft.text) ??
        readDayOfTitle(drafts, i) ??
        readPlaceBeside(drafts, i) ??
        readPlaceField(drafts, i))
      : null
    // A second hour below what is said already is how far the record has come.
    const isLater = body > 0 && line?.date === null && line.place === null && lines.some(({ time }) => time !== null)
    if (isLater) continue
    if (line) {
      // Who wrote is the paper's own affair, from where the event's.
      draft.kind = reportedFrom(draft.text) === null ? 'dateline' : 'furniture'
      lines.push({ ...line, draft })
    } else if (isBody(draft, [draft]) || draft.text.length > 200) body++
  }
  return lines
}

/** "Updated: October 17, 2023 19:36" below the title, where the page prints no other date. */
export function markStamp(drafts: readonly DraftBlock[], title: DraftBlock | null): FrontLine[] {
  const from = title ? drafts.indexOf(title) + 1 : 0
  const below = title ? drafts.slice(from, from + 3) : []
  const draft = below.find((each) => each.kind === 'furniture' && stampOf(each) !== undefined)
  const words = draft ? stampOf(draft) : undefined
  const line = words === undefined ? null : readDateline(words)
  // Where the lead says its day, the page's own stamp tells nothing.
  const isTold = drafts
    .slice(from, from + 12)
    .some(({ kind, text }) => kind === null && findDate(text.slice(0, 80)) !== null)
  if (draft === undefined || line === null || line.date === null || isTold) return []
  draft.kind = 'dateline'
  return [{ ...line, isOfPage: true, draft }]
}

const UPDATED =
  /^(?:(?:page )?(?:last )?(?:updated|modified)|mis à jour(?: le)?|zuletzt (?:aktualisiert|geändert)(?: am)?|stand|обновлено|更新日?|更新时间)\s?[:：]?\s?(.{6,40})$/iu

function stampOf({ text }: DraftBlock): string | undefined {
  return UPDATED.exec(text.split(/\s[|·•]\s/u)[0] ?? '')?.[1]
}

/** When it ended, with its zone. */
const END_TIME = /^\d{1,2}[:.]\d{2}\s?[ap]\.?m\.?\s?\(?[A-Z]{2,4}\)?$/iu

const CONCLUDES =
  /^[(（[]?(?:concludes?|concluded|ends?|end of (?:transcript|briefing)|fin|ende|конец|以上|了)[)）\].]?$/iu

/** Marks place and date on lines of their own below the text, and gives them. */
export function markClosing(drafts: readonly DraftBlock[]): FrontLine[] {
  const lines: FrontLine[] = []
  const last = drafts.findLastIndex((draft) => draft.kind !== 'furniture')
  if (last < 5) return lines
  for (const draft of drafts.slice(Math.max(5, Math.ceil(drafts.length / 2)), last + 1))
    if (draft.kind === null && draft.marker === null && END_TIME.test(draft.text)) draft.kind = 'note'
  const end = drafts.findLastIndex(({ kind, text }) => (kind === 'note' || kind === null) && CONCLUDES.test(text))
  // Below the words that say that all is said stand place and day, whatever else the page prints further down.
  const places = [last - 3, last - 2, last - 1, last, ...(end > drafts.length / 2 ? [end + 1, end + 2] : [])]
  for (const i of new Set(places)) {
    const draft = drafts[i]
    if (!draft || draft.kind !== null || draft.marker !== null) continue
    if (isAuthorLine(draft.text)) draft.kind = 'furniture'
    const line = readDateline(draft.text) ?? readPlaceBeside(drafts, i) ?? readTownAbove(drafts, i)
    const isEnd = line !== null && line.time !== null && i === last
    if (line === null || (line.date === null && line.place !== draft.text && !isEnd)) continue
    // The day of the next post.
    if (line.place === null && drafts[i - 1]?.kind === 'furniture' && isTeaser(drafts[i - 1]?.text ?? '')) {
      draft.kind = 'furniture'
      continue
    }
    draft.kind = 'dateline'
    lines.push({ ...line, draft })
  }
  return lines
}

/** "Haven" right above the day at the end of a text. */
function readTownAbove(drafts: readonly DraftBlock[], at: number): Dateline | null {
  const [draft, next] = [drafts[at], drafts[at + 1]]
  if (!draft || draft.linkOnly || !next || !/^\p{Lu}[\p{L}’'-]{2,24}$/u.test(draft.text) || !isPlaceLike(draft.text))
    return null
  const below = readDateline(next.text)
  if (
    below === null ||
    below.date === null ||
    below.place !== null ||
    isClutter(draft.text) ||
    isSectionName(draft.text)
  )
    return null
  return { date: null, time: null, place: draft.text }
}

function isTeaser(text: string): boolean {
  return /^(?:next|previous|related|см\. также|le[es] (?:aussi|auch))\b.{0,12}[:：]/iu.test(text)
}

/** "外務大臣会見記録（2月3日 於：院内）" below a title that begins or ends so: the day in brackets. */
function readDayOfTitle(drafts: readonly DraftBlock[], at: number): Dateline | null {
  const text = drafts[at]?.text ?? ''
  const open = text.search(/[（(]/u)
  const title = drafts.slice(0, at).find(({ kind }) => kind === 'title')?.text ?? ''
  return open < 4 || !title.includes(text.slice(0, open)) ? null : readDateline(text.slice(open))
}

/** "House of Commons" below "Location:". */
function readPlaceField(drafts: readonly DraftBlock[], at: number): Dateline | null {
  const place = drafts[at]?.text ?? ''
  if (place.length > 80 || !PLACE_NAME.test(drafts[at - 1]?.text ?? '')) return null
  return { date: null, time: null, place }
}

/** A known place on a line of its own counts beside a date or time, any other between two of them. */
export function readPlaceBeside(drafts: readonly DraftBlock[], at: number): Dateline | null {
  const { text } = drafts[at] ?? { text: '' }
  const town = readTownBelow(drafts, at)
  if (town !== null) return { date: null, time: null, place: town }
  const inCity =
    drafts[at - 1]?.kind === 'title'
      ? /^(?:in|à|en|в)\s(\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+)?)$/u.exec(text)?.[1]
      : undefined
  if (inCity !== undefined && isKnownCity(inCity)) return { date: null, time: null, place: inCity }
  if (text.length > 60 || !isPlaceLike(text) || isClutter(text) || /^by\s/iu.test(text)) return null
  const beside = [
    drafts.slice(Math.max(0, at - 5), at).findLast((draft) => draft.kind !== 'note' && !isOfPage(draft)),
    drafts.slice(at + 1, at + 6).find((draft) => draft.kind !== 'furniture'),
  ].filter((draft) => draft !== undefined && (draft.kind === 'dateline' || readDateline(draft.text) !== null))
  // "Headquarters, Brussels" right below the title.
  const isBelowTitle = drafts[at - 1]?.kind === 'title' && /,\s/u.test(text) && text.split(/,\s/u).every(isPlaceLike)
  if (isBelowTitle && namesKnownPlace(text) && drafts[at]?.form !== 'heading')
    return { date: null, time: null, place: text }
  const enough = namesKnownPlace(text) || isTownAboveDate(drafts, at) ? 1 : 2
  return beside.length >= enough ? { date: null, time: null, place: text } : null
}

/** What stands between the lines of a page's head and is none of them: its section, its stamp. */
function isOfPage({ kind, text }: DraftBlock): boolean {
  return kind === 'furniture' || isSectionName(text) || isClutter(text)
}

/** "Псков", "г. Южно-Сахалинск" right below the date or the hour on a Russian page; without what says that it is a town. */
function readTownBelow(drafts: readonly DraftBlock[], at: number): string | null {
  const [draft, before] = [drafts[at], drafts[at - 1]]
  if (!draft || draft.form === 'heading' || draft.linkOnly || before?.kind !== 'dateline') return null
  const found = /^((?:г(?:ород)?|пос|с)\.?\s)?(\p{Script=Cyrillic}\p{Ll}+(?:[ -]\p{Lu}?\p{Ll}+){0,2})$/u.exec(
    draft.text.replace(/^(г(?:ород)?\.?\s[^,]{3,30}), .{4,80}$/u, '$1').replace(IN_STREET, '$1'),
  )
  const [, mark, town = ''] = found ?? []
  if (!found || !/^\p{Lu}/u.test(town) || titleKindOf(town) !== null || isSectionName(town)) return null
  const isDated = readDateline(before.text)
  if (isDated === null || isDated.place !== null) return null
  return mark !== undefined || /^\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)*$/u.test(town) ? town : null
}

/** "Москва, Рахмановский переулок, д. 3" */
const IN_STREET =
  /^([^,.]{3,30}), (?=[^.!?]{0,60}(?:бульвар|переулок|пер\.|улица|ул\.|проспект|пр-т|просп\.|площадь|пл\.|набережная|наб\.|шоссе|проезд|дом |д\. ?\d)).{4,80}$/u

/** "Haven, Norrland" right above or below the date or the hour, neither of them within the body. */
function isTownAboveDate(drafts: readonly DraftBlock[], at: number): boolean {
  const parts = (drafts[at]?.text ?? '').split(/,\s/u)
  if (
    isBylineLike(drafts[at]?.text ?? '') ||
    parts.length !== 2 ||
    !parts.every((part) => isPlaceLike(part) && !isOutlet(part) && part.length < 30)
  )
    return false
  return [drafts[at - 1], drafts[at + 1]].some((draft) => {
    const line = draft ? readDateline(draft.text) : null
    return line !== null && line.place === null
  })
}

/** What the title says of several days one that stands below it says more closely. */
function dateOfTitle(title: string, datelines: readonly FrontLine[]): string | null {
  const printed = findDate(title)
  if (printed === null) return null
  const isCloser = datelines.some(({ date, isOfPage }) => date !== null && date >= printed.iso && isOfPage !== true)
  return printed.isFirst === true && isCloser ? null : printed.iso
}

/** "(July 6, 2023)" below "JULY 07, 2023": what a page puts in brackets below the day of its issue. */
function earlierInBrackets(lines: readonly FrontLine[]): FrontLine | undefined {
  const issued = lines[0]?.date ?? ''
  return lines.find(({ date, draft }) => date !== null && date < issued && /^[(（[].*[)）\]]$/u.test(draft.text))
}

/** A few days before the day above the title: that one is the day of issue. */
function earlierBelowTitle(
  lines: readonly FrontLine[],
  drafts: readonly DraftBlock[],
  title: DraftBlock | null,
): FrontLine | undefined {
  const [issued] = lines
  const at = title === null ? -1 : drafts.indexOf(title)
  if (issued === undefined || drafts.indexOf(issued.draft) > at) return undefined
  const latest = Date.parse(issued.date ?? '')
  return lines.find(({ date, draft }) => {
    const days = (latest - Date.parse(date ?? '')) / 86_400_000
    return days > 0 && days < MAX_DELAY && drafts.indexOf(draft) > at
  })
}

/** No page is issued later, in days. */
const MAX_DELAY = 31

/** "NATO Headquarters, Brussels": the city, where one is printed behind the seat of a body. */
function cityOf(place: string | null): string | null {
  const city = /^[^,]{0,40}(?:headquarters|hq|штаб-квартира[^,]{0,20}|siège|sede)[^,]{0,20},\s([^,]{3,30})$/iu.exec(
    place ?? '',
  )?.[1]
  // "横浜・開港記念館"
  const japanese = /^(\p{Script=Han}{2,4})・[^・]{2,20}(?:館|ホール|ホテル|センター|会場|大学)$/u.exec(place ?? '')?.[1]
  if (japanese !== undefined) return japanese
  // "中国・杭南"
  const [state = '', abroad = ''] =
    /^([^・]{2,10})・(\p{Script=Han}{2,4}|[\p{Script=Katakana}ー]{2,12})$/u.exec(place ?? '')?.slice(1) ?? []
  if (abroad !== '' && isState(state)) return abroad
  return city !== undefined && isKnownCity(city) ? city : place
}

/** The event's date is the title's where it has one; a page's stamp gives the time only for its own day. */
export function settleDate(
  drafts: readonly DraftBlock[],
  title: DraftBlock | null,
  datelines: readonly FrontLine[],
): Record<'date' | 'time' | 'place', Found<string>> {
  const titleDate = found('title-line', title ? dateOfTitle(title.text, datelines) : null)
  const titleTime = title !== null && titleDate.value !== null ? (findTime(title.text)?.time ?? null) : null
  const days = new Set(datelines.flatMap((line) => line.date ?? []))
  const dated = datelines.filter(
    (line) => line.date !== null && (titleDate.value === null || line.date === titleDate.value),
  )
  // When a page was put up counts only where nothing says when the words were spoken.
  const ofEvent = dated.filter((line) => line.isOfPage !== true)
  // The day beside a place is where and when it was said.
  const stamped =
    ofEvent.find((line) => line.place !== null) ??
    earlierInBrackets(ofEvent) ??
    earlierBelowTitle(ofEvent, drafts, title) ??
    ofEvent[0] ??
    dated[0]
  const isOnly = days.size === 1 || dated.filter((line) => line.isOfPage !== true).length === 1
  const date = firstFound(titleDate, found('dateline', stamped?.date ?? null, isOnly && stamped?.isOfPage !== true))
  const sameDay = datelines.filter((line) => line.date === null || line.date === date.value)
  // The hour on a line of its own is the event's, one beside a date may be the page's.
  const timed =
    sameDay.find((line) => line.time !== null && line.date === null) ?? sameDay.find((line) => line.time !== null)
  // Above its title a page prints when it was put up, which need not be when it was said.
  const isStamp = timed !== undefined && title !== null && drafts.indexOf(timed.draft) < drafts.indexOf(title)
  const place = cityOf(datelines.find((line) => line.place !== null)?.place ?? null)
  const titlePlace = title ? findTitlePlace(title.text) : null
  return {
    date,
    time: firstFound(found('dateline', timed?.time ?? null, !isStamp), found('title-line', titleTime)),
    place: firstFound(
      found('dateline', place, place !== null && namesKnownPlace(place)),
      found('title-line', titlePlace, titlePlace !== null && namesKnownPlace(titlePlace)),
    ),
  }
}
