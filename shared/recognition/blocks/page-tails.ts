import { isBiography } from '../metadata/bylines.ts'
import { readDateline } from '../lines/datelines.ts'
import type { DraftBlock } from '../draft-block.ts'
import { isFirstPerson } from '../lines/first-person.ts'
import { findLabel } from '../labels/labels.ts'
import type { Label } from '../labels/label-meanings.ts'
import { findMarker } from '../lines/markers.ts'
import { isOfficeNoun } from '../lines/offices.ts'
import { ORGANISATION } from '../lines/organisations.ts'
import { pattern } from '../lines/pattern.ts'
import { nameTokens } from '../names/persons.ts'
import { isContact, speaksOfSite } from '../lines/site-words.ts'
import { isBracketed } from '../lines/stage-directions.ts'

// Recognises what pages print below their text: related links, tags, contacts, notices. Each block from the end
// upwards counts for or against: the tail begins where what speaks for clutter is most in sum.

/** Words that open what stands below a text: what follows is no part of it. */
const OPENER = pattern('iu')`
    ^(?:materials|(?:search for )?related information.{0,20}|tags?|topics|persons|keywords|
    (?:related|similar|associated)\s?(?:articles?|links?|content|stories|information|news|documents|posts?|pages?|
    topics|materials?|products?|videos?|items|reading|statements|press releases)?|
    see also|read also|also (?:read|see)|further (?:reading|information)|
    more (?:information|news|stories|like this)|most (?:read|popular|viewed)|
    latest (?:news|stories|articles|updates)|
    (?:other|recent|more|latest|previous) (?:news|articles|stories|posts|speeches|statements|transcripts|releases|
    press releases|briefings|interviews)|
    read (?:more|also|next|on)|recommended(?: for you| reading)?|up next|
    (?:press|media) (?:contacts?|enquiries|inquiries|office|liaison)|
    (?:for )?(?:more|further|media|press) (?:information|enquiries|inquiries|contacts?)(?:[,:] .{0,40})?|contacts?|
    more (?:from|on|about) .{2,30}|stay connected.{0,20}|share(?: this.{0,20})?|trending.{0,20}|
    in (?:this|other) (?:section|news)|(?:blog posts|posts|news|articles|more) on (?:this|the) (?:issue|topic|subject)|explore (?:more|the topic)|follow us.{0,20}|
    you (?:may|might) (?:also )?(?:like|be interested in)|
    публикации по теме|теги|темы|ещ[её] по теме|материалы по теме|
    (?:другие|последние|главные) (?:новости|материалы)|по теме|дополнительные материалы|
    чита(?:йте|ть) (?:также|ещ[её])|контакты|смотрите также|рекомендуем|вам может быть интересно|поделиться|
    schlagworte|themen|verwandte (?:themen|artikel|inhalte)|
    weitere (?:informationen|artikel|meldungen|themen|inhalte)|lesen sie auch|mehr (?:zum thema|dazu|aus .{2,20})|
    das könnte sie (?:auch )?interessieren|kontakt|pressekontakt|rückfragen|teilen|
    関連(?:リンク|情報|記事|ページ|ニュース|動画)?|(?:おすすめ|注目)(?:の)?(?:記事|ニュース)|あわせて読みたい|お問い?合わ?せ(?:先|窓口)?|关联阅读|相关(?:新闻|链接|阅读|报道|文章)|延伸阅读|
    推荐阅读|热门(?:新闻|文章)|vous aimerez aussi|à lire (?:aussi|également)|lire aussi|voir (?:aussi|également)|
    sur le même (?:thème|sujet)|(?:articles|contenus|liens) (?:liés|associés|connexes|utiles)|dans la même rubrique|
    pour en savoir plus|en savoir plus|mots[- ]clés|contacts? presse|partager|etiquetas|
    noticias (?:relacionadas|destacadas)|(?:contenidos?|enlaces|artículos|documentos|comunicados?|discursos?|declaraciones) relacionad[oa]s?|otr[oa]s (?:comunicados|noticias|discursos)|
    más (?:información|noticias|leído|leídas)|te puede interesar|lea también|ver también|véase también|compartir|
    contactos?(?: (?:de|para la) prensa)?|(?:articoli|notizie|contenuti) correlat[ie]|leggi anche|
    potrebbe interessarti|condividi|notícias relacionadas|leia também|veja também|compartilhe|saiba mais|
    관련 ?(?:기사|뉴스|링크)?|태그)\s?[:：]?$`
/** What follows an opener is no longer than this in UTF-16 units. */
const TAIL_PARAGRAPH = 300
/** An opener stands in the last part of a text, so large. */
const TAIL_SHARE = 0.4

/** Words above a link or two that stand anywhere. */
const READ_ALSO =
  /^(?:read (?:also|more|next)|see also|also read|related\s?(?:articles?|links?|stories|news|content)?|recommended|чита(?:йте|ть) (?:также|ещ[её])|смотрите также|lesen sie auch|lire aussi|à lire aussi|lea también|leggi anche|leia também|más información|más sobre (?:el|este) tema|en savoir plus|mehr zum thema|подробнее|ещ[её] по теме|関連記事|あわせて読みたい|相关(?:新闻|阅读|报道))\s?[:：]?$/iu

/** Marks such words and the lines right below them that are no sentence. */
export function markLinksBetween(drafts: readonly DraftBlock[]): void {
  for (const [i, draft] of drafts.entries()) {
    if ((draft.kind !== null && draft.kind !== 'furniture') || !READ_ALSO.test(draft.text)) continue
    draft.kind = 'furniture'
    for (const below of drafts.slice(i + 1, i + 6)) {
      const isLink = below.linkOnly || !below.gapBefore || readDateline(below.text) !== null
      if (below.kind !== null || !isLink || below.text.length > 120 || ENDS_SENTENCE.test(below.text)) break
      below.kind = 'furniture'
    }
  }
}

const ENDS_SENTENCE = /[.!?…;,。！？；、][”"’»)）」]*$|[」』]$/u
/** From this sum on the tail is clutter, from half of it on it may be. */
const ENOUGH = 2
/** A sum so small is marked for a look. */
const SURE = 3

/** Marks what stands below the text. */
export function markTail(drafts: readonly DraftBlock[]): void {
  const { at, sum } = findTail(drafts)
  if (sum < ENOUGH) return
  // A date below the first links is theirs.
  const tail = drafts
    .slice(at)
    .filter(({ kind }, i) => kind === null || kind === 'caption' || (kind === 'dateline' && i > 1))
  for (const draft of tail) draft.kind = 'furniture'
  const [first] = tail
  if (sum < SURE && first) first.doubt ??= 'furniture-by-shape'
}

/** Marks what a program that wrote down a recording prints below the words about itself: a line with an address. */
export function markProgramsLine(drafts: readonly DraftBlock[]): void {
  const last = drafts.at(-1)
  if (last?.kind !== null || last.stamp !== null || last.voice !== null || last.text.length > 200) return
  const isApart = last.gapBefore && allStamped(drafts.slice(0, -1))
  if ((isApart || /https?:\/\/|\bwww\./u.test(last.text)) && findLabel(last.text) === null) last.kind = 'furniture'
}

/** True where each paragraph behind an empty line has its time, from the first that has one on. */
function allStamped(drafts: readonly DraftBlock[]): boolean {
  const said = drafts.slice(drafts.findIndex(({ stamp }) => stamp !== null)).filter(({ text }) => text !== '')
  return said.length >= 6 && said.every(({ stamp, gapBefore }) => stamp !== null || !gapBefore)
}

/** Marks who signs below "Done at …", where a colon stands between the state and the name: nobody speaks there. */
export function markSigned(drafts: readonly DraftBlock[]): void {
  const done = drafts.findLastIndex(({ text }) => DONE.test(text))
  for (const draft of done < 0 ? [] : drafts.slice(done + 1, done + 9)) {
    if (draft.kind === null && draft.text.length < 140 && SIGNS_FOR.test(draft.text)) draft.kind = 'paragraph'
  }
}

const SIGNS_FOR =
  /^\p{Lu}[^,.!?:]{3,40},\s(?:for|por|pour|für|per|pel[oa])\s(?:the |la |el |le |l[’']|die |das )?\p{Lu}|^(?:for|on behalf of|por|pour|für|za|за|от имени|per|pelo|pela)\s[^.!?:]{3,80}[:：]\s?\p{Lu}/iu

/** Marks all that follows the words that open a page's tail, where nobody who speaks above speaks there. */
export function markOpenedTail(drafts: readonly DraftBlock[]): void {
  const from = Math.ceil(drafts.length * (1 - TAIL_SHARE))
  // Below a member's name the page goes on.
  const said = drafts.findLastIndex(({ label }) => label !== null)
  const at = drafts.findIndex(
    (draft, i) => i >= from && i > said && OPENER.test(draft.text) && !isBelowEach(drafts, draft),
  )
  if (at < 0) return
  const tail = drafts.slice(at)
  const labels = tail.slice(1).flatMap((draft) => (draft.kind === null ? (findLabel(draft.text) ?? []) : []))
  const speaks = (label: Label): boolean =>
    (label.strength === 'certain' && label.part !== null) ||
    drafts.slice(0, at).some((draft) => draft.text.startsWith(label.printed))
  // Links that begin like a label end with no sentence.
  const isLinks = tail.every(({ text }) => text.length < 160 && !ENDS_SENTENCE.test(text))
  if ((labels.some(speaks) && !isLinks) || tail.some((draft) => draft.text.length > TAIL_PARAGRAPH)) return
  // What stands in an element of its own within the text ends with it.
  const isInset = tail[0]?.form === 'clutter'
  if (isInset && tail.some(({ form, text }) => form !== 'clutter' && text.length > 100 && ENDS_SENTENCE.test(text)))
    return
  if (READ_ALSO.test(tail[0]?.text ?? '') && goesOnBelow(tail)) return
  for (const draft of tail) draft.kind = 'furniture'
}

/** True where links to other pages stand between two parts of a text: a heading and a whole paragraph follow them. */
function goesOnBelow(tail: readonly DraftBlock[]): boolean {
  const at = tail.findIndex(({ form, linkOnly }) => form === 'heading' && !linkOnly)
  const below = tail[at + 1]
  return at > 0 && below !== undefined && !below.linkOnly && below.text.length > 160 && ENDS_SENTENCE.test(below.text)
}

/** "Share this contribution" below each thing that is said opens no tail. */
function isBelowEach(drafts: readonly DraftBlock[], { text }: DraftBlock): boolean {
  return drafts.filter((other) => other.text === text).length > 2
}

/** Where the blocks to the end speak most for clutter in sum. */
function findTail(drafts: readonly DraftBlock[]): { at: number; sum: number } {
  const announced = new Set([...findAnnounced(drafts), ...findSignatures(drafts)])
  let best = { at: drafts.length, sum: 0 }
  let sum = 0
  for (let i = drafts.length - 1; i > 0; i--) {
    const draft = drafts[i]
    if (!draft || draft.kind === 'title') break
    sum += announced.has(draft) ? -1 : evidence(draft, drafts[i - 1])
    // A heading above nothing but clutter heads that.
    if (sum > best.sum || (sum === best.sum && sum > 0 && draft.form === 'heading')) best = { at: i, sum }
    // What is so much text is not made up for by any links above it.
    if (sum < -8) break
  }
  return best
}

/** How much a block below the text speaks for clutter; what reads like part of the text counts against it. */
function evidence(draft: DraftBlock, before: DraftBlock | undefined): number {
  const { text, kind, label } = draft
  if (label !== null) return -100
  if (kind === 'furniture') return 0.5
  if (kind === 'dateline' || kind === 'note') return 0
  if (kind === 'caption') return 0
  if (isContact(text) && text.length < 160) return 1.5
  const ofSite = text.length < 220 && speaksOfSite(text)
  if (draft.linkOnly) return 2
  if (ORGANISATION.test(text) || DEPARTMENT.test(text)) return 1.5
  if (isFirstPerson(text) && !ofSite) return -4
  if (isBiography(text)) return -2
  if (ofSite) return text.length < 80 && !ENDS_SENTENCE.test(text) ? 2 : 1.5
  if (ENDS_SENTENCE.test(text) || isBracketed(text)) return -1.5 - text.length / 80
  if (isSignature(draft, before)) return -0.5
  if (/[:：]$/u.test(text)) return -0.5
  if (draft.form === 'table-cell') return -1
  if (draft.form === 'heading' || readDateline(text) !== null) return 0
  // Points that a text lists are no links.
  if (draft.form === 'list-item') return 0
  const style = findMarker(text)?.style
  if (style === 'bracketed' || style === 'number') return -0.5
  if (text.length > 160) return -2
  return text.length <= 60 ? 1 : 0.5
}

/** The office of a ministry that put a text up, on a line of its own. */
const DEPARTMENT =
  /^(?:департамент|управление|пресс-служба|пресс-центр|отдел|information and press department|press (?:service|office|department))(?!\p{L})[^.!?]{4,140}$/iu

/** "日本国のために", "岸本文夫 日本国内閣総理大臣": the same in Japanese. */
const SIGNS_CJK =
  /のために$|^[^。、]{2,24}[\s\u3000]+[^。、]{0,24}(?:大臣|大統領|首相|大使|長官|議長|代表)$|^[^。、]{0,24}(?:大臣|大統領|首相|大使)[\s\u3000]+[^。、]{2,24}$/u

/** "For the Government of Norrland", "Erik Halden Foreign Minister": who signs. */
function isSignature({ text }: DraftBlock, before: DraftBlock | undefined): boolean {
  const signs = /^(?:for|on behalf of|pour|für|por|за|от имени|signed|done at|fait à|\(signed\)|подписал)(?!\p{L})/iu
  if (signs.test(text) || SIGNS_CJK.test(text)) return true
  return before !== undefined && signs.test(before.text)
}

/** True for a few words without figures and addresses, as a name and an office are. */
function maySign({ kind, text, linkOnly }: DraftBlock): boolean {
  const isShort = text.length < 80 || (text.length < 140 && nameTokens(text).some((token) => isOfficeNoun(token)))
  return kind === null && !linkOnly && isShort && !/[\d@]/u.test(text)
}

/** "Done at Haven on 3 May, in two originals": the last words of an agreement. */
export const DONE =
  /^(?:done|signed|made|fait|hech[oa]|suscrit[oa]|firmad[oa]|geschehen|unterzeichnet|совершено|подписано|fatto|feit[oa])\s(?:at|in|à|en|zu|в|a|em)\s\p{Lu}/iu

/** "Jonas Ekman", "Prime Minister of Norland" below the place and date at the end: who signed. */
function findSignatures(drafts: readonly DraftBlock[]): ReadonlySet<DraftBlock> {
  const date = drafts.findLastIndex(
    ({ kind, text }) => kind !== 'furniture' && ((text.includes(',') && readDateline(text)?.date) || DONE.test(text)),
  )
  const isBelowText = drafts
    .slice(0, Math.max(0, date))
    .some(({ kind, text }) => kind !== 'furniture' && text.length > 30 && ENDS_SENTENCE.test(text))
  const rest = isBelowText ? drafts.slice(date + 1) : []
  const end = rest.findIndex((draft) => !maySign(draft))
  const below = rest.slice(0, end < 0 ? rest.length : end)
  // What the page prints below may be such lines, too, as far as no opening word parts them.
  const isSigned = below.length < 13 && (end < 0 || rest[end]?.kind !== null || DONE.test(drafts[date]?.text ?? ''))
  const holdsOffice = below.some(({ text }) => nameTokens(text).some((token) => isOfficeNoun(token)))
  return new Set(isSigned && holdsOffice ? below : [])
}

/** The items of lists that a colon or heading announces. */
function findAnnounced(drafts: readonly DraftBlock[]): ReadonlySet<DraftBlock> {
  const announced = new Set<DraftBlock>()
  let isOpen = false
  for (const draft of drafts) {
    if (draft.marker !== null && isOpen && !draft.linkOnly) announced.add(draft)
    else isOpen = draft.kind !== 'furniture' && (/[:：]$/u.test(draft.text) || draft.form === 'heading')
  }
  return announced
}
