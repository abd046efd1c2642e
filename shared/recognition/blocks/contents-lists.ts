import { readDateline } from '../lines/datelines.ts'
import type { DraftBlock } from '../draft-block.ts'
import { FRONT_LENGTH } from '../metadata/front-region.ts'
import { findLabel } from '../labels/labels.ts'
import { findMarker } from '../lines/markers.ts'

// Recognises the list of what a page holds, pasted as lines: each comes back as a heading below.

const MAX_ENTRY = 140
/** Below it stands what is on the agenda. */
export const AGENDA = /^(?:agenda|orden del día|ordre du jour|повестка дня|tagesordnung|議題|议程)$/iu

/** Marks the entries of such a list as clutter, which leads about the page: two lines or more in a row of which most stand again below. */
export function markContents(drafts: readonly DraftBlock[]): void {
  const last = new Map(drafts.map((draft, i) => [keyOf(draft), i] as const))
  const comesBack = (draft: DraftBlock, at: number): boolean => (last.get(keyOf(draft)) ?? at) > at + 1
  // What stands above a list that is called one is no part of it, though a page's foot may have its title again.
  const index = drafts.findIndex(({ text }) => INDEX.test(text))
  const from = drafts.findIndex((draft, i) => i >= index && isEntry(draft) && comesBack(draft, i))
  if (from < 0) return
  const entries: DraftBlock[] = []
  for (const draft of drafts.slice(from)) {
    if (!isEntry(draft) || entries.some((entry) => keyOf(entry) === keyOf(draft))) break
    entries.push(draft)
  }
  const returning = entries.filter((draft, i) => comesBack(draft, from + i)).length
  if (returning < 2 || returning * 2 < entries.length) return
  // What is on a council's agenda is a title and a document rather than a list.
  const isAgenda = AGENDA.test(drafts[from - 1]?.text ?? '') && entries.every(({ text }) => findMarker(text) === null)
  for (const entry of entries) entry.kind = isAgenda ? 'paragraph' : 'furniture'
}

function isEntry({ kind, label, form, text }: DraftBlock): boolean {
  return (
    kind === null &&
    label === null &&
    (form === 'line' || form === 'paragraph' || form === 'table-cell') &&
    text.length <= MAX_ENTRY &&
    !/[.!?。！？]["”’»)）]*$/u.test(text)
  )
}

function keyOf({ text }: DraftBlock): string {
  return text.replace(/^[(（]?(?:\d{1,2}[)）.]?|[IVX]{1,5}[)）.])\s*|\s?[:：]$/gu, '').toLowerCase()
}

const TOPICS = /^(?:(?:haupt)?themen(?:übersicht)?|topics|темы|sujets|temas|argomenti|議題)\s?[:：]?$/iu
const INDEX =
  /^(?:index (?:of|for) .{3,40}|(?:table of )?contents|in this (?:briefing|transcript)|оглавление|содержание|inhalt(?:sübersicht)?|(?:au )?sommaire|index|índice|[（(【［]?目次[）)】］]?|主な議題|main topics)\s?[:：]?$/iu

/** "Themen: Reise des Bundeskanzlers, Haushalt", "Au sommaire : …": the same on one line. */
const TOPICS_INLINE =
  /^(?:(?:haupt)?themen(?:übersicht)?|au sommaire|sommaire|topics|subjects?|темы брифинга)\s?[:：]\s?\S.{8,400}$/iu

/** Marks links to what stands below in the same words, two or more of them: they lead about the page. */
export function markAnchors(drafts: readonly DraftBlock[]): void {
  const last = new Map(drafts.flatMap((draft, i) => (isTarget(draft) ? [[keyOf(draft), i] as const] : [])))
  const anchors = drafts.filter(
    (draft, i) =>
      draft.kind === null && draft.linkOnly && draft.form !== 'heading' && (last.get(keyOf(draft)) ?? -1) > i,
  )
  const [first] = anchors
  if (first === undefined || anchors.length < 2) return
  const above = drafts[drafts.indexOf(first) - 1]
  if (above && (TOPICS.test(above.text) || INDEX.test(above.text))) above.kind = 'furniture'
  for (const anchor of anchors) anchor.kind = 'furniture'
}

function isTarget({ form, linkOnly, lead, text }: DraftBlock): boolean {
  return form === 'heading' || (!linkOnly && lead === text && text.length <= MAX_ENTRY)
}

/**
 * Marks what a page holds and what a briefing is about, as the page lists it before anybody speaks. Both lead
 * about the page, whether or not their points are links and come again.
 */
export function markTopics(drafts: readonly DraftBlock[]): void {
  for (const [i, draft] of drafts.slice(0, FRONT_LENGTH * 2).entries()) {
    if (draft.kind !== null || draft.form === 'clutter') continue
    if (TOPICS_INLINE.test(draft.text)) draft.kind = 'furniture'
    const isIndex = INDEX.test(draft.text)
    if (!isIndex && !TOPICS.test(draft.text)) continue
    const topics = listBelow(drafts, i + 1)
    if (topics.length < 2) continue
    const returning = topics.filter((topic) => comesBack(drafts, topic)).length
    const isList = topics.slice(0, 2).every(({ marker }) => marker !== null)
    if (!isIndex && !isList && returning * 2 <= topics.length) continue
    for (const each of [draft, ...topics]) each.kind = 'furniture'
  }
}

/** The lines of the list that begins at `from`: one that heads prose, or comes again, is no more of it. */
function listBelow(drafts: readonly DraftBlock[], from: number): DraftBlock[] {
  const list: DraftBlock[] = []
  for (const [i, draft] of drafts.entries()) {
    if (i < from) continue
    if (
      !isTopic(draft) ||
      /^(?:full )?transcript\s?[:：]$/iu.test(draft.text) ||
      list.some((other) => keyOf(other) === keyOf(draft))
    )
      break
    const [first, second] = list
    const isApart = first !== undefined && second !== undefined && draft.gapBefore && !second.gapBefore
    const isOther = first !== undefined && draft.form !== first.form && !(isHeadOfList(first) && isPartOfIndex(draft))
    // Numbers may begin anew below a line between.
    const isNumbered = first !== undefined && findMarker(first.text) !== null && findMarker(draft.text) !== null
    const goesOn = isNumbered || (first !== undefined && isInCapitals(first.text) && isInCapitals(draft.text))
    if ((isApart || isOther) && !goesOn && !comesBack(drafts, draft)) break
    list.push(draft)
  }
  return list
}

/** "**MADAGASCAR**" above the points on it, in an index of several such heads. */
function isHeadOfList({ lead, text }: DraftBlock): boolean {
  return lead === text || isInCapitals(text)
}

function isPartOfIndex(draft: DraftBlock): boolean {
  return draft.form === 'list-item' || isHeadOfList(draft)
}

function isInCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && text === text.toUpperCase()
}

/** True for a link to what stands below it on the page. */
function comesBack(drafts: readonly DraftBlock[], item: DraftBlock): boolean {
  const key = keyOf(item)
  return drafts.findLast((draft) => draft.text.length <= MAX_ENTRY + 10 && keyOf(draft) === key) !== item
}

function isTopic(draft: DraftBlock): boolean {
  const isItem = draft.form === 'list-item' && draft.kind === null && draft.text.length <= MAX_ENTRY
  if (!isItem && !isEntry(draft)) return false
  // "Questions : Mauritanie, câble sous-marin" says of what they are.
  const isLabelled = findLabel(draft.text)?.strength === 'certain' && !/^questions\s?[:：]/iu.test(draft.text)
  return readDateline(draft.text) === null && !isLabelled
}

const REFERENCE = /^(?:[（(]参考[)）]|[【［[]参考[】］\]])\s?[^。]{0,40}$/u
const FIELD =
  /^[^。、:：]{1,14}[:：]\s?[^。]{1,60}$|^(?:\d{4}|(?:昭和|平成|令和)(?:\d{1,2}|元))年(?:\d{1,2}月)?[\s\u3000]+[^。]{2,40}$/u

/** Marks "（参考）ノルランド概況" as a heading and the facts of a country or person that stand in fields below it as a list. */
export function markReferences(drafts: readonly DraftBlock[]): void {
  for (const [i, draft] of drafts.entries()) {
    if (draft.kind !== null || draft.label !== null || !REFERENCE.test(draft.text)) continue
    const below = drafts.slice(i + 1)
    const end = below.findIndex(({ kind, text }) => kind !== null || !FIELD.test(text))
    const fields = below.slice(0, end < 0 ? below.length : end)
    draft.kind = 'heading'
    if (fields.length > 1) for (const field of fields) field.kind = 'list-item'
  }
}
