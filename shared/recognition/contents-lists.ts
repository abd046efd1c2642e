import { readDateline } from './datelines.ts'
import type { DraftBlock } from './draft-block.ts'
import { FRONT_LENGTH } from './front-region.ts'
import { findLabel } from './labels.ts'
import { findMarker } from './markers.ts'

// Recognises the list of what a page holds, pasted as lines: each comes back as a heading below.

const MAX_ENTRY = 140
/** Below it stands what is on the agenda. */
export const AGENDA = /^(?:agenda|orden del día|ordre du jour|повестка дня|tagesordnung|議題|议程)$/iu

/** Marks the entries of such a list as list items: two lines or more in a row of which most stand again below. */
export function markContents(drafts: readonly DraftBlock[]): void {
  const last = new Map(drafts.map((draft, i) => [keyOf(draft), i] as const))
  const comesBack = (draft: DraftBlock, at: number): boolean => (last.get(keyOf(draft)) ?? at) > at + 1
  const from = drafts.findIndex((draft, i) => isEntry(draft) && comesBack(draft, i))
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
  for (const entry of entries) {
    if (isAgenda) entry.kind = 'paragraph'
    else toItem(entry)
  }
}

function toItem(entry: DraftBlock): void {
  const marker = findMarker(entry.text)
  entry.kind = 'list-item'
  entry.marker ??= marker?.printed ?? null
  entry.text = entry.text.slice(marker?.length ?? 0)
}

function isEntry({ kind, label, form, text }: DraftBlock): boolean {
  return (
    kind === null &&
    label === null &&
    (form === 'line' || form === 'paragraph') &&
    text.length <= MAX_ENTRY &&
    !/[.!?。！？]["”’»)）]*$/u.test(text)
  )
}

function keyOf({ text }: DraftBlock): string {
  return text.replace(/^[(（]?\d{1,2}[)）.]?\s*/u, '')
}

const TOPICS = /^(?:(?:haupt)?themen(?:übersicht)?|topics|темы|sujets|temas|argomenti|議題)\s?[:：]?$/iu
const INDEX =
  /^(?:index (?:of|for) .{3,40}|(?:table of )?contents|in this (?:briefing|transcript)|оглавление|содержание|inhalt(?:sübersicht)?|sommaire|índice|[（(【［]?目次[）)】］]?|主な議題)\s?[:：]?$/iu

/** Marks links to the headings below them, where they stand in a row of their own: they lead about the page. */
export function markAnchors(drafts: readonly DraftBlock[]): void {
  const headings = new Set(drafts.flatMap((draft) => (draft.form === 'heading' ? [keyOf(draft)] : [])))
  const anchors = drafts.filter(
    (draft) => draft.kind === null && draft.linkOnly && draft.marker !== null && headings.has(keyOf(draft)),
  )
  const [first] = anchors
  if (first === undefined || anchors.length < 2) return
  const above = drafts[drafts.indexOf(first) - 1]
  if (above && (TOPICS.test(above.text) || INDEX.test(above.text))) above.kind = 'furniture'
  for (const anchor of anchors) anchor.kind = 'furniture'
}

/** Marks what a briefing is about, as its page lists it before anybody speaks: the line above and the lines of the list. */
export function markTopics(drafts: readonly DraftBlock[]): void {
  for (const [i, draft] of drafts.slice(0, FRONT_LENGTH).entries()) {
    if (draft.kind !== null || draft.form === 'clutter') continue
    const below = drafts.slice(i + 1, i + 3)
    const isAboveList =
      below.length > 1 && below.every((item) => item.marker !== null && (!item.linkOnly || comesBack(drafts, item)))
    if (TOPICS.test(draft.text) && isAboveList) draft.kind = 'heading'
    if (!INDEX.test(draft.text)) continue
    const topics: DraftBlock[] = []
    for (const topic of drafts.slice(i + 1)) {
      if (!isTopic(topic) || topics.some((other) => keyOf(other) === keyOf(topic))) break
      topics.push(topic)
    }
    if (topics.length < 2) continue
    // A list of nothing but the headings below it leads about the page.
    const isMenu =
      topics.every((topic) => topic.marker === null || !/\d/u.test(topic.marker)) &&
      topics.every((topic) => findMarker(topic.text) === null) &&
      topics.filter((topic) => comesBack(drafts, topic)).length * 2 > topics.length
    draft.kind = isMenu ? 'furniture' : 'heading'
    for (const topic of topics) {
      if (isMenu) topic.kind = 'furniture'
      else toItem(topic)
    }
  }
}

/** True for a link to what stands below it on the page. */
function comesBack(drafts: readonly DraftBlock[], item: DraftBlock): boolean {
  return drafts.findLast((draft) => keyOf(draft) === keyOf(item)) !== item
}

function isTopic(draft: DraftBlock): boolean {
  const isItem = draft.form === 'list-item' && draft.kind === null && draft.text.length <= MAX_ENTRY
  if (!isItem && !isEntry(draft)) return false
  return readDateline(draft.text) === null && findLabel(draft.text)?.strength !== 'certain'
}

const REFERENCE = /^(?:[（(]参考[)）]|[【［]参考[】］])\s?[^。]{0,40}$/u
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
