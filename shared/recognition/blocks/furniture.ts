import { isBiography } from '../metadata/bylines.ts'
import type { DraftBlock } from '../draft-block.ts'
import { isClutter, isTrailOnly } from '../lines/furniture-words.ts'
import { labelOfLine } from '../labels/label-meanings.ts'

// Marks page clutter: by its words, by the format's word, and running heads and feet by their coming back.

/** A short list most of whose points are clutter is clutter as a whole. */
export function markRestOfMenus(drafts: readonly DraftBlock[]): void {
  let run: DraftBlock[] = []
  for (const draft of [...drafts, null]) {
    if (draft !== null && draft.form === 'list-item' && draft.text.length < 60) {
      run.push(draft)
      continue
    }
    const clutter = run.filter(({ kind }) => kind === 'furniture').length
    if (clutter > 1 && clutter * 2 >= run.length)
      for (const each of run) if (each.linkOnly && each.kind === null) each.kind = 'furniture'
    run = []
  }
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
  for (const draft of numbersOfSpeeches(drafts)) draft.kind = 'furniture'
  // One mark is enough for all that stand in the same words.
  const doubted = new Set<string>()
  for (const draft of drafts) {
    const key = runningKey(draft)
    const isRunning = key !== null && running.has(key)
    const isSubject =
      (draft.form === 'heading' || draft.lead === draft.text) &&
      !draft.linkOnly &&
      isTrailOnly(draft.text) &&
      !/^(?:home|главная|accueil|inicio|startseite)/iu.test(draft.text)
    const plain = draft.form === 'clutter' || (isClutter(draft.text) && !isSubject && !isBiography(draft.text))
    if (DECIDED.has(draft.kind) || draft.label !== null || draft.voice !== null) continue
    if (plain || isRunning) draft.kind = 'furniture'
    if (isRunning && !plain && !doubted.has(key)) draft.doubt ??= 'furniture-by-shape'
    if (isRunning) doubted.add(key)
  }
}

/** "001", "002・木暮みどり" on lines of their own: how the site of the Diet counts what is said. */
function numbersOfSpeeches(drafts: readonly DraftBlock[]): readonly DraftBlock[] {
  const numbers = drafts.filter(({ text, kind }) => kind === null && SPEECH_NUMBER.test(text))
  const areInOrder = numbers.every((draft, i) => i === 0 || numberOf(draft) === numberOf(numbers[i - 1]) + 1)
  return numbers.length > 2 && areInOrder ? numbers : []
}

function numberOf(draft: DraftBlock | undefined): number {
  return Number((draft?.text ?? '').slice(0, 3))
}

const SPEECH_NUMBER = /^\d{3}(?:[・\s\u3000]\s?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々・]{2,16})?$/u

/** What steps before were sure of. */
const DECIDED: ReadonlySet<DraftBlock['kind']> = new Set(['caption', 'heading', 'list-item'])

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
