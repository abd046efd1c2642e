import { findDate } from '../lines/dates.ts'
import type { DraftBlock } from '../draft-block.ts'
import { found } from '../lines/found.ts'
import type { Found } from '../lines/found.ts'

// Recognises what a text prints about where it comes from: address, a news article's dateline.

export interface PrintedSource {
  readonly url: Found<string>
  /** Whose news it is. */
  readonly agency: Found<string>
  readonly place: Found<string>
  /** ISO, of a news dateline that has its year. */
  readonly date: Found<string>
}

const URL_LINE =
  /^(?:(?:source|url|link|original|direct link|источник|ссылка|出典)\s?[:：]\s?)?(https?:\/\/[^\s<>"]{4,500})(?:\s+\d{1,4}\s?\/\s?\d{1,4})?$/iu
const NEWS_DATELINE =
  /^(\p{Lu}[\p{L}’'-]*(?:[ ,]{1,2}\p{Lu}[\p{L}.’'-]*){0,4}?)(?:,\s(?:\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\s\p{L}{3,9}\.?)(?:,\s\d{4})?)?,?\s?(?:\(([^()]{2,40})\)\s?[-–—]{1,2}|[-–—]{1,2})\s/u

/** "МОСКВА, 30 мая. /ТАСС/." */
const RUSSIAN_DATELINE =
  /^(\p{Lu}[\p{Lu} -]{2,40}),\s\d{1,2}\s\p{L}{3,9}(?:\s\d{4})?[.,]?\s?[/–-]\s?([^/–]{2,30}?)\s?[/–-]/u

/** "АСТАНА. КАЗИНФОРМ –" */
const CITY_AGENCY = /^(\p{Lu}[\p{Lu} -]{2,30})\.\s[/«]?(\p{Lu}{3,}[\p{L} ]{0,20}?)[/»]?\.?\s[–—-]\s/u

/** Address, agency and place as the text prints them. */
export function findPrintedSource(drafts: readonly DraftBlock[]): PrintedSource {
  let url: RegExpExecArray | null = null
  let agency: string | null = null
  let place: string | null = null
  let date: string | null = null
  for (const { text } of drafts) if (text.length < 600) url ??= URL_LINE.exec(text)
  const opening = drafts.filter(({ kind, text }) => kind === 'paragraph' && text.length > 40).slice(0, 2)
  for (const { text: words } of opening) {
    const head = words.slice(0, 300)
    const dateline = RUSSIAN_DATELINE.exec(head) ?? CITY_AGENCY.exec(head) ?? NEWS_DATELINE.exec(head)
    if (place !== null || !dateline || !isNewsDateline(dateline)) continue
    place = dateline[1] ?? null
    agency = dateline[2]?.replace(/^корр\.\s|\s\/\s.*$/giu, '') ?? null
    date = findDate(dateline[0])?.iso ?? null
  }
  return {
    // An address that nothing introduces may be any link.
    url: found('printed-line', url?.[1] ?? null, url !== null && !/^http/iu.test(url[0])),
    agency: found('printed-line', agency, false),
    place: found('printed-line', place),
    date: found('printed-line', date),
  }
}

/** Without an agency in brackets only capitals tell a dateline from a sentence with a dash. */
function isNewsDateline(dateline: RegExpExecArray): boolean {
  return (
    dateline[2] !== undefined ||
    /^(?:[\p{Lu} ,.’'-]{3,}|\p{Lu}{3,}(?:[ -]\p{Lu}{2,})*, \p{Lu}[\p{L}. ]{2,30})$/u.test(dateline[1] ?? '')
  )
}
