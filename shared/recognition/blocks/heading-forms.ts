import type { DraftBlock } from '../draft-block.ts'
import { isStageDirection } from '../lines/stage-directions.ts'

// Recognises headings by how they are set: as the first words of a point, or as other headings of the page are.

const MAX_HEADING = 120
const ENDS_SENTENCE = /[.!?…:;,—–。．！？：；、，]["”’»)）]*$/u

/** "Opening" in bold as the first words of a numbered point that goes on with paragraphs or points of its own. */
export function isHeadOfItem(readable: readonly DraftBlock[], at: number): boolean {
  const [draft, next] = [readable[at], readable[at + 1]]
  if (draft?.form !== 'list-item' || draft.marker === null || draft.linkOnly || draft.lead !== draft.text) return false
  if (draft.text.length > MAX_HEADING || ENDS_SENTENCE.test(draft.text) || next?.form !== 'list-item') return false
  const isNested = Number.parseInt(next.marker ?? '', 10) <= Number.parseInt(draft.marker, 10)
  return next.marker === null || isNested || (/^\d/u.test(draft.marker) && !/^\d/u.test(next.marker))
}

/** What goes on below such words within the same point. */
export function isBelowHeadOfItem(readable: readonly DraftBlock[], at: number): boolean {
  const item = readable.findLastIndex(({ marker }, i) => i < at && marker !== null)
  const isSame = readable.slice(item + 1, at).every(({ form }) => form === 'list-item')
  return item >= 0 && isSame && isHeadOfItem(readable, item)
}

/** A line by which no heading is known, for it asks or has a colon within. */
const DOUBTFUL =
  /^[\p{Lu}\p{Script=Han}\p{Script=Katakana}«„“"¿].{2,98}(?:[?？]["”’»]?$|\s?[:：]\s?[^:：]{2,80}[^.!:;,。]$)/u

/**
 * Marks lines that ask or have a colon as headings where two or more headings stand the same way and such lines are
 * fewer: glued to the prose below them in a plain text, or set in bold as a whole.
 */
export function markSameForm(readable: readonly DraftBlock[], spoken: ReadonlyMap<DraftBlock, unknown>): void {
  for (const isSo of [isGlued, isSetOff]) {
    const same = readable.filter((_, i) => isSo(readable, i))
    const known = same.filter(({ kind }) => kind === 'heading')
    const open = same.filter((draft) => draft.kind === null && draft.label === null && !spoken.has(draft))
    const doubtful = open.filter(({ text }) => DOUBTFUL.test(text))
    if (known.length < 2 || doubtful.length > known.length || doubtful.length * 2 < open.length) continue
    for (const draft of doubtful) draft.kind = 'heading'
  }
}

/** True for a short first line of several that stand together, the next of them prose. */
function isGlued(readable: readonly DraftBlock[], at: number): boolean {
  const [draft, next] = [readable[at], readable[at + 1]]
  if (draft?.form !== 'line' || !draft.gapBefore || draft.marker !== null || draft.text.length > 100) return false
  const isProse = next !== undefined && next.kind === null && next.label === null && next.text.length > 30
  return isProse && !next.gapBefore && /[.!?。]["”’»)]*$/u.test(next.text)
}

/** True for a short paragraph that is bold as a whole, above one that is not. */
function isSetOff(readable: readonly DraftBlock[], at: number): boolean {
  const [draft, next] = [readable[at], readable[at + 1]]
  if (draft?.form !== 'paragraph' || draft.lead !== draft.text || draft.text.length > 100) return false
  return next !== undefined && next.kind === null && next.label === null && next.lead !== next.text
}

const TOPIC = /^（[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・、]{2,20}）$/u

/** "（経済）" in bold, or with others of its form, above prose: how Japanese texts head their parts. */
export function isTopicInBrackets(readable: readonly DraftBlock[], at: number): boolean {
  const [draft, next] = [readable[at], readable[at + 1]]
  if (draft === undefined || !TOPIC.test(draft.text) || /(?:版|訳|略|照|聞|こちら|中断|再開)）$/u.test(draft.text))
    return false
  const isProse =
    next !== undefined &&
    (next.kind === null || next.kind === 'list-item') &&
    next.label === null &&
    next.text.endsWith('。')
  const others = readable.filter(
    (other) => other !== draft && other.label === null && TOPIC.test(other.text) && !isStageDirection(other.text),
  )
  return isProse && (draft.lead === draft.text || others.length > 0)
}
