import { AGENDA, markContents } from './contents-lists.ts'
import { isAuthorLine, isWriterNote } from '../lines/author-lines.ts'
import { isLongDash } from '../labels/dash-labels.ts'
import { readDateline } from '../lines/datelines.ts'
import type { DraftBlock } from '../draft-block.ts'
import { findArticleNumber, findMarker } from '../lines/markers.ts'
import type { Marker } from '../lines/markers.ts'
import { DONE } from './page-tails.ts'
import { pattern } from '../lines/pattern.ts'
import { isBracketed } from '../lines/stage-directions.ts'
import { HOUSE_HEAD } from '../metadata/title-lines.ts'
import { isBelowHeadOfItem, isHeadOfItem, isTopicInBrackets, markSameForm } from './heading-forms.ts'
import {
  DOCUMENT,
  ENDS_SENTENCE,
  isBesideTitle,
  isLineOfHead,
  isShortLine,
  nextBody,
  opensBody,
} from './short-lines.ts'
import { titleKindOf } from '../lines/title-kinds.ts'

// Recognises headings, list items and bracketed notes among the blocks that have no label.

const ARTICLE =
  /^(?:article|chapter|section|part|annex|статья|глава|раздел|artikel)\s[\dIVX]{1,4}\.?(?:\s.{0,80})?$|^第.{1,4}[条章節](?:[\s\u3000].{0,40})?$/iu
const QUESTIONS = pattern('iu')`
    ^(?:\d{1,2}\s?[-–.)]\s)?(?:q\s?(?:&|and|\+)\s?a|questions? (?:&|and) answers?|
    вопросы и ответы|(?:из |фрагменты )?ответ(?:ы|ов) на (?:\p{L}+ )?вопросы(?: сми| журналистов)?|из вопросов и ответов|
    extraits? des? (?:questions?|réponses?)|questions? (?:et|\/) réponses?|questions[- ]réponses|
    fragen und antworten|質疑(?:応答)?|問答|答问|答记者问|(?:(?:excerpts )?from (?:the )?)?answers to (?:media |journalists[’'] )?questions)(?: session)?:?$`
/** "2 二国間関係" as a point of a list whose numbers the page prints itself: what the points below it are about. */
const OWN_NUMBER = /^[0-9０-９]{1,2}[\s\u3000][^。]{2,40}$/u
/** Above what is said first. */
const OPENING =
  /^(?:transcript(?=\s?:)|стенограмма(?=\s?:)|冒頭発言|発表事項|opening (?:remarks|statements?)|introductory (?:remarks|statement)|вступительное слово|déclarations? liminaires?|eingangsstatement|declaración inicial|开场白)\s?[:：]?$/iu
/** Between the statements of a spokesperson and the questions to them, in the words of the page. */
const LEADS_ON = pattern('iu')`
    ^(?:(?:le|la) (?:\p{L}+ )?porte-parole|(?:the|a) (?:\p{L}+ )?spokes(?:person|man|woman)|(?:le |la )?ministre)\s
    (?:a (?:ensuite |également )?(?:répondu aux|fait les)|(?:then |also )?(?:answered|replied to|made)(?: the)?)\s
    (?:questions?|déclarations?|statements?|following|suivantes?).{0,40}[:：]$|^(?:the |his |her )?(?:message|telegram|letter|statement) (?:reads|says)(?:,? (?:in part|as follows|inter alia))\s?[:：]$|^в (?:послании|телеграмме|приветствии|поздравлении)[^.]{0,60} говорится[^.]{0,40}[:：]$`
const MAX_HEADING = 120

/** Decides what each undecided, unlabelled block is that is not spoken; running prose stays undecided. */
export function markStructure(drafts: readonly DraftBlock[], spoken: ReadonlyMap<DraftBlock, unknown>): void {
  const readable = drafts.filter((draft) => draft.kind !== 'furniture' && draft.kind !== 'caption')
  markContents(readable)
  markStandfirst(readable, spoken)
  const isLaidOut = readable.some(({ form, label }) => form === 'table-cell' && label !== null)
  const belowStamps = findBelowStamps(readable)
  const isAgreed = readable.some(({ kind, text }) => kind === 'title' && titleKindOf(text) === 'joint-statement')
  const markers = new Map(readable.map((draft) => [draft, markerOf(draft, isAgreed)] as const))
  // From the end, since a heading is known by what it heads.
  for (const [i, draft] of [...readable.entries()].toReversed()) {
    if (draft.kind !== null || draft.label !== null || spoken.has(draft) || belowStamps.has(draft)) continue
    // What somebody says goes on in the cells of a page that is laid out by a table.
    if (draft.form === 'table-cell' && isLaidOut) continue
    markOne(draft, readable, i, markers)
  }
  markSameForm(readable, spoken)
  let isSpoken = false
  for (const [i, draft] of readable.entries()) {
    if (draft.label !== null) isSpoken = true
    if (draft.kind !== 'heading') continue
    const next = readable[i + 1]
    if (isSpoken && isShapeOnly(draft) && next?.label === null && next.kind === null) draft.doubt ??= 'heading-by-shape'
    isSpoken = false
  }
}

/** A sentence without its full stop that a paper puts between headline and text is no heading. */
function markStandfirst(readable: readonly DraftBlock[], spoken: ReadonlyMap<DraftBlock, unknown>): void {
  const title = readable.findIndex((draft) => draft.kind === 'title')
  const kind = title < 0 ? 'other' : titleKindOf(readable[title]?.text ?? '')
  if (kind !== null && kind !== 'interview') return
  const at = readable.findIndex((draft, i) => i > title && draft.kind === null)
  const [first, next] = [readable[at], readable[at + 1]]
  if (!first || !next || spoken.has(first) || first.label !== null) return
  // Set as a heading it heads nothing where a picture or the author's line follows.
  const isAtop = at === title + 1 && first.text.length > 80 && readable[at + 1]?.kind !== null
  if (first.form === 'heading') {
    if (isAtop && /,\s|[.!?]$/u.test(first.text)) first.kind = 'paragraph'
    return
  }
  if (first.marker !== null || findMarker(first.text) !== null || next.kind !== null) return
  const words = first.text.split(/\s+/u)
  const isSentence = words.length >= 6 && words.filter((word) => /^\p{Ll}/u.test(word)).length > words.length / 2
  if (isSentence && !ENDS_SENTENCE.test(first.text) && (words.length >= 9 || /,\s/u.test(first.text)))
    first.kind = 'paragraph'
}

/** The further lines of what was said at a time that stands above them. */
function findBelowStamps(readable: readonly DraftBlock[]): ReadonlySet<DraftBlock> {
  const below = new Set<DraftBlock>()
  let isStamped = false
  for (const draft of readable) {
    if (draft.gapBefore) isStamped = false
    if (isStamped) below.add(draft)
    if (draft.stamp !== null) isStamped = true
  }
  return below
}

function markerOf(draft: DraftBlock, isAgreed: boolean): Marker | null {
  if (draft.kind !== null || draft.label !== null || draft.marker !== null) return null
  return findMarker(draft.text) ?? (isAgreed ? findArticleNumber(draft.text) : null)
}

function markOne(
  draft: DraftBlock,
  readable: readonly DraftBlock[],
  at: number,
  markers: ReadonlyMap<DraftBlock, Marker | null>,
): void {
  const marker = markers.get(draft) ?? null
  if (isHour(draft.text)) draft.kind = 'note'
  else if (isAuthorLine(draft.text)) draft.kind = 'furniture'
  else if (at > readable.length - 5 && isWriterNote(draft.text)) draft.kind = 'note'
  else if (draft.form === 'heading') draft.kind = 'heading'
  else if (draft.form === 'caption') draft.kind = 'caption'
  else if (draft.form === 'table-cell') draft.kind = 'paragraph'
  else if (isHeadMark(draft, readable, at) || isHeadOfRecord(readable, at) || isRoman(draft.text))
    draft.kind = 'heading'
  else if (/^[アイウエオカキク][\s\u3000]\S/u.test(draft.text) && draft.text.length < 200) draft.kind = 'list-item'
  else if (isNumberedHead(readable, at)) draft.kind = 'heading'
  else if (isHeadOfItem(readable, at)) draft.kind = 'heading'
  else if (draft.form === 'list-item' && draft.marker === null && isBelowHeadOfItem(readable, at))
    draft.kind = 'paragraph'
  else if (goesOnBelowCall(readable, at)) return
  else if (draft.marker !== null || draft.form === 'list-item') draft.kind = 'list-item'
  else if (LEADS_ON.test(draft.text) || DOCUMENT.test(draft.text)) draft.kind = 'paragraph'
  else if (
    QUESTIONS.test(draft.text) ||
    OPENING.test(draft.text) ||
    AGENDA.test(draft.text) ||
    isHeadOfDebate(readable, at)
  )
    draft.kind = 'heading'
  else if (ARTICLE.test(draft.text) && draft.text.length <= MAX_HEADING) draft.kind = 'heading'
  else if (marker) markNumbered(draft, marker, readable, at, markers)
  else if (isBracketed(draft.text))
    draft.kind = isBracketedHeading(draft.text) || isTopicInBrackets(readable, at) ? 'heading' : 'note'
  else if (/^[【〔＜《〈<][^】〕＞》〉>]{1,60}[】〕＞》〉>]$/u.test(draft.text)) draft.kind = 'heading'
  // "**Lebanon", "== Trade ==", "■ 漁業": signs that set a line off.
  else if (
    /^(?:\*{1,3}|={2,}|#{1,4}|[■◆●▼▪◇□○▽△▲])\s?[^\s*=#].{0,80}$/u.test(draft.text) &&
    !ENDS_SENTENCE.test(draft.text)
  )
    draft.kind = 'heading'
  else if (AGENDA.test(readable[at - 1]?.text ?? '')) draft.kind = 'paragraph'
  else if (SIGNS.test(readable[at - 1]?.text ?? '')) draft.kind = 'paragraph'
  else if (isBelowDone(readable, at)) draft.kind = 'paragraph'
  else if (isQuotedAnswer(readable, at)) return
  else if (isShortLine(draft) && opensBody(nextBody(readable, at)))
    draft.kind = isLineOfHead(readable, at) || isBesideTitle(readable, at) ? 'furniture' : 'heading'
}

/** "– Bei uns waren es drei." below "(Zuruf von der SPD)": who has the word goes on, as records of the Bundestag print it. */
function goesOnBelowCall(readable: readonly DraftBlock[], at: number): boolean {
  const [draft, before] = [readable[at], readable[at - 1]]
  if (draft?.form !== 'line' || !/^[–—]$/u.test(draft.marker ?? '') || before === undefined) return false
  return isBracketed(before.text) && before.marker === null && readable.slice(0, at).some(({ label }) => label !== null)
}

/** "2 二国間関係" above points of its own; one number below the other, they are points of one list. */
function isNumberedHead(readable: readonly DraftBlock[], at: number): boolean {
  const draft = readable[at]
  if (draft === undefined || !isNumbered(draft) || ENDS_SENTENCE.test(draft.text)) return false
  return !(draft.text.endsWith('こと') && (isNumbered(readable[at - 1]) || isNumbered(readable[at + 1])))
}

function isNumbered(draft: DraftBlock | undefined): boolean {
  return draft?.form === 'list-item' && OWN_NUMBER.test(draft.text)
}

/** "Ⅱ 文化遺産": a Roman number of one sign. */
function isRoman(text: string): boolean {
  return /^[Ⅰ-Ⅻ][\s\u3000.．、]/u.test(text) && text.length < 60 && !ENDS_SENTENCE.test(text)
}

/** "4.46 pm", "09:47:00": when the record of a house had come so far. */
function isHour(text: string): boolean {
  if (/^\d{1,2}[.:]\d{1,2}\s?[ap]\.?m\.?$/u.test(text)) return true
  return text.length < 16 && /^[([]?\d{1,2}[.:]\d{2}/u.test(text) && readDateline(text)?.time !== undefined
}

/** "Report of the Secretary-General on … (S/2019/182)" between the item of the agenda and who speaks on it. */
function isHeadOfRecord(readable: readonly DraftBlock[], at: number): boolean {
  const [before, draft, next] = [readable[at - 1], readable[at], readable[at + 1]]
  const isHeaded = before?.kind === 'heading' || (before?.kind === null && before.label === null && isShortLine(before))
  if (!isHeaded || draft?.marker !== null || (next?.label ?? null) === null) return false
  return draft.text.length < 300 && /^\p{Lu}[^.!?]{10,}\((?:A|S|E|A\/HRC)\/[\w./-]+\)$/u.test(draft.text)
}

/** "[Trade]", "（国会日程について）": what stands below is about that. */
function isBracketedHeading(text: string): boolean {
  return (
    text.length < 100 &&
    (/^[[［](?!.*[.!?][\]］]$)/u.test(text) || /^[（(].{2,50}(?:について|に関して)[）)]$/u.test(text))
  )
}

/** "For Japan:" above the name of who signs. */
const SIGNS =
  /^(?:(?:for|on behalf of)(?: the)? \p{Lu}|pour (?:le|la|l[’']|les) ?\p{Lu}|für (?:die|das|den) \p{Lu}|за \p{Lu}|от имени )[^.!?]{2,60}[:：]?$/iu

/** A few words in quotation marks below a question are the answer, as papers print it. */
function isQuotedAnswer(readable: readonly DraftBlock[], at: number): boolean {
  const [draft, before] = [readable[at], readable[at - 1]]
  if (!draft || !before || draft.form === 'heading' || !/^[「『][^「『]*[」』]$/u.test(draft.text)) return false
  return before.label !== null || (isLongDash(readable[at - 2]?.label ?? null) && before.text.startsWith('「'))
}

/** Who signed, below the place and day at which an agreement was done. */
function isBelowDone(readable: readonly DraftBlock[], at: number): boolean {
  if (at < readable.length / 2 || ENDS_SENTENCE.test(readable[at]?.text ?? '')) return false
  return readable.slice(Math.max(0, at - 8), at).some(({ text }) => DONE.test(text))
}

/** "Question" above the hour or "Asked by", as the record of a house prints what is moved or asked. */
function isHeadOfDebate(readable: readonly DraftBlock[], at: number): boolean {
  const [draft, next] = [readable[at], readable[at + 1]]
  if (!draft || !next || !HOUSE_HEAD.test(draft.text)) return false
  return next.kind === 'dateline' || /^(?:asked|moved|tabled) by\b/iu.test(next.label ?? next.text)
}

/** "◆外交": a sign that stands alone before a short line and heads what is no list. */
function isHeadMark(draft: DraftBlock, readable: readonly DraftBlock[], at: number): boolean {
  if (draft.form !== 'line' || !/^[◆■●▼◇□◎★]$/u.test(draft.marker ?? '') || draft.text.length > 40) return false
  const next = readable[at + 1]
  return !ENDS_SENTENCE.test(draft.text) && next !== undefined && next.marker !== draft.marker
}

/** True where nothing but its shortness makes it a heading. */
function isShapeOnly(draft: DraftBlock): boolean {
  const { text } = draft
  return draft.form !== 'heading' && !ARTICLE.test(text) && !QUESTIONS.test(text) && !/^[[［【〔(（\d]/u.test(text)
}

/** "2. The islands" alone is a heading and keeps its number; in a row, or as a sentence, it is a list item. */
function markNumbered(
  draft: DraftBlock,
  marker: Marker,
  readable: readonly DraftBlock[],
  at: number,
  markers: ReadonlyMap<DraftBlock, Marker | null>,
): void {
  const beside = [readable[at - 1], readable[at + 1]].some(
    (other) => other !== undefined && markers.get(other)?.style === marker.style,
  )
  const last = at === readable.length - 1
  if (draft.text.length <= MAX_HEADING && !ENDS_SENTENCE.test(draft.text) && !beside && !last) draft.kind = 'heading'
  else if (marker.style === 'letter' && /^\p{Lu}\.\s\p{Lu}/u.test(draft.text)) return
  else {
    draft.kind = 'list-item'
    draft.marker = marker.printed
    draft.text = draft.text.slice(marker.length)
  }
}
