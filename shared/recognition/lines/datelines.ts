import { reportedFrom } from './author-lines.ts'
import { findDate, findShortDate, findTime, monthNumber } from './dates.ts'
import type { FoundDate } from './dates.ts'
import { isClutter, isSectionName } from './furniture-words.ts'
import { isOutlet } from './label-words.ts'
import { isOfficeNoun } from './offices.ts'
import { ORGANISATION } from './organisations.ts'
import { isIssueNumber, SITTING_NUMBER } from './issue-numbers.ts'
import { pattern } from './pattern.ts'
import { isKnownPlace, isPlaceLike, namesKnownPlace } from './places.ts'
import { titleKindOf } from './title-kinds.ts'
import { readSitting } from './sitting-hours.ts'

// Recognises datelines: lines that hold the date, the time, the place, or several of them, and nothing else.

export interface Dateline {
  readonly date: string | null
  readonly time: string | null
  /** As printed. */
  readonly place: string | null
  /** True where the line says that this is when the page was put up or changed. */
  readonly isOfPage?: boolean
}

/** Names of fields that hold a date or time. */
const FIELD =
  '(?:event |opening |publication |(?:initial )?interview )?(?:date|time)(?:\\/time)?(?: and (?:date|time)| of (?:speech|event|issue|publication|statement|delivery))?|when|' +
  '(?:prononcée?|as delivered|published|posted|released|issued|delivered|debated|held|recorded|given|broadcast|aired|created|added|uploaded)|' +
  'опубликовано|начало(?: заседания| в)?|дата(?: и время| публикации| проведения| записи| интервью| брифинга| встречи)?|время|publiée?|parue?|mise? en ligne|date de publication|heure|veröffentlicht|' +
  'erschienen|datum|uhrzeit|stand|fecha|hora|publicado|pubblicato|data|日時|日付|録音日|収録日|開催日|録音日時|収録日時|実施日|更新日|掲載日|公開日|発表日|発出日|時間|发布时间|发布日期|时间|日期'
const LEAD_IN = new RegExp(
  String.raw`^(?:volume \d{1,4}\s?[:,]\s?)?(?:(?:${FIELD})(?:\s(?:on|at|le|am|el|il|em))?(?:\s?[:：]\s?|\s+)|(?:on|at|am|le|el)\s+|(?:celebrad[oa]|tenue?|held|abgehalten) (?:el|le|on|am)\s+|(?:première |deuxième |troisième |1re |2e )?(?:séance|réunion|audition|sitzung|sesión|sitting|meeting|session|hearing) (?:du|de|vom|am|del|of|on)\s+)`,
  'iu',
)
/** "Publié dans « Le Courrier », 4 mars 2016" */
const PUBLISHED_IN =
  /^(?:publi(?:é|cado|shed)|paru|erschienen|опубликован[ао]?)(?:\s(?:dans|in|en|в))?\s[«"„“][^«»"„“”]{2,40}[»"“”],?\s(?=.*\d{4})/iu

/** "03.02.2021 - Artikel" */
const TEXT_KIND =
  /\s[|–—-]\s(?:artikel|article|news|press release|pressemitteilung|speech|rede|interview|statement|transcript|новость)$/iu
/** "来源：外交部网站" */
const ORIGIN =
  /[\s\u3000]+(?:出席者|会見者|発言者|発表者|説明者|対応者)[:：][^。]{2,40}$|^(?:reported|written|edited|posted|published|story) by:?\s[^|·]{2,60}[|·]\s*(?:updated|published|posted)?[:\s]*|\s*[|·–-]\s*(?:last |page )*(?:updated|modified)\b.*$|[\s\u3000|]*(?:来源|來源|出典|source|quelle|источник|fuente)\s?[:：]\s?\D{1,60}$|(?:来源|作者|责任编辑|编辑|記者)[:：][^\s\d]{0,20}[\s\u3000]+/giu
/** "Posted On: 03 MAR 2019 5:22PM by PIB Delhi" */
const PUT_UP_BY = /(?<=^(?:posted|published|released|uploaded|issued)\b.*\d.*)\sby\s\p{Lu}[\p{L} ]{1,30}$/iu
/** "17 octobre 2019 - Seul le prononcé fait foi" */
const AS_SPOKEN =
  /\s[|–—-]\s(?:seul le (?:texte )?prononcé fait foi|à vérifier au prononcé|es gilt das gesprochene wort|check against delivery|as (?:delivered|prepared)(?: for delivery)?|versión estenográfica)\.?$/iu
/** "(Transcript of the speech, exactly as it was delivered)" */
const MANNER = /\s\((?:transcript|as delivered|check against|speaker)[^()]{0,100}\)$/iu
/** "（4月2日 0:31更新）": when the page was changed, behind its day. */
const CHANGED =
  /(?<=\S)\s?[（(][^（()）]{0,24}(?:更新|updated|обновлено|actualizado|mis à jour|aktualisiert)[^（()）]{0,24}[)）]$/iu
/** "～11:02", "– 15.30 Uhr": when it ended. */
const RANGE_END =
  /^\s?(?:[～〜~–—-]|から|to|до|bis|至)\s?\d{1,2}(?:[:：.]\d{2}|\s?時(?:\d{1,2}\s?分)?)?(?:\s?[ap]\.?m\.?)?(?:\s?まで)?(?:\s?(?:Uhr|E[SD]T|GMT|UTC|CES?T|BST|JST|KST|MSK|IST|PS?D?T))?/iu
/** "午後2時～", "午後2時から" */
const FROM = /^\s?(?:[～〜~]|から|より)(?:約\s?\d{1,3}\s?分間?)?(?=[\s\u3000]|$)/u
const OF_PAGE =
  /^(?:published|posted|released|issued|updated|uploaded|created|publication date|дата публикации|опубликовано|publié|paru|mis en ligne|veröffentlicht|erschienen|publicado|pubblicato|掲載日|公開日|发布时间|发布日期)/iu
const PLACE_FIELD =
  /^(?:(?:place|venue|location|where|место(?: проведения)?|lugar|ort|lieu|luogo|場所|地点|地點|会場|於|于)\s?[:：]|(?:場所|会場)[\s\u3000])\s?(.{2,80})$/iu
const PLACE_INSIDE = /[\s\u3000]?(?:於|場所)\s?[:：]?\s?(.{2,40})$/u
/** What may stand beside a date or time and says nothing of the place. */
const FILLER = pattern('giu')`
    (?<!\p{L})(?:[(（]?(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|lundi|mardi|mercredi|jeudi|
    vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|
    jueves|viernes|sábado|(?<!santo )domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:mon|tues|wednes|thurs|
    fri|satur|sun)day|(?:mon|tues?|wed|thurs?|fri|sat|sun)\.?|[月火水木金土日]曜日?|星期[一二三四五六日天])[)）]?|
    [（(][月火水木金土日][)）]|[(（](?:heure|hora|ora|ortszeit|time|время)(?:\s[^()（）]{1,20})?[)）]|
    (?:time|heure|uhrzeit|hora|время|時間)\s?[:：]|
    [/(（]?\s?\d{1,2}\s(?:muharram|safar|rabi['’]?\s\p{L}[\p{L} -]{1,12}|jumada\s\p{L}[\p{L} -]{1,12}|rajab|sha['’]?ban|
    ramadan|shawwal|dh[uo]['’]?l?[ -]?\p{L}[\p{L}’' -]{1,12}|farvardin|ordibehesht|khordad|tir|mordad|shahrivar|
    mehr|aban|azar|dey|bahman|esfand),?\s1[34]\d\d(?:\s?(?:ah|a\.h\.|h))?\s?[)）/]?|(?:local|moscow|tokyo|brussels) time|
    по московскому времени|(?:hora|heure|ora) local[ei]?|local|uhr|h\.?(?=$|[\s,)])|horas?|hrs|hours?|heures?|
    午前|午後|上午|下午|号|掲載|放送|発売|(?:有料)?会員限定(?:記事)?|有料記事|無料公開|举行|付|付け|(?:朝刊|夕刊)(?:[\s\u3000]?[0-9０-９]{1,2}面)?|(?:総合|国際|政治|経済|社会|外報|特集|オピニオン)?[0-9０-９]{1,2}面|[0-9０-９]{1,3}(?:頁|ページ)|[（(]全?[0-9０-９,]{1,6}文?字[）)]|(?<=面[\s\u3000]?)(?:総合|国際|政治|経済|社会|外報|特集|オピニオン|第[一二三]社会)|電子版|unique id:?\s?\S+|
    [(（](?:am|pm|morning|afternoon|evening)(?: session| meeting)?[)）])(?![\p{L}])[.,]?`

/** "報道官会見記録（平成30年6月20日 於：本省会見室）": what kind of text it is, and when and where in brackets behind. */
function isTitleWithDate(line: string): boolean {
  const head = /^([^（(]{4,60})[（(].{6,90}[）)]$/u.exec(line)?.[1]
  if (head === undefined || !/[\p{Script=Han}]/u.test(head) || titleKindOf(head) === null) return false
  return !/\d|[〇一二三四五六七八九十]月/u.test(head)
}

/** "12 февраля, 09:00": when a page was put up, of which it leaves out the year. */
const YEARLESS = /^\d{1,2} (\p{L}{3,9})[\s,·|–—-]+(\d{1,2}:\d{2})$/u

/** What the line says, or null where it is no dateline. */
export function readDateline(line: string): Dateline | null {
  if (isTitleWithDate(line)) return null
  if (line.length > 140) return null
  if (isIssueNumber(line)) return { date: null, time: null, place: null }
  return readWords(
    line
      .replace(/[０-９]{1,2}[：:][０-９]{2}/gu, (clock) => clock.normalize('NFKC'))
      .replace(GLUED_HOURS, (clock) => clock.normalize('NFKC').replace(/(\d\d)(\d\d)/gu, '$1:$2'))
      .replace(JAPANESE_FIELD, (_, first: string, second: string) => `${first}${second}：`),
  )
}

/** "（木）１４００～１４２２": hours as forces print them, behind the day. */
const GLUED_HOURS =
  /(?<=日[\s\u3000]?(?:[(（][月火水木金土日](?:曜日?)?[)）])?[\s\u3000]?)[0-2０-２][0-9０-９][0-5０-５][0-9０-９](?:[～〜~–-][0-2０-２][0-9０-９][0-5０-５][0-9０-９])?(?![0-9０-９年月日])/u

/** "２．日 時：", "場 所 ": a field of a Japanese head, numbered or spaced out. */
const JAPANESE_FIELD =
  /^(?:[0-9０-９]{1,2}[．.、][\s\u3000]*)?(日|場|時(?=[\s\u3000]*間)|地(?=[\s\u3000]*[點点]))[\s\u3000]*(時|所|間|[點点])(?:[\s\u3000]*[:：][\s\u3000]*|[\s\u3000]+)/u

function readWords(line: string): Dateline | null {
  const met = readSitting(line)
  if (met !== null) return { date: null, time: met, place: null }
  const field = PLACE_FIELD.exec(line)
  if (field) return { date: null, time: null, place: stripBrackets(field[1] ?? '') || null }
  const plain = withoutSections(stripBrackets(line))
    .replace(SITTING_NUMBER, '')
    .replace(AS_SPOKEN, '')
    .replace(PUT_UP_BY, '')
    .replace(MANNER, '')
    .replace(CHANGED, '')
    .replace(ORIGIN, '')
    .replace(TEXT_KIND, '')
    .replace(PUBLISHED_IN, '')
    .replace(LEAD_IN, '')
    // How long a recording is.
    .replace(/(?<=\d:\d{2}.*)\s[•·|]\s(?:\d{1,2}:)?\d{1,3}:\d{2}$|\s?[•·|・]\s?\d{1,3}分\s?\d{1,2}秒$/u, '')
    // "2023.06.14 水 午後 2:00"
    .replace(/(?<=\d)\s[月火水木金土日](?=\s[午\d])/u, '')
    // "2023-04-14T18:30:00+03:00"
    .replace(/(?<=\d)T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?/u, ' $1')
  const barred = readBarred(line)
  if (barred !== null) return barred
  const reported = reportedFrom(line)
  if (reported !== null) return { date: null, time: null, place: reported }
  const yearless = YEARLESS.exec(plain)
  if (yearless && monthNumber(yearless[1] ?? '') > 0)
    return { date: null, time: findTime(yearless[2] ?? '')?.time ?? null, place: null, isOfPage: true }
  const date = findDate(plain) ?? findShortDate(plain) ?? findDayBehindCity(plain)
  const withoutDate = date ? `${plain.slice(0, date.start)} ${withoutSame(plain.slice(date.end), date.iso)}` : plain
  const time = findTime(withoutDate)
  if (!date && !time) return null
  const rest = time
    ? `${withoutDate.slice(0, time.start)} ${withoutDate.slice(time.end).replace(RANGE_END, '').replace(FROM, '')}`
    : withoutDate
  const place = cleanRest(date ? rest.replace(/(?:開会|開議|開始|散会|閉会)\s*$/u, '') : rest)
  // A paper and the day of its issue.
  const parts = place.split(/[\s|·–—-]*[|·–—-][\s|·–—-]+|\u3000+/u)
  const isMasthead = parts.every(
    (part) => isOutlet(part) || isSectionName(part) || isClutter(part) || /^\p{Lu}[\p{Ll}, ]{2,24}$/u.test(part),
  )
  if (date !== null && isMasthead && parts.some((part) => isOutlet(part) || isSectionName(part) || isClutter(part)))
    return { date: date.iso, time: time?.time ?? null, place: placeBeforeOthers(place) }
  // "Lucía Bermejo Enviada especial Tromhavn - 05 oct 2023 - 21:48 CEST": who wrote, and when it was issued.
  if (
    date !== null &&
    time !== null &&
    /^(?:\p{Lu}[\p{L}’'.-]+[\s,·|–—-]+){1,4}(?:\p{L}+[\s,·|–—-]*){0,3}$/u.test(place) &&
    line.length < 100 &&
    !isPlaceLike(place) &&
    /(?:E[SD]T|CES?T|GMT|UTC|MSK|JST|BST|[ap]\.?m\.?)$/iu.test(line)
  )
    return { date: date.iso, time: null, place: null, isOfPage: true }
  if (date !== null && time !== null && isSectionBefore(place, line))
    return { date: date.iso, time: time.time, place: null, isOfPage: true }
  if (place !== '' && !isPlaceLike(place)) {
    const behind =
      date === null ? null : (placeBehindSpeaker(place) ?? placeBeforeOthers(place) ?? placeInRussian(place))
    return behind === null ? null : { date: date?.iso ?? null, time: time?.time ?? null, place: behind }
  }
  // A number and a place alone ("Room 14:30 …") are too little; a time needs its line to itself or a date.
  if (!date && place !== '' && !isKnownPlace(place) && !/[於会場]{1,2}\s?[:：]/u.test(line)) return null
  const isOfPage = OF_PAGE.test(stripBrackets(line)) || TEXT_KIND.test(line)
  return { date: date?.iso ?? null, time: time?.time ?? null, place: place === '' ? null : place, isOfPage }
}

/**
 * "RAMIRO SOSA | Montevideo | 11 AGO 2013", "Presidencia de la República | 2 de marzo de 2021 | Versión estenográfica": a day
 * between bars, and beside it who wrote, who publishes or what it is; null where anything else stands there.
 */
function readBarred(line: string): Dateline | null {
  const parts = line.split(/\s[|·•]\s/u)
  if (parts.length < 3 || parts.length > 5) return null
  const dates = parts.map((part) => findDate(part))
  const at = dates.findIndex((date, i) => date !== null && date.end - date.start > (parts[i]?.length ?? 0) - 6)
  const date = dates[at]
  if (date === null || date === undefined || dates.filter(Boolean).length > 1) return null
  const others = parts.filter((_, i) => i !== at)
  const place = others.find(isKnownPlace) ?? null
  const isOfPage = (part: string): boolean =>
    part === place ||
    ORGANISATION.test(part) ||
    isSectionName(part) ||
    isOutlet(part) ||
    (titleKindOf(part) !== null && part.split(' ').length < 4) ||
    /^\p{Lu}[\p{Lu}’'.-]+(?: \p{Lu}[\p{Lu}’'.-]+){1,3}$/u.test(part)
  return others.every(isOfPage) ? { date: date.iso, time: null, place } : null
}

/** "Экономика и бизнес 28 марта 2022, 07:41": the name of a section before the day and hour of issue, and nothing else. */
function isSectionBefore(rest: string, line: string): boolean {
  return (
    rest !== '' &&
    line.startsWith(rest) &&
    rest.split(/\s/u).length < 5 &&
    /^\p{Lu}[\p{L} &-]{2,28}$/u.test(rest) &&
    !isPlaceLike(rest) &&
    titleKindOf(rest) === null
  )
}

/** "Strasbourg, 03/07/2018": the day before the month, as behind any city but an American one. */
function findDayBehindCity(line: string): FoundDate | null {
  const [, city = '', day = '', month = '', year = ''] =
    /^([^,]{3,30}),\s(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(line) ?? []
  if (!isKnownPlace(city) || /washington|new york/iu.test(city)) return null
  const found = findDate(`${year}-${month}-${day}`)
  return found === null ? null : { ...found, start: city.length + 2, end: line.length }
}

/** "（令和5年4月12日）" behind the same day. */
function withoutSame(rest: string, iso: string): string {
  const again = findDate(rest)
  if (again?.iso !== iso) return rest
  return `${rest.slice(0, again.start)} ${rest.slice(again.end)}`.replace(/[(（]\s*[)）]/u, ' ')
}

function cleanRest(rest: string): string {
  const inside = PLACE_INSIDE.exec(rest.trim())
  const words = (inside?.[1] ?? rest).replace(FILLER, ' ').replace(/\s{2,}/gu, ' ')
  let place = trim(words)
  // "Paris, le", "5 p.m. on": what led to the date stays behind.
  for (let i = 0; i < 2; i++)
    place = trim(place.replace(/(?:^|[,\s])(?:le|el|il|den|am|on|at|à|um|a las|ore|в)$/iu, ''))
  return stripBrackets(
    place
      .replace(/(?<=\p{Ll}{4})\.$/u, '')
      .replace(/^(?:held )?(?:(?:at|in) the|at|in|from|on|à|a las|в|г\.)\s|^[于於](?=\p{Script=Han})/iu, ''),
  )
}

/** "Speech | 21 April 2021 | Brussels" without the names of sections between its bars, "Mitschrift Pressekonferenz – …", a number behind. */
function withoutSections(whole: string): string {
  const line = whole
    .replace(/\s\d{1,5}-\d{2}-\d{2}-\d{4}$/u, '')
    .replace(/^(?:mitschrift|wortprotokoll|transkript)(?: \p{Lu}\p{Ll}+)?\s[–—-]\s/iu, '')
  const parts = line.split(/\s[|•·‧]\s/u)
  const said = parts.filter((part) => !isSectionName(part) && (parts.length < 2 || !isClutter(part)))
  return said.length < parts.length ? said.join(', ') : line
}

/** "Москва" of "Москва, Дипломатический клуб", "полигон «Чебарлык»": Russian names of buildings have small letters. */
function placeInRussian(words: string): string | null {
  if (words.length > 80 || /[!?:;]/u.test(words)) return null
  const [first = '', ...rest] = words.split(/[,.]\s/u)
  if (!/^\p{Script=Cyrillic}/u.test(first) || rest.length > 2) return null
  return (rest.length > 0 && isKnownPlace(first)) || RUSSIAN_BUILDING.test(first) ? first : null
}

const RUSSIAN_BUILDING =
  /(?<!\p{L})(?:полигон|зал|дворец|клуб|здание|дом|центр|площадь|аэропорт|аэродром|резиденция|гостиница|университет|институт|набережная|посольство|музей|театр|борт)(?!\p{L})/iu

/** "Luxembourg" of "Luxembourg EEAS Press Team": a city that is known, before who publishes. */
function placeBeforeOthers(words: string): string | null {
  const [first = '', second = '', ...rest] = words.split(/\s/u)
  if (rest.length > 4 || /[.,:;!?]/u.test(words)) return null
  return isKnownPlace(`${first} ${second}`) ? `${first} ${second}` : second !== '' && isKnownPlace(first) ? first : null
}

/** "Washington, DC" of "Dana Whitcomb, Spokesperson, Press Briefing, Washington, DC"; null where nobody stands there. */
function placeBehindSpeaker(words: string): string | null {
  const segments = words.split(/,\s|\s[|–—•·]\s/u)
  const isName = /^\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){1,3}$/u.test(segments[0] ?? '')
  // "Solène Lavigerie — Hôtel du ministre, 8 mars 2022"
  if (isName && segments.length === 2 && /\s[—|]\s/u.test(words))
    return namesKnownPlace(segments[1] ?? '') && isPlaceLike(segments[1] ?? '') ? (segments[1] ?? null) : null
  if (segments.length < 3 || !isName) return null
  const office = segments.findIndex((segment) => segment.split(/\s/u).some((word) => isOfficeNoun(word)))
  const kind = segments.findLastIndex((segment) => titleKindOf(segment) !== null)
  const place = segments.slice(Math.max(office, kind) + 1).join(', ')
  return office >= 0 && office < 3 && place !== '' && isPlaceLike(place) ? place : null
}

function trim(phrase: string): string {
  return phrase.replace(/^[\s,.;、|/·–—-]+|[\s,;、|/·–—-]+$/gu, '')
}

function stripBrackets(words: string): string {
  const whole = /^[（([【]([^（）()[\]【】]*(?:[（(][^（）()]*[）)][^（）()[\]【】]*){0,4})[）)\]】]$/u.exec(
    words.trim(),
  )
  return (whole?.[1] ?? words).trim()
}
