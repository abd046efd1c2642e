import { findDate, findTime } from './dates.ts'
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
  /^(?:(?:date(?: and time)?|time|when|(?:published|posted|released|issued|delivered|debated|held|recorded|given)(?: on)?|on|at|publication date|дата(?: публикации)?|время|日時|日付|掲載日|发布时间|时间)\s?[:：]?\s+|(?:date|time|delivered on|published|日時|日付|дата|время|时间)[:：]\s?)/iu
/** "03.02.2021 - Artikel" */
const TEXT_KIND =
  /\s[|–—-]\s(?:artikel|article|news|press release|pressemitteilung|speech|rede|interview|statement|transcript|новость)$/iu
/** "(Transcript of the speech, exactly as it was delivered)" */
const MANNER = /\s\((?:transcript|as delivered|check against|speaker)[^()]{0,100}\)$/iu
/** "～11:02", "– 15.30 Uhr": when it ended. */
const RANGE_END =
  /^\s?(?:[～〜~–—-]|から|to|до|bis)\s?\d{1,2}(?:[:：.]\d{2}|\s?時(?:\d{1,2}\s?分)?)?(?:\s?[ap]\.?m\.?)?(?:\s?まで)?(?:\s?Uhr)?/iu
const OF_PAGE = /^(?:published|posted|released|issued|updated|publication date|дата публикации|掲載日|发布时间)/iu
const PLACE_FIELD =
  /^(?:(?:place|venue|location|where|место(?: проведения)?|場所|地点|於|于)\s?[:：]|(?:場所|会場)[\s\u3000])\s?(.{2,80})$/iu
const PLACE_INSIDE = /[\s\u3000]?(?:於|場所)\s?[:：]?\s?(.{2,40})$/u
const WEEKDAY_ALONE = /^(?:\p{L}{3,11}day|[（(][月火水木金土日](?:曜日?)?[)）]|[月火水木金土日]曜日?)[,.]?\s?/iu

/** What the line says, or null where it is no dateline. */
export function readDateline(line: string): Dateline | null {
  if (line.length > 140) return null
  const field = PLACE_FIELD.exec(line)
  if (field) return { date: null, time: null, place: stripBrackets(field[1] ?? '') || null }
  const plain = stripBrackets(line).replace(MANNER, '').replace(TEXT_KIND, '').replace(LEAD_IN, '')
  const date = findDate(plain)
  const withoutDate = date ? `${plain.slice(0, date.start)} ${plain.slice(date.end)}` : plain
  const time = findTime(withoutDate)
  if (!date && !time) return null
  const rest = time
    ? `${withoutDate.slice(0, time.start)} ${withoutDate.slice(time.end).replace(RANGE_END, '')}`
    : withoutDate
  const place = cleanRest(rest)
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
