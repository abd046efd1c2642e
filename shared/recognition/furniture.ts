import type { DraftBlock } from './draft-block.ts'

// Recognises page clutter: links to print and share, breadcrumbs, language toggles, running heads, page numbers.

const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split('|')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  )

/** Lines that are clutter as a whole, lower case. */
const WHOLE = words(`
  print|print print|print this page|print version|printable version|share|share this|share this page|tweet|like|follow us|
  facebook|twitter|linkedin|telegram|whatsapp|youtube|instagram|vk|email|e-mail|email this|copy link|copy url|save|bookmark|
  english|japanese|russian|français|french|deutsch|español|spanish|chinese|korean|arabic|русский|английский|日本語|中文|한국어|العربية|
  menu|search|home|top|home page|site map|sitemap|contact us|contacts|about us|help|login|log in|sign in|sign up|register|
  subscribe|newsletter|advanced settings|advanced search|settings|cookie settings|accept|accept all|accept cookies|close|
  more|read more|see more|show more|load more|learn more|related|related articles|related links|related content|related stories|
  related information|see also|most read|most popular|trending|trending now|tags|latest news|latest|next|previous|prev|back|
  press contacts|media contacts|visit the meeting page|contact the press office|
  back to top|page top|top of page|go to top|skip to content|skip to main content|skip to navigation|download|download pdf|pdf|rss|
  advertisement|sponsored|privacy policy|terms of use|terms and conditions|legal notice|accessibility|disclaimer|feedback|comments|
  leave a comment|font size|text size|a a a|listen|watch live|photo gallery|gallery|video|photos|
  поделиться|распечатать|версия для печати|печать|главная|меню|поиск|контакты|карта сайта|расширенный поиск|
  дополнительные настройки|расширенные настройки|подписаться|скачать|наверх|читайте также|читать далее|теги|назад|вперед|
  印刷|このページを印刷|ホーム|トップページ|トップ|ページトップへ|ページの先頭へ|このページのトップへ|戻る|前のページへ戻る|
  前へ|次へ|サイトマップ|お問い合わせ|検索|関連リンク|関連情報|シェア|ツイート|打印|分享|首页|返回顶部|推荐阅读`)

/** Names of sections that sites print above a page's title, lower case. */
const SECTIONS = words(`
  press conferences|press conference|press releases|press release|press briefings|speeches|speech|statements|statement|news|
  briefings|transcripts|transcript|events|interviews|interview|documents|remarks|foreign policy|regions|countries & regions|
  international|politics|world|national|media|press|newsroom|press room|news and media|readouts|
  новости|выступления|пресс-конференции|стенограммы|заявления|интервью|события|документы|
  記者会見|報道発表|報道・広報|外交政策|国・地域|演説|会見・発表・広報|新着情報`)

const PATTERNS: readonly RegExp[] = [
  /^back to\s.{1,80}[^.]$/iu,
  /^(?:вернуться|назад)\s(?:к|в|на)\s.{1,60}$/iu,
  /^(?:show|display)ing \d{1,6}(?:\s?[-–]\s?\d{1,6})?(?: (?:of|out of) \d{1,6})? (?:results?|items?|entries)\.?$/iu,
  /^(?:показано|найдено|показать|отображение)\s.{0,20}\d{1,6}\s.{0,20}результат\p{L}{0,3}\.?$/iu,
  /^(?:[a-z]{2}-[A-Z]{2}\d?)(?:[\s|/,·]{1,3}[a-z]{2}-[A-Z]{2}\d?){0,8}$/u,
  /^(?:EN|RU|JA|JP|FR|DE|ES|ZH|AR|KO)(?:\s?[|/,·]?\s?(?:EN|RU|JA|JP|FR|DE|ES|ZH|AR|KO)){1,8}$/u,
  /^(?:english|русский|日本語|japanese|中文|français|español)(?:\s?[|/·]\s?(?:english|русский|日本語|japanese|中文|français|español)){1,8}$/iu,
  /^(?:print|share|tweet|pin|email|facebook|twitter|linkedin|telegram|vk|whatsapp|save)(?:[\s|/·,]{1,3}(?:this|page|on|via|by|to|print|share|tweet|pin|email|facebook|twitter|linkedin|telegram|vk|whatsapp|save|x)){1,10}$/iu,
  /^page \d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?$/iu,
  /^(?:стр\.?|страница)\s?\d{1,4}(?:\s?(?:из|\/)\s?\d{1,4})?$/iu,
  /^[-–—]\s?\d{1,4}\s?[-–—]$/u,
  /^\d{1,4}\s?\/\s?\d{1,4}$/u,
  /^(?:©|\(c\)|copyright\b|all rights reserved|все права защищены).{0,160}$/iu,
  /^.{0,120}\ball rights reserved\.?$/iu,
  /^(?:https?:\/\/|www\.)\S{3,300}(?:\s+\d{1,4}\s?\/\s?\d{1,4})?$/iu,
  /^(?:tags?|keywords|filed under|topics|теги|ключевые слова|タグ)\s?[:：].{0,200}$/iu,
  /^(?:last (?:updated|modified)|updated|page last updated|最終更新日?|更新日)\s?[:：]?\s.{0,60}$/iu,
  /^(?:we use cookies|this (?:site|website) uses cookies|by continuing to (?:use|browse)|please enable javascript|javascript is (?:disabled|required)).{0,300}$/iu,
  /^link to (?:the )?(?:video|audio|photos?|recording)\b.{0,200}$/iu,
  /^[\p{Lu}][\p{L} ]{0,40}\b[Pp]ress (?:[Tt]eam|[Ss]ervice|[Uu]nit)$/u,
  /^(?:follow|join|find) us on .{1,80}$/iu,
  /^(?:published in|опубликовано в) (?:the )?(?:sections?|разделах?)\s?[:：].{0,200}$/iu,
  /^(?:direct link|прямая ссылка|text version|текстовая версия|permalink)\s?[:：].{0,200}$/iu,
  /^(?:publication date|date of publication|дата публикации)\s?[:：].{0,60}$/iu,
  /^\d{1,5}-\d{2}-\d{2}-\d{4}$/u,
  /^[\s*_=~#·•–—-]{3,}$/u,
  /^(?:\*\s?){1,5}$/u,
]

/** True where the words alone show that the paragraph is page clutter. */
export function isClutter(text: string): boolean {
  if (text.length > 320) return false
  const plain = text.toLowerCase().replace(/[\s\u00a0]+/gu, ' ')
  if (WHOLE.has(plain)) return true
  return PATTERNS.some((pattern) => pattern.test(text)) || isBreadcrumb(text)
}

/** "INTERNATIONAL > Europe & Eurasia", "Home / Press / 2019": names of sections, no sentence. */
function isBreadcrumb(text: string): boolean {
  if (text.length > 200) return false
  const parts = text.split(/\s[>›»→/]\s/u)
  return (
    parts.length > 1 && parts.every((part) => part.length <= 60 && !/[.!?:;,]$/u.test(part) && !/[.!?]\s/u.test(part))
  )
}

/** True for the name of a site's section, which is clutter above a title only. */
export function isSectionName(text: string): boolean {
  return SECTIONS.has(text.toLowerCase())
}

/**
 * Marks what is clutter by its words, by the format's word, and by coming back: running heads and feet stand
 * three times or more in the same words, page numbers aside.
 */
export function markFurniture(drafts: readonly DraftBlock[]): void {
  const counts = new Map<string, number>()
  for (const draft of drafts) {
    const key = runningKey(draft)
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  // One mark is enough for all that stand in the same words.
  const doubted = new Set<string>()
  for (const draft of drafts) {
    const key = runningKey(draft)
    const running = key !== null && (counts.get(key) ?? 0) >= 3
    const plain = draft.form === 'clutter' || isClutter(draft.text)
    if (plain || running) draft.kind = 'furniture'
    if (running && !plain && !doubted.has(key)) draft.doubt ??= 'furniture-by-shape'
    if (key !== null) doubted.add(key)
  }
}

const COUNTED =
  /\b(?:article|section|chapter|part|annex|item|статья|раздел|глава|пункт|question|photo)\b|第.{1,4}[条章節]/iu

/** The words by which a running head is known again, null for what may come back for other reasons. */
function runningKey(draft: DraftBlock): string | null {
  const { text } = draft
  if (draft.kind !== null || text.length < 8 || text.length > 120 || draft.marker !== null) return null
  if (/[.!?。！？:：;,]["”’)]*$/u.test(text) || /[:：]/u.test(text) || COUNTED.test(text)) return null
  if (/^[（(［[【]/u.test(text)) return null
  return text
    .replace(/^\d{1,4}\s+|\s+\d{1,4}$/gu, '')
    .replace(/\bpage \d{1,4}(?: of \d{1,4})?/iu, '')
    .toLowerCase()
    .trim()
}

/**
 * Marks short bullets without a sentence that end the text: what is left of a page's tag list or menu. A list
 * that a colon or a heading announces stays a list.
 */
export function markTrailingLinks(drafts: readonly DraftBlock[]): void {
  let first = drafts.length
  while (first > 0 && isLinkLike(drafts[first - 1])) first--
  const before = drafts.slice(0, first).findLast((draft) => draft.kind !== 'furniture')
  const announced = before === undefined || before.kind === 'heading' || /[:：]$/u.test(before.text)
  const links = drafts.slice(first).filter((draft) => draft.kind !== 'furniture')
  if (announced || links.length < 2) return
  for (const draft of links) draft.kind = 'furniture'
  const [link] = links
  if (link && links.length < 4) link.doubt ??= 'furniture-by-shape'
}

function isLinkLike(draft: DraftBlock | undefined): boolean {
  if (!draft) return false
  if (draft.kind === 'furniture') return true
  const few = draft.text.length <= 40 && draft.text.split(/\s+/u).length <= 5
  return draft.kind === null && draft.label === null && draft.marker !== null && few && !/[.!?;,。]$/u.test(draft.text)
}
