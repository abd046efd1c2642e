import type { DraftBlock } from './draft-block.ts'
import { labelOfLine } from './labels.ts'

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
  additional materials|latest updates|impressum|leichte sprache|gebärdensprache|mentions légales|font size|text size|a a a|listen|watch live|photo gallery|gallery|video|photos|
  list|topics|persons|people|suggest to a friend|tell a friend|share this article|share this story|email this article|
  download text|download transcript|copy text|permalink|in this section|on this page|quick links|stay connected|
  partager|imprimer|télécharger|haut de page|retour|plan du site|à lire aussi|voir aussi|
  推荐给朋友|打印本页|关闭窗口|字体|дополнительные материалы|темы|фото|видео|текстовая версия|
  teilen|drucken|seite teilen|schlagworte|themen|seite drucken|nach oben|startseite|mehr zum thema|weitere informationen|kontakt|
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
  記者会見|報道発表|報道・広報|外交政策|国・地域|演説|会見・発表・広報|新着情報|briefing room|press briefing room|readout|read-out|opinion|analysis|commentary|world news|政治|国際|経済`)

/** "United Nations  S/PV.8742", "Seventy-fifth year", "Генеральная Ассамблея": lines of a document's head. */
const UN_HEAD =
  /^(?:(?:united nations|nations unies|организация объедин[её]нных наций|联合国|国際連合)(?:\s+[A-Z]{1,4}(?:\/[A-Z0-9.()-]{1,24}){1,4})?|(?:[a-z]{4,12}-)?(?:\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:st|nd|rd|th)|[а-яё]{4,14}(?: [а-яё]{4,14})?(?:[ыио]й|ая)|[\p{L}-]{4,24}ième) (?:year|session|год|сессия|année|session)|第[\d一二三四五六七八九十]{1,4}(?:年|届会议|回会期)|(?:general assembly|economic and social council|human rights council|security council|совет безопасности|генеральная ассамблея|assemblée générale|conseil de sécurité|安全理事会|安全保障理事会)(?: official records)?|official records|provisional)$/iu

const PATTERNS: readonly RegExp[] = [
  /^back to\s.{1,80}[^.]$/iu,
  /^(?:вернуться|назад)\s(?:к|в|на)\s.{1,60}$/iu,
  /^(?:show|display)ing \d{1,6}(?:\s?[-–]\s?\d{1,6})?(?: (?:of|out of) \d{1,6})? (?:results?|items?|entries)\.?$/iu,
  /^(?:показано|найдено|показать|отображение)\s.{0,20}\d{1,6}\s.{0,20}результат\p{L}{0,3}\.?$/iu,
  /^(?:[a-z]{2}-[A-Z]{2}\d?)(?:[\s|/,·]{1,3}[a-z]{2}-[A-Z]{2}\d?){0,8}$/u,
  /^(?:EN|RU|JA|JP|FR|DE|ES|ZH|AR|KO)(?:\s?[|/,·]?\s?(?:EN|RU|JA|JP|FR|DE|ES|ZH|AR|KO)){1,8}$/u,
  /^(?:english|русский|日本語|japanese|中文|français|español)(?:\s?[|/·]\s?(?:english|русский|日本語|japanese|中文|français|español)){1,8}$/iu,
  /^(?:print|share|tweet|pin|email|facebook|twitter|linkedin|telegram|vk|whatsapp|save)(?:[\s|/·,]{1,3}(?:this|page|on|via|by|to|print|share|tweet|pin|email|facebook|twitter|linkedin|telegram|vk|whatsapp|save|x)){1,10}$/iu,
  /^(?:share|print|download|e-?mail|copy|save|listen to|watch|view|read) (?:this |the |full )?(?:debate|speech|page|article|text|transcript|statement|story|release|document|pdf|audio|video|file)(?: (?:as|in|\().{1,20})?$/iu,
  /^(?:hits?|views?|read|просмотров|浏览次数|조회수?)\s?[:：]\s?[\d,. ]{1,12}$/iu,
  /^【?(?:字体\s?[:：]?\s?)?(?:【?[大中小]】?\s?){2,3}】?.{0,12}$/u,
  /^[[【(]?(?:font|text) size\s?[:：]?(?:[a+\s|/–-]|small|medium|normal|large|big|reset)*[\]】)]?(?:\s(?:print|share|close|e-?mail|save))*$/iu,
  /^(?:write|leave|post|add|submit) (?:a |your )?(?:comment|reply)s?$/iu,
  /^(?:оставить комментарий|комментировать|laisser un commentaire|kommentar schreiben|コメントを書く|发表评论)$/iu,
  /^(?:download|view|open|save|télécharger|herunterladen|скачать|ダウンロード)(?!\p{L}).{0,40}(?:pdf|docx?|epub|mp[34]|[km]b)\)?(?: \(.{1,16}\))?$/iu,
  /^(?:springe|zum|direkt|weiter|aller|accéder|skip|jump|перейти)\s(?:direkt |directement )?(?:zum|zur|to|au|à|к)?\s?(?:the )?(?:main )?(?:inhalt|hauptinhalt|navigation|suche|content|contenu(?: principal)?|содержанию)$/iu,
  /^(?:seite|artikel) (?:empfehlen|teilen|drucken|merken)$/iu,
  UN_HEAD,
  /^.{0,40}版权所有.{0,60}$/u,
  /^[【〔（(]?(?:無断(?:転載|複製)|転載を禁).{0,30}$/u,
  /^(?:volume|vol\.?|issue|column) \d{1,5}$/iu,
  /^all content is available under .{0,160}$/iu,
  /^(?:accept|reject|allow|refuse|manage|customi[sz]e) (?:all |additional |optional |necessary |only necessary )?cookies$/iu,
  /^follow us\s?[:：].{0,80}$/iu,
  /^\d{1,3}\s(?:of|из|von|sur)\s\d{1,3}$/u,
  /^[^.!?:：]{2,60}[:：]\s?(?:tel\.?\s?)?[+(]?\d[\d\s()./-]{7,24}$/iu,
  /^[▲△↑]?\s?(?:この|本)?ページの?(?:先頭|トップ|上部?|最上部)[へに]?(?:戻る|もどる|移動)?$/u,
  /^[▲△↑←]?\s?[^。]{1,24}[へに](?:戻る|もどる)$/u,
  /^(?:トップ|top|目次|一覧|前の?ページ|次の?ページ)へ$/iu,
  /^[^。]{1,20}基礎データ$/u,
  /^more from .{2,40}$/iu,
  /^page \d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?$/iu,
  /^(?:стр\.?|страница)\s?\d{1,4}(?:\s?(?:из|\/)\s?\d{1,4})?$/iu,
  /^[-–—]\s?\d{1,4}\s?[-–—]$/u,
  /^\d{1,4}\s?\/\s?\d{1,4}$/u,
  /^(?:©|copyright\b|all rights reserved|все права защищены).{0,160}$/iu,
  /^\(c\)\s.{0,100}\d{4}.{0,60}$/iu,
  /^(?:tel|phone|fax|mobile|e-?mail|тел|факс|電話)?[.:：\s]{0,3}(?:\+\d[\d\s()./-]{6,24}|[\w.+-]{2,40}@[\w.-]{3,60})$/iu,
  /^[A-Z]{1,4}(?:\/[A-Z0-9.()-]{1,24}){1,4}$/u,
  /^this (?:record contains the text of speeches|site is (?:managed|maintained)|transcript (?:is|was) (?:produced|provided) by).{0,500}$/iu,
  /^.{0,120}\b(?:manages this (?:web)?site|should not be construed as an endorsement).{0,200}$/iu,
  /^.{0,120}\ball rights reserved\.?$/iu,
  /^(?:https?:\/\/|www\.)\S{3,300}(?:\s+\d{1,4}\s?\/\s?\d{1,4})?$/iu,
  /^(?:tags?|keywords|filed under|topics|теги|ключевые слова|タグ)\s?[:：].{0,200}$/iu,
  /^(?:last (?:updated|modified)|updated|page last updated|最終更新日?|更新日)\s?[:：]?\s.{0,60}$/iu,
  /^(?:we use (?:some |essential |some essential )?cookies|this (?:site|website) uses cookies|by continuing to (?:use|browse)|please enable javascript|javascript is (?:disabled|required)).{0,300}$/iu,
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
  const plain = text
    .toLowerCase()
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/^[▲△↑←«‹＜<]\s?/u, '')
  if (WHOLE.has(plain.replace(/\s?[:：›»>▲↑]+$/u, ''))) return true
  return PATTERNS.some((pattern) => pattern.test(text)) || isBreadcrumb(text)
}

/** "INTERNATIONAL > Europe & Eurasia", "Home / Press / 2019": names of sections, no sentence. */
function isBreadcrumb(text: string): boolean {
  if (text.length > 200) return false
  const bars = text.split(/\s\|\s/u)
  // Names of a menu stand far apart on their line.
  const columns = text.split(/[ \u00a0\u3000]{3,}|\t/u)
  if (
    columns.length > 2 &&
    columns.every((part) => part.length <= 30 && !/[.!?:;,。、]/u.test(part) && !/\d/u.test(part))
  )
    return true
  const parts = bars.length > 2 ? bars : text.split(/\s[>›»→/]\s/u)
  return (
    parts.length > 1 && parts.every((part) => part.length <= 60 && !/[.!?:;,]$/u.test(part) && !/[.!?]\s/u.test(part))
  )
}

/** True for the name of a site's section, which is clutter above a title only. */
export function isSectionName(text: string): boolean {
  return text
    .toLowerCase()
    .split(/\s[|/·•–]\s/u)
    .every((part) => SECTIONS.has(part.trim()))
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
  // Who speaks may stand on a line again and again.
  const returning = [...counts].flatMap(([key, count]) => (count >= 3 ? [key] : []))
  const running = new Set(returning.filter((key) => !namesSpeaker(key)))
  // One mark is enough for all that stand in the same words.
  const doubted = new Set<string>()
  for (const draft of drafts) {
    const key = runningKey(draft)
    const isRunning = key !== null && running.has(key)
    const plain = draft.form === 'clutter' || isClutter(draft.text)
    if (plain || isRunning) draft.kind = 'furniture'
    if (isRunning && !plain && !doubted.has(key)) draft.doubt ??= 'furniture-by-shape'
    if (isRunning) doubted.add(key)
  }
}

const COUNTED =
  /\b(?:article|section|chapter|part|annex|item|статья|раздел|глава|пункт|question|photo)\b|第.{1,4}[条章節]/iu

function namesSpeaker(line: string): boolean {
  const person = labelOfLine(line)?.person ?? null
  return person !== null && person.name !== null
}

/** The words by which a running head is known again, null for what may come back for other reasons. */
function runningKey(draft: DraftBlock): string | null {
  const { text } = draft
  if (draft.kind !== null || text.length < 8 || text.length > 120 || draft.marker !== null) return null
  if (/[.!?。！？:：;,]["”’)]*$/u.test(text) || /[:：]/u.test(text) || COUNTED.test(text)) return null
  if (/^[（(［[【]/u.test(text)) return null
  return text
    .replace(/^\d{1,4}\s+|\s+\d{1,4}$/gu, '')
    .replace(/\bpage \d{1,4}(?: of \d{1,4})?/iu, '')
    .trim()
}
