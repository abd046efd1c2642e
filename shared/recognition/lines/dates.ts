// Recognises dates: English, Russian, Japanese (with eras), Chinese, German and French words, ISO and dotted figures.

/** A date found in a line. */
export interface FoundDate {
  /** ISO `YYYY-MM-DD`; the day exists. */
  readonly iso: string
  /** UTF-16 offsets into the line, end exclusive; weekday and "года" included. */
  readonly start: number
  readonly end: number
  /** True of the first of several days: "4–6 June 2023". */
  readonly isFirst?: boolean
}

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january jan января январь янв januar jänner janvier enero ene gennaio janeiro janv',
    'february feb февраля февраль фев februar février febrero febbraio févr fevereiro',
    'march mar марта март мар märz mars marzo março',
    'april apr апреля апрель апр avril abril abr aprile avr',
    'may мая май mai mayo maggio maio',
    'june jun июня июнь juni juin junio giugno junho',
    'july jul июля июль juli juillet juil julio luglio julho',
    'august aug августа август авг août agosto ago',
    'september sept sep сентября сентябрь сен september septembre septiembre setiembre settembre setembro',
    'october oct октября октябрь окт oktober okt octobre octubre ottobre outubro',
    'november nov ноября ноябрь ноя novembre noviembre novembro',
    'december dec декабря декабрь дек dezember dez décembre déc diciembre dic dicembre dezembro',
  ].flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
)
const MONTH = Object.keys(MONTHS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const WEEKDAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)(?=[,.])|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|' +
  'lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|' +
  'segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)'
const LEAD = `(?:${WEEKDAY}[,.]?\\s{1,3})?`
const DIGITS = '[0-9０-９]'
const KANJI_HOUR = '[一二三四五六七八九十]{1,3}'
const KANJI_NUMBER = '(?:元|[0-9０-９]{1,4}|[一二三四五六七八九十〇]{1,4})'
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 }

/** A year has no more figures, but a clock time may be glued to it. */
const YEAR_END = '(?!\\d(?!\\d?:\\d{2}))'

const DAY_MONTH_YEAR = new RegExp(
  `${LEAD}(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?\\s{0,2}(?:day of\\s|of\\s|de\\s|-)?(${MONTH})\\.?,?(?:\\s{0,2}|\\sdel?\\s|-)(\\d{4})` +
    `(?:\\s?(?:года|г\\.|г(?!\\p{L})))?`,
  'giu',
)
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth ' +
  'twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'
const ORDINAL_DAYS = ORDINALS.split(' ')
/** "this ninth day of March, 2021" at the end of an agreement. */
const WRITTEN_OUT = new RegExp(
  `(?<![\\p{L}-])(${ORDINAL_DAYS.toReversed().join('|')})\\sday\\sof\\s(${MONTH}),?\\s(?:in the year\\s)?(\\d{4})`,
  'giu',
)
const MONTH_DAY_YEAR = new RegExp(
  `${LEAD}(?<!\\p{L})(${MONTH})\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?\\([A-Za-z]{3,9}\\.?\\))?,?\\s{1,2}(\\d{4})${YEAR_END}`,
  'giu',
)
const TO = '\\s?(?:[-–—/]|and|to|bis|und|et|au|y|al?|e|и|по)\\s?'
/** "14–15 April 2023", "30 April – 2 May 2023": the first of several days. */
const DAYS_MONTH_YEAR = new RegExp(
  `${LEAD}(?<![\\p{L}\\d.])(\\d{1,2})(?:st|nd|rd|th|\\.)?(?:\\s(${MONTH})\\.?)?${TO}\\d{1,2}(?:st|nd|rd|th|\\.)?\\s(?:de\\s)?(${MONTH})\\.?,?\\s(?:de\\s)?(\\d{4})` +
    `(?:\\s?(?:года|г\\.|г(?!\\p{L})))?`,
  'giu',
)
/** "April 14-15, 2023", "April 30 to May 2, 2023". */
const MONTH_DAYS_YEAR = new RegExp(
  `${LEAD}(?<!\\p{L})(${MONTH})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?${TO}(?:(?:${MONTH})\\.?\\s)?\\d{1,2}(?:st|nd|rd|th)?,?\\s(\\d{4})${YEAR_END}`,
  'giu',
)
const ISO_DATE = /(?<!\d)(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2}(?=\D|$)|\d{2}(?=\d{1,2}:\d{2}))/gu
/** With strokes only where the figures leave no doubt which is the day. */
const STROKES = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/gu
const DOTTED = new RegExp(
  `(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})${YEAR_END}(?:\\s?г(?:ода|\\.|(?!\\p{L})))?`,
  'gu',
)
const KOREAN = /(\d{4})년\s?(\d{1,2})월\s?(\d{1,2})일(?:\s?[(（]?[월화수목금토일](?:요일)?[)）]?)?/gu
/** A clock of 24 hours stands beside days before months. */
const EUROPEAN = /(?<![\d:.])\d{1,2}[:.h]\d{2}(?!\d|\s?[ap]\.?\s?m)|unique id/iu
const CJK_DATE = new RegExp(
  `(?:中華民國|民國)?(令和|平成|昭和|大正|明治)?(${KANJI_NUMBER})\\s?年(?:[（(][^（）()]{2,8}[）)])?\\s?(${KANJI_NUMBER})\\s?月\\s?(${KANJI_NUMBER})\\s?日` +
    `(?:\\s?[（(][月火水木金土日](?:曜日?)?[)）])?(?:\\s?[～〜~–-]\\s?(?:${KANJI_NUMBER}月)?${KANJI_NUMBER}日(?:\\s?[（(][月火水木金土日](?:曜日?)?[)）])?)?`,
  'gu',
)

/** The first date with day, month and year in the line, or null. */
export function findDate(line: string): FoundDate | null {
  let best: FoundDate | null = null
  for (const found of findDates(line)) if (!best || found.start < best.start) best = found
  return best
}

/** Every date with day, month and year in the line, in no certain order. */
export function findDates(line: string): FoundDate[] {
  if (!/\d{4}|年/u.test(line)) return []
  const found: FoundDate[] = []
  const add = (match: RegExpMatchArray, year: number, month: number, day: number, isFirst = false): void => {
    const iso = toIso(year, month, day)
    if (iso) found.push({ iso, start: match.index ?? 0, end: (match.index ?? 0) + match[0].length, isFirst })
  }
  for (const match of line.matchAll(DAY_MONTH_YEAR)) add(match, Number(match[3]), monthOf(match[2]), Number(match[1]))
  for (const match of line.matchAll(MONTH_DAY_YEAR)) add(match, Number(match[3]), monthOf(match[1]), Number(match[2]))
  for (const match of line.matchAll(WRITTEN_OUT))
    add(match, Number(match[3]), monthOf(match[2]), ORDINAL_DAYS.indexOf((match[1] ?? '').toLowerCase()) + 1)
  for (const match of line.matchAll(DAYS_MONTH_YEAR))
    add(match, Number(match[4]), monthOf(match[2] ?? match[3]), Number(match[1]), true)
  for (const match of line.matchAll(MONTH_DAYS_YEAR))
    add(match, Number(match[3]), monthOf(match[1]), Number(match[2]), true)
  for (const match of line.matchAll(KOREAN)) add(match, Number(match[1]), Number(match[2]), Number(match[3]))
  for (const match of line.matchAll(ISO_DATE)) add(match, Number(match[1]), Number(match[3]), Number(match[4]))
  for (const match of line.matchAll(DOTTED)) add(match, Number(match[3]), Number(match[2]), Number(match[1]))
  for (const match of line.matchAll(STROKES)) {
    const [first, second] = [Number(match[1]), Number(match[2])]
    if (first > 12 || first === second) add(match, Number(match[3]), second, first)
    else if (second <= 12 && EUROPEAN.test(line.slice(0, 200))) add(match, Number(match[3]), second, first)
    else if (second > 12) add(match, Number(match[3]), first, second)
  }
  for (const match of line.matchAll(CJK_DATE)) {
    // "105年5月31日" is a year of the Republic.
    const isRepublic = match[1] === undefined && /^1[0-2]\d$/u.test(match[2] ?? '')
    const era = isRepublic ? 1911 : match[1] === undefined ? 0 : (ERAS[match[1]] ?? 0)
    add(match, era + cjkNumber(match[2]), cjkNumber(match[3]), cjkNumber(match[4]))
  }
  return found
}

const SHORT_DOTTED = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d.])/u
const SHORT_WORDS = new RegExp(`(?<![\\p{L}\\d])(\\d{1,2})[ -](${MONTH})\\.?[ -’'](\\d{2})(?!\\d)`, 'iu')

/** A date whose year has two figures, for lines that hold nothing else; of this century. */
export function findShortDate(line: string): FoundDate | null {
  const match = SHORT_DOTTED.exec(line) ?? SHORT_WORDS.exec(line)
  if (!match) return null
  const month = /^\d/u.test(match[2] ?? '') ? Number(match[2]) : monthOf(match[2])
  const year = Number(match[3])
  const iso = toIso(year + (year < 70 ? 2000 : 1900), month, Number(match[1]))
  return iso === null ? null : { iso, start: match.index, end: match.index + match[0].length }
}

/** 1 to 12 for a month's name in any of the languages, 0 for another word. */
export function monthNumber(name: string): number {
  return monthOf(name)
}

function monthOf(name: string | undefined): number {
  return MONTHS[(name ?? '').toLowerCase()] ?? 0
}

function toIso(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 2999 || month < 1 || month > 12) return null
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const real = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(iso) ? iso : null
}

function figure(character: string): number {
  return '〇一二三四五六七八九'.indexOf(character)
}

/** 元 is the first year of an era; 三十一 is 31, 二〇一八 is 2018; full-width figures are figures. */
export function cjkNumber(printed: string | undefined): number {
  const text = (printed ?? '').normalize('NFKC')
  if (text === '元') return 1
  if (/^\d+$/u.test(text)) return Number(text)
  if (!text.includes('十')) return Number([...text].map(figure).join(''))
  const [tens, units] = text.split('十')
  return (tens ? figure(tens) : 1) * 10 + (units ? figure(units) : 0)
}

/** A clock time found in a line. */
export interface FoundTime {
  /** `HH:MM` on a 24-hour clock. */
  readonly time: string
  readonly start: number
  readonly end: number
}

const TWELVE_HOUR = /(?<!\d)(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?\s?m(?:\.|(?!\p{L}))/iu
const TWENTY_FOUR_HOUR = /(?<![\d:：.])([01]?\d|2[0-3])[:：.]([0-5]\d)(?::[0-5]\d)?(?![\d:：.])/u
const CJK_TIME = new RegExp(
  `(午前|午後|上午|下午|晚上?|凌晨)?(${DIGITS}{1,2}|${KANJI_HOUR})\\s?[時时点](?:(${DIGITS}{1,2}|${KANJI_HOUR})\\s?分|(半))?`,
  'u',
)
const CJK_HALF_DAY = /(午前|午後|上午|下午)\s?([01]?\d|2[0-3])[:：]([0-5]\d)/u
const NAMED_HOUR =
  /(?<!\d)([01]?\d|2[0-3])\s?(?:h|heures?|horas?|uhr|час(?:ов|а)?\.?|ч\.?)(?:\s?([0-5]?\d)(?:\s?(?:мин(?:ут)?|м)\.?)?)?(?![\d\p{L}])/iu
/** "1600 hrs" */
const MILITARY = /(?<!\d)([01]\d|2[0-3])([0-5]\d)\s?(?:hrs|hours)(?!\p{L})/iu
const NOON = /(?<!\p{L})(?:12 )?noon(?!\p{L})|正午/iu
const ZONE =
  /^\s{0,4}[(（]?(?:(?:GMT|UTC)\s?[+−-]\s?\d{1,2}(?::\d{2})?|[A-Z]{1,4}T|UTC|MSK|local time|Uhr|heures?(?!\sd)|horas?(?!\sd)|мск|МСК)[)）]?(?!\p{L})/u

/** The first clock time in the line, or null; a time zone after it is part of what was found. */
export function findTime(line: string): FoundTime | null {
  const twelve = TWELVE_HOUR.exec(line)
  if (twelve) {
    const hour = (Number(twelve[1]) % 12) + (twelve[3]?.toLowerCase() === 'p' ? 12 : 0)
    return foundTime(line, twelve, hour, Number(twelve[2] ?? 0))
  }
  const cjk = CJK_TIME.exec(line)
  if (cjk) {
    const hour = cjkNumber(cjk[2])
    const minute = cjk[4] ? 30 : cjk[3] ? cjkNumber(cjk[3]) : 0
    return foundTime(line, cjk, /後|下|晚/u.test(cjk[1] ?? '') && hour < 12 ? hour + 12 : hour, minute)
  }
  const half = CJK_HALF_DAY.exec(line)
  if (half) {
    const hour = Number(half[2])
    return foundTime(line, half, /後|下/u.test(half[1] ?? '') && hour < 12 ? hour + 12 : hour, Number(half[3]))
  }
  const plain = TWENTY_FOUR_HOUR.exec(line) ?? MILITARY.exec(line) ?? NAMED_HOUR.exec(line)
  if (plain) return foundTime(line, plain, Number(plain[1]), Number(plain[2] ?? 0))
  const noon = NOON.exec(line)
  return noon ? foundTime(line, noon, 12, 0) : null
}

function foundTime(line: string, match: RegExpExecArray, hour: number, minute: number): FoundTime | null {
  if (hour > 23 || minute > 59) return null
  const end = match.index + match[0].length
  const zone = ZONE.exec(line.slice(end, end + 20))
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return { time, start: match.index, end: end + (zone ? zone[0].length : 0) }
}
