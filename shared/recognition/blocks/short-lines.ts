import type { DraftBlock } from '../draft-block.ts'
import { findLabel } from '../labels/labels.ts'
import { isSalutation } from '../lines/first-person.ts'

// Which short lines could head what stands below them, and what they may head.

/** What no heading ends with. */
export const ENDS_SENTENCE = /[.!?…:;,—–。．！？：；、，]["”’»)）]*$/u
/** What ends so goes on below: "Asked by". */
const GOES_ON = /\s(?:by|of|from|to|the|and|par|de|von|por|от)$/iu
/** "Report of the Secretary-General … (S/2023/541)": a document before a council, whatever it heads. */
export const DOCUMENT = /^.{12,300}[(（][A-Z]{1,4}(?:\/[A-Z0-9.]{1,10}){1,4}[)）]$/u

/** A line among those of title and day, with no gap between, is one of them rather than what heads the text. */
export function isLineOfHead(readable: readonly DraftBlock[], at: number): boolean {
  if (at > HEAD_LENGTH) return false
  for (let i = at; i >= 0; i--) {
    const line = readable[i]
    if (!line || (i < at && (line.kind === 'title' || line.kind === 'dateline'))) return line !== undefined
    if (line.form !== 'line' || line.gapBefore || line.text.length > 100 || ENDS_SENTENCE.test(line.text)) return false
  }
  return false
}

/** The same on a page that marks its headings as such: a short line between the title and the text heads nothing. */
export function isBesideTitle(readable: readonly DraftBlock[], at: number): boolean {
  if (at > HEAD_LENGTH || readable[at]?.form !== 'paragraph') return false
  if (!readable.some(({ form, kind }) => form === 'heading' && kind !== 'title')) return false
  for (let i = at - 1; i >= 0; i--) {
    const line = readable[i]
    if (line?.kind === 'title') return true
    if (line?.kind !== 'dateline' && line?.kind !== 'note') return false
  }
  return false
}

/** No more lines stand in the head of a pasted page. */
const HEAD_LENGTH = 15

/** A line that could head what follows: short, capitalised, no sentence and no greeting. */
export function isShortLine(draft: DraftBlock): boolean {
  const { text } = draft
  if (text.length > 100 || ENDS_SENTENCE.test(text) || isSalutation(text) || GOES_ON.test(text)) return false
  // A sentence within it, as long as it takes to be one.
  if (/[。！？]\S|\p{Ll}{4,}[.!?]\s+\p{Lu}\p{Ll}/u.test(text)) return false
  // "President: Mr. Halden" says what somebody is.
  if (/^(?:themen?|topics?|subjects?|sujets?|temas?|темы?|主な議題)\s?[:：]/iu.test(text)) return false
  if (/[:：]/u.test(text) && (saysWho(text) || /[;；]/u.test(text))) return false
  return /^["“‘„«「(]?[\p{Lu}\p{Script=Han}\p{Script=Katakana}\d]/u.test(text) && /\p{L}{2}/u.test(text)
}

/** True where an office or a part stands before the colon, or a name before words that are no topic. */
function saysWho(text: string): boolean {
  const label = findLabel(text)
  if (label === null) return false
  return label.part !== null || (label.person?.office ?? null) !== null || !isCapitalised(text)
}

/** "Norrland: Political Prisoners": every word of a topic and what is asked of it, but the small ones. */
function isCapitalised(text: string): boolean {
  const words = text.split(/[:\s]+/u)
  return words.length > 1 && words.every((word) => /^["“(]?[\p{Lu}\d]/u.test(word) || word.length < 4)
}

/** The block below, beyond a time that stands between. */
export function nextBody(readable: readonly DraftBlock[], at: number): DraftBlock | undefined {
  return readable[at + 1]?.kind === 'dateline' && at > 3 ? readable[at + 2] : readable[at + 1]
}

/** What a line may head besides prose. */
const HEADED: ReadonlySet<DraftBlock['kind']> = new Set(['heading', 'note', 'list-item'])

export function opensBody(next: DraftBlock | undefined): boolean {
  if (!next) return false
  if (next.label !== null || next.marker !== null || HEADED.has(next.kind)) return true
  if (next.kind === 'paragraph' && DOCUMENT.test(next.text)) return true
  return next.kind === null && (next.text.length >= 60 || ENDS_SENTENCE.test(next.text))
}
