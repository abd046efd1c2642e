import { cjkNumber, findTime, monthNumber } from '../lines/dates.ts'
import type { DraftBlock } from '../draft-block.ts'
import { pattern } from '../lines/pattern.ts'
import { isKnownCity, isKnownPlace } from '../lines/places.ts'

// Reads when and where a meeting was held from the first paragraph of an account of it, which leaves out the year.

/** An event that a lead tells of. */
export interface ToldEvent {
  /** ISO. */
  readonly date: string
  readonly time: string | null
  readonly place: string | null
}

const ENGLISH = /^On (\p{Lu}\p{L}{2,8}) (\d{1,2}),? (?:commencing|starting|beginning|from|at)\s/u
/** "On 14 March 2023, Foreign Minister Harlow met her colleague in Geneva", "On March 14, …". */
const ENGLISH_ACCOUNT = pattern('u')`
    ^On (?:\p{Lu}\p{Ll}+day,? )?(?:(\d{1,2})(?:st|nd|rd|th)? (\p{Lu}\p{Ll}{2,8})|(\p{Lu}\p{Ll}{2,8}) (\d{1,2})(?:st|nd|rd|th)?)
    (?:,? \d{4})?,? (?:[^.!?]|\.(?! \p{Lu}\p{Ll}{3})){4,160}?\s(?:met|held|spoke|hosted|received|paid|attended|visited|had a|gave the following|
    delivered|made the following|took part|participated|co-chaired|chaired)\s`
/** "14 марта состоялся телефонный разговор", "14 марта 2023 года Министр … провёл переговоры". */
const RUSSIAN_ACCOUNT =
  /^(\d{1,2}) (\p{Ll}{3,8})(?: \d{4}(?: года| г\.)?)?,? (?:(?:в|во) \p{L}+ )?(?:[^.!?]|\.(?=\p{Lu})){0,160}?(?:состоял|пров[её]л|встретил|принял|выступил|посетил|обсудил|прошл|прошёл|заверши|открыл|нача[тл]|подписа)/u
const ENGLISH_PLACE = /(?<!\p{L})(?:in|visiting|visited) (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)(?=[.,\s])/gu
/** "10月31日午後6時から首相官邸で行った記者会見の要旨は次の通り" */
const JAPANESE = /(?:(\d{1,2})月)?(\d{1,2})日/u
const JAPANESE_LEAD = /(?:要旨|概要|内容|発言|やり(?:取|と)り)は?、?(?:次|以下)の(?:通り|とおり)/u
/** "4月18日（火曜日）、高梨大臣は、…と電話会談を行いました" */
const JAPANESE_ACCOUNT =
  /^(?:現地時間|本年|(?:(?:令和|平成)?(?:\d{1,4}|元)年(?:[（(]\d{4}年[）)])?))?\d{1,2}月\d{1,2}日(?:[（(][^）)]{1,3}[）)])?[^、，。]{0,24}[、,，].{0,240}(?:会談|会合|協議|会見|表敬|面会|懇談|対話|意見交換)/u
const JAPANESE_PLACE =
  /(?:(?:から|間|、|に|日|は)([\p{Script=Han}\p{Script=Katakana}ー]{2,14})(?:において|で(?:行|記者|会見|会談|開))|と([\p{Script=Han}\p{Script=Katakana}ー]{3,14})において)/u
/** "行政长官今日（六月十八日）下午四时在政府总部会见传媒", "3月8日上午10时，…在新闻中心举行记者会" */
const CHINESE =
  /^[^。]{0,40}?(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日[）)]?[上下]午[^。]{0,60}(?:举行|舉行|召开|召開|会见|會見|回答|主持)/u
const CHINESE_PLACE = /在(\p{Script=Han}{2,14}?)(?:举行|舉行|召开|召開|会见|會見|回答|接受|主持)/u
/** An account is put up no later than so many days after the event. */
const MAX_DAYS = 14

/** True for "…で行った記者会見の要旨は次の通り": what follows is what was said. */
export function isGistLead(text: string): boolean {
  return text.length < 300 && JAPANESE_LEAD.test(text)
}

function placeOfJapanese(lead: string): string | null {
  // "東京の飯倉公館において": the city before its house.
  const city =
    /(?:、|に|日|間)([\p{Script=Han}\p{Script=Katakana}ー]{2,10})の[\p{Script=Han}\p{Script=Katakana}ー]{2,14}(?:において|で(?:行|記者|会見|会談|開))/u.exec(
      lead,
    )?.[1]
  if (city !== undefined && isKnownCity(city)) return city
  const found = JAPANESE_PLACE.exec(lead)
  return found?.[1] ?? found?.[2] ?? null
}

/** "ノルランド共和国・リンデンブルクを訪問中の外務大臣は"; what the page calls a state elsewhere is no city. */
function cityVisited(lead: string, page: string): string | null {
  const [, state, place = ''] =
    /(共和国・|王国・|連邦・|国・)?([\p{Script=Katakana}ー]{2,14}|\p{Script=Han}{2,4})を訪問中の[^、。]{0,30}大臣/u.exec(
      lead,
    ) ?? []
  if (state !== undefined || isKnownCity(place)) return place || null
  const isState = new RegExp(`・${place}|${place}(?:共和国|王国|連邦|公国|国|外|首相|大統領|政府|側|・)`, 'u').test(
    page,
  )
  return place === '' || isState || !/^\p{Script=Katakana}/u.test(place) ? null : place
}

function knownPlaceIn(lead: string): string | null {
  return [...lead.matchAll(ENGLISH_PLACE)].map((match) => match[1] ?? '').find((place) => isKnownPlace(place)) ?? null
}

/** The event, where the day that the page bears shows the year; null where the lead tells of none. */
export function readToldEvent(drafts: readonly DraftBlock[], pageDate: string | null): ToldEvent | null {
  const first = drafts.find(
    ({ kind, text }) => (kind === 'paragraph' || kind === 'speech' || kind === 'list-item') && text.length > 20,
  )
  // A name in another script behind it tells nothing of the event.
  const printed =
    first?.label === null
      ? first.text
          .slice(0, 600)
          .replace(/（[^（）]{12,160}）/gu, '')
          .slice(0, 300)
      : undefined
  if (printed === undefined || pageDate === null) return null
  const lead = printed.replace(/[０-９]/gu, (figure) => figure.normalize('NFKC'))
  const english = ENGLISH.exec(lead)
  const japanese = JAPANESE_LEAD.test(lead) || JAPANESE_ACCOUNT.test(lead) ? JAPANESE.exec(lead) : null
  const chinese = japanese ? null : CHINESE.exec(lead)
  const cjk = japanese ?? chinese
  const account = ENGLISH_ACCOUNT.exec(lead)
  const russian = RUSSIAN_ACCOUNT.exec(lead)
  const page = new Date(`${pageDate}T00:00:00Z`)
  const named = english?.[1] ?? account?.[2] ?? account?.[3] ?? russian?.[2]
  const month = named !== undefined ? monthNumber(named) : cjk?.[1] === undefined ? null : cjkNumber(cjk[1])
  const day = Number(english?.[2] ?? account?.[1] ?? account?.[4] ?? russian?.[1] ?? cjkNumber(cjk?.[2] ?? '0'))
  if (day === 0 || month === 0) return null
  for (let back = 0; back <= MAX_DAYS; back++) {
    const then = new Date(page.getTime() - back * 86_400_000)
    if (then.getUTCDate() !== day || (month !== null && then.getUTCMonth() + 1 !== month)) continue
    const place = japanese
      ? (placeOfJapanese(lead) ?? cityVisited(lead, drafts.map(({ text }) => text).join('\n')))
      : chinese
        ? (CHINESE_PLACE.exec(lead)?.[1] ?? null)
        : account || english
          ? knownPlaceIn(lead)
          : null
    return { date: then.toISOString().slice(0, 10), time: findTime(lead)?.time ?? null, place }
  }
  return null
}
