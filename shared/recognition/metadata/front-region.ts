import { readDateline } from '../lines/datelines.ts'
import type { DraftBlock } from '../draft-block.ts'
import { findDates } from '../lines/dates.ts'
import { isSalutation } from '../lines/first-person.ts'
import { isSpokespersonField } from './bylines.ts'
import { findLabel } from '../labels/labels.ts'

// Tells what stands above the body of a page from the body.

/** No more blocks than this stand above a body. */
export const FRONT_LENGTH = 25
/** In UTF-16 units. */
export const MAX_TITLE = 400

/** The blocks before the first that is plainly body. */
export function frontRegion(drafts: readonly DraftBlock[]): DraftBlock[] {
  const front: DraftBlock[] = []
  for (const draft of drafts) {
    if (front.length >= FRONT_LENGTH || isBody(draft, front)) break
    front.push(draft)
  }
  return front
}

/** True for what somebody says or tells at length; `front` is what stands above it. */
export function isBody(draft: DraftBlock, front: readonly DraftBlock[]): boolean {
  if (draft.kind !== null || draft.form === 'heading') return false
  // A long dash before it asks, as Japanese papers print questions.
  if (/^[―—─]{1,3}$/u.test(draft.marker ?? '') && front.length > 0)
    return !isBetweenDashes(draft) && readDateline(draft.text) === null
  if (draft.voice !== null || draft.stamp !== null || draft.label !== null) return true
  const length = isUnspaced(draft.text) ? draft.text.length * 2 : draft.text.length
  if (length > MAX_TITLE || isSalutation(draft.text)) return true
  const endsSentence = /[.!?。！？]["”’»)）]*$/u.test(draft.text) && !endsWithDate(draft.text)
  if (length > 60 && endsSentence && !readDateline(draft.text)) return true
  // "Porte-parole : Mme Solène Kerbiriou": who will speak, and nothing that is said.
  if (isSpokespersonField(draft.text)) return false
  const label = findLabel(draft.text)
  if (!label || label.strength !== 'certain') return false
  const rest = draft.text.slice(label.length)
  return front.some((each) => each.kind === null) || /[.!?。！？…]["”’»)）]*$/u.test(rest) || rest === ''
}

/** "―「つながる海」―": what stands below a title to tell more of it. */
export function isBetweenDashes({ marker, text }: DraftBlock): boolean {
  return /^[―—─]{1,3}$/u.test(marker ?? '') && /^.{2,60}[―—─]$/u.test(text)
}

/** "…, 5 марта 2020 г." is no sentence. */
function endsWithDate(text: string): boolean {
  return findDates(text).some((date) => date.end === text.length)
}

/** Japanese and Chinese say in few characters what takes others a line. */
export function isUnspaced(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}]/u.test(text)
}
