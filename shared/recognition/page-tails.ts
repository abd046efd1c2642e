import type { DraftBlock } from './draft-block.ts'

// Recognises what pages print below their text: related links, tags, contacts.

/** Words that open what stands below a text: all that follows without a speaker is no part of it. */
const TAIL =
  /^(?:(?:search for )?related information.{0,20}|tags?|topics|persons|related\s?(?:articles?|links?|content|stories|information|news|documents)?|see also|most (?:read|popular)|read (?:more|also|next)|(?:press|media) (?:contacts?|enquiries|inquiries)|contacts?|more from .{2,30}|stay connected.{0,20}|share(?: this.{0,20})?|more on this|trending.{0,20}|теги|темы|материалы по теме|дополнительные материалы|читайте также|контакты|schlagworte|themen|関連(?:リンク|情報|記事)|you (?:may|might) also (?:like|be interested in)|смотрите также|вам может быть интересно|あわせて読みたい|关联阅读|相关(?:新闻|链接|阅读|报道)|延伸阅读|das könnte sie auch interessieren|vous aimerez aussi|à lire (?:aussi|également)|voir (?:aussi|également)|mehr zum thema|kontakt)\s?[:：]?$/iu
/** The tail is no larger a part of the text than this, and one of its paragraphs no longer in UTF-16 units. */
const TAIL_SHARE = 0.4
const TAIL_PARAGRAPH = 300

/** Marks what follows the words that open a page's tail. */
export function markTail(drafts: readonly DraftBlock[]): void {
  const from = Math.ceil(drafts.length * (1 - TAIL_SHARE))
  const at = drafts.findIndex((draft, i) => i >= from && draft.label === null && TAIL.test(draft.text))
  if (at < 0) return
  const tail = drafts.slice(at)
  if (tail.some((draft) => draft.label !== null || draft.text.length > TAIL_PARAGRAPH)) return
  for (const draft of tail) draft.kind = 'furniture'
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
