import { findDate, findTime } from './dates.ts'
import { isSectionName } from './furniture-words.ts'
import { isOutlet } from './label-words.ts'
import { isPlaceLike } from './places.ts'

// Recognises datelines: lines that hold the date, the time, the place, or several of them, and nothing else.

export interface Dateline {
  readonly date: string | null
  readonly time: string | null
  /** As printed. */
  readonly place: string | null
  /** True where the line says that this is when the page was put up or changed. */
  readonly isOfPage?: boolean
}

const LEAD_IN =
  /^(?:volume \d{1,4}\s?[:,]\s?)?(?:(?:date(?: and time)?|time|when|(?:published|posted|released|issued|delivered|debated|held|recorded|given|broadcast|aired|created|added|uploaded)(?: on)?|on|at|publication date|опубликовано|дата(?: публикации)?|время|publié(?:e)?(?: le)?|paru(?:e)?(?: le)?|mis en ligne(?: le)?|date de publication|veröffentlicht(?: am)?|erschienen(?: am)?|datum|stand|fecha|publicado(?: el)?|pubblicato(?: il)?|data|日時|日付|掲載日|公開日|発表日|发布时间|发布日期|时间|日期)\s?[:：]?\s+|(?:date|time|delivered on|published|日時|日付|дата|время|时间)[:：]\s?)/iu
/** "03.02.2021 - Artikel" */
const TEXT_KIND =
  /\s[|–—-]\s(?:artikel|article|news|press release|pressemitteilung|speech|rede|interview|statement|transcript|новость)$/iu
/** "来源：外交部网站" */
const ORIGIN =
  /[\s\u3000|]*(?:来源|來源|出典|source|quelle|источник|fuente)\s?[:：]\s?\D{1,60}$|(?:来源|作者|责任编辑|编辑|記者)[:：][^\s\d]{0,20}[\s\u3000]+/giu
/** "(Transcript of the speech, exactly as it was delivered)" */
const MANNER = /\s\((?:transcript|as delivered|check against|speaker)[^()]{0,100}\)$/iu
/** "～11:02", "– 15.30 Uhr": when it ended. */
const RANGE_END =
  /^\s?(?:[～〜~–—-]|から|to|до|bis)\s?\d{1,2}(?:[:：.]\d{2}|\s?時(?:\d{1,2}\s?分)?)?(?:\s?[ap]\.?m\.?)?(?:\s?まで)?(?:\s?Uhr)?/iu
const OF_PAGE =
  /^(?:published|posted|released|issued|updated|uploaded|created|publication date|дата публикации|опубликовано|publié|paru|mis en ligne|veröffentlicht|erschienen|publicado|pubblicato|掲載日|公開日|发布时间|发布日期)/iu
const PLACE_FIELD =
  /^(?:(?:place|venue|location|where|место(?: проведения)?|場所|地点|於|于)\s?[:：]|(?:場所|会場)[\s\u3000])\s?(.{2,80})$/iu
const PLACE_INSIDE = /[\s\u3000]?(?:於|場所)\s?[:：]?\s?(.{2,40})$/u
const WEEKDAY_ALONE =
  /^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|\p{L}{3,11}day|[（(][月火水木金土日](?:曜日?)?[)）]|[月火水木金土日]曜日?|星期[一二三四五六日天])[,.]?(?:\s|$)/iu

/** What the line says, or null where it is no dateline. */
export function readDateline(line: string): Dateline | null {
  if (line.length > 140) return null
  const field = PLACE_FIELD.exec(line)
  if (field) return { date: null, time: null, place: stripBrackets(field[1] ?? '') || null }
  const plain = stripBrackets(line).replace(MANNER, '').replace(ORIGIN, '').replace(TEXT_KIND, '').replace(LEAD_IN, '')
  const date = findDate(plain)
  const withoutDate = date ? `${plain.slice(0, date.start)} ${plain.slice(date.end)}` : plain
  const time = findTime(withoutDate)
  if (!date && !time) return null
  const rest = time
    ? `${withoutDate.slice(0, time.start)} ${withoutDate.slice(time.end).replace(RANGE_END, '')}`
    : withoutDate
  const place = cleanRest(rest)
  // A paper and the day of its issue.
  const parts = place.split(/[\s|·–—-]*[|·–—-][\s|·–—-]+/u)
  const isMasthead = parts.every(
    (part) => isOutlet(part) || isSectionName(part) || /^\p{Lu}[\p{Ll}, ]{2,24}$/u.test(part),
  )
  if (date !== null && isMasthead && parts.some((part) => isOutlet(part) || isSectionName(part)))
    return { date: date.iso, time: time?.time ?? null, place: null }
  if (place !== '' && !isPlaceLike(place)) return null
  // A number and a place alone ("Room 14:30 …") are too little; a time needs its line to itself or a date.
  if (!date && place !== '' && !/^(?:\p{L}+day\b|local)/iu.test(place)) return null
  const isOfPage = OF_PAGE.test(stripBrackets(line))
  return { date: date?.iso ?? null, time: time?.time ?? null, place: place === '' ? null : place, isOfPage }
}

function cleanRest(rest: string): string {
  const inside = PLACE_INSIDE.exec(rest.trim())
  const words = inside?.[1] ?? rest
  const cut = words.replace(/\s{2,}/gu, ' ').replace(/^[\s,.;|/·–—-]+|[\s,;|/·–—-]+$/gu, '')
  const place = cut
    .replace(WEEKDAY_ALONE, '')
    .replace(/,?\s(?:le|den|am|on|at|в)$/iu, '')
    .replace(/^(?:at|in|from|on|в|г\.)\s/iu, '')
    .replace(/^[\s,.;|/·–—-]+|[\s,;|/·–—-]+$/gu, '')
  return stripBrackets(place).replace(/^(?:local time|hours?|hrs|Uhr)\.?,?\s?/iu, '')
}

function stripBrackets(words: string): string {
  const whole = /^[（([【]([^（）()[\]【】]*(?:[（(][^（）()]*[）)][^（）()[\]【】]*){0,4})[）)\]】]$/u.exec(
    words.trim(),
  )
  return (whole?.[1] ?? words).trim()
}
